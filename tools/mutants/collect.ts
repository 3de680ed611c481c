// Stands in the place of vitest while the tests of the rulebook are read in: it keeps them, so that they can be run
// again and again in one process, once for each mutant. `expect` is vitest's own.

export interface Collected {
  readonly name: string;
  readonly run: () => unknown;
}

type Body = (...values: readonly unknown[]) => unknown;

const found: Collected[] = [];
const chapters: string[] = [];

export const collected: readonly Collected[] = found;

/** A test may be given its options before its body or after it. */
const bodyOf = (rest: readonly (Body | object)[]): Body =>
  rest.find((one): one is Body => typeof one === "function") ?? (() => undefined);

const keep = (name: string, run: () => unknown): void => {
  found.push({ name: [...chapters, name].join(" "), run });
};

function chapter(name: string, run: () => unknown): void {
  chapters.push(name);
  run();
  chapters.pop();
}

/** `each` as vitest has it: an array is spread over the arguments, anything else is one argument. */
const each =
  (add: (name: string, run: () => unknown) => void) =>
  (rows: readonly unknown[]) =>
  (name: string, ...rest: readonly (Body | object)[]): void => {
    for (const [place, row] of rows.entries()) {
      const values: readonly unknown[] = Array.isArray(row) ? row : [row];
      const title = typeof values[0] === "string" ? `${name} ${values[0]}` : `${name} ${place + 1}`;
      add(title, () => bodyOf(rest)(...values));
    }
  };

const suite =
  (add: (name: string, run: () => unknown) => void) =>
  (name: string, ...rest: readonly (Body | object)[]): void =>
    add(name, () => bodyOf(rest)());

export const test = Object.assign(suite(keep), { each: each(keep) });
export const describe = Object.assign(suite(chapter), { each: each(chapter) });
export const expect: unknown = Reflect.get(globalThis, "expect");
