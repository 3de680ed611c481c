import { type Day, dayOf, daysBetween } from "@zhunsheng/law";
import type { ExploreOptions, Names } from "./explore-moves.ts";
import type { AnyAct, AnyFile, AnyProcedure, Reference } from "./types.ts";

/** What gates, duties and invariants look at in a file. Two files that answer all of it alike are one state. */
export interface Questions {
  /** kind → the entries of it that are read, and `by`, `occurredAt` and the like with a # before them. */
  readonly read: Map<string, Set<string>>;
  /** Kinds of which every act is looked at, not only the latest. */
  readonly listed: Set<string>;
  /** Pairs of kinds whose places in the order are compared. */
  readonly compared: Set<string>;
}

export const noQuestions = (): Questions => ({ read: new Map(), listed: new Set(), compared: new Set() });

export const countOf = ({ read, listed, compared }: Questions): number =>
  [...read.values()].reduce((sum, names) => sum + names.size + 1, listed.size + compared.size);

/** Asks every gate and every invariant about this file, and notes what each of them reads. */
export function learn(
  procedure: AnyProcedure,
  file: AnyFile,
  acts: readonly AnyAct[],
  reference: Reference,
  questions: Questions,
): void {
  for (const act of acts) {
    const rule = procedure.acts[act.kind];
    for (const gate of rule?.gates ?? []) gate.holds(watched(file, questions), act, reference);
  }
  for (const invariant of procedure.invariants ?? []) invariant.holds(watched(file, questions));
}

/** How many places read one after the other count as compared: `since` reads two, a sum with a bound three. */
const window = 3;

/** A file that notes what is read of it. */
function watched(file: AnyFile, questions: Questions): AnyFile {
  const places: string[] = [];
  const seen = new Map<AnyAct, AnyAct>();
  const note = (kind: string, name: string): void => {
    const names = questions.read.get(kind);
    if (!names) questions.read.set(kind, new Set([name]));
    else if (!names.has(name)) names.add(name);
    if (name !== "#seq") return;
    places.push(kind);
    for (const other of places.slice(-window, -1)) questions.compared.add([other, kind].sort().join(" "));
  };
  const see = (act: AnyAct): AnyAct => {
    const known = seen.get(act) ?? watchedAct(act, note);
    seen.set(act, known);
    return known;
  };
  const list = (kind: string, acts: readonly AnyAct[]): readonly AnyAct[] => {
    note(kind, "#done");
    questions.listed.add(kind);
    return acts.map(see);
  };
  return {
    ...file,
    get acts() {
      for (const kind of Object.keys(file.all)) questions.listed.add(kind);
      return file.acts.map(see);
    },
    done: asked(file.done, (kind, done) => {
      note(kind, "#done");
      return done;
    }),
    latest: asked(file.latest, (kind, act) => {
      note(kind, "#done");
      return act && see(act);
    }),
    all: asked(file.all, list),
  };
}

/** The same table, its values passed through `answer` as they are read. */
function asked<V>(
  table: Readonly<Record<string, V>>,
  answer: (kind: string, value: V) => V,
): Readonly<Record<string, V>> {
  return new Proxy(table, {
    get: (target, kind) => {
      const value = typeof kind === "string" ? target[kind] : undefined;
      return typeof kind === "string" && value !== undefined ? answer(kind, value) : value;
    },
  });
}

function watchedAct(act: AnyAct, note: (kind: string, name: string) => void): AnyAct {
  const facts = new Proxy(act.facts, {
    get: (target, name) => {
      if (typeof name === "string") note(act.kind, name);
      return Reflect.get(target, name);
    },
  });
  return new Proxy(act, {
    get: (target, name) => {
      if (name === "facts") return facts;
      if (typeof name === "string" && name !== "kind") note(act.kind, `#${name}`);
      return Reflect.get(target, name);
    },
  });
}

/** Answers every question about one file: the key of its state. */
export interface Keys {
  readonly keyOf: (file: AnyFile, day: Day) => string;
}

/** Time is kept as gates can tell it: which of the waits have passed since an act whose moment is asked for. */
export function keysOf(
  procedure: AnyProcedure,
  questions: Questions,
  { waits, names = {} }: Pick<ExploreOptions, "waits" | "names">,
): Keys {
  const kinds = Object.keys(procedure.acts);
  const pairs = [...questions.compared].map((pair) => pair.split(" "));
  const known = new WeakMap<AnyAct, string>();
  const contentOf = (act: AnyAct, file: AnyFile): string => {
    const content =
      known.get(act) ?? contentKey(named(act, file, names), questions.read.get(act.kind) ?? new Set());
    known.set(act, content);
    return content;
  };
  const actKey = (act: AnyAct, day: Day, file: AnyFile): string => {
    if (!questions.read.get(act.kind)?.has("#occurredAt")) return contentOf(act, file);
    const passed = daysBetween(dayOf(act.occurredAt), day);
    return `${contentOf(act, file)}@${waits.findLastIndex((wait) => wait <= passed)}`;
  };
  return {
    keyOf: (file, day) => {
      const live = kinds.map((kind) => {
        const acts = file.all[kind] ?? [];
        const shown = questions.listed.has(kind) ? acts : acts.slice(-1);
        return shown.map((act) => actKey(act, day, file)).join(",");
      });
      return `${live.join("|")}#${orderKey(file, pairs, questions.listed)}`;
    },
  };
}

/** Which of its kind an act names, not at what place of the file that one stands. */
function named(act: AnyAct, file: AnyFile, names: Names): AnyAct {
  const kinds = Object.entries(names[act.kind] ?? {});
  if (kinds.length === 0) return act;
  const places = kinds.map(([name, kind]) => {
    const place = file.all[kind]?.findIndex(({ seq }) => seq === act.facts[name]);
    return [name, `${kind}${place}`] as const;
  });
  return { ...act, facts: { ...act.facts, ...Object.fromEntries(places) } };
}

const contentKey = (act: AnyAct, names: ReadonlySet<string>): string =>
  [...names]
    .sort()
    .map((name) => {
      if (name === "#by") return act.by.map(({ id }) => id).join("+");
      if (name === "#defects") return act.defects?.map(({ gate }) => gate).join("+") ?? "";
      return name.startsWith("#") ? "" : (JSON.stringify(act.facts[name]) ?? "");
    })
    .join(";") || "1";

/** For each pair whose order is compared: which came later, or where all acts are looked at, the whole order. */
function orderKey(file: AnyFile, pairs: readonly (readonly string[])[], listed: ReadonlySet<string>): string {
  let signs = "";
  for (const [one = "", other = ""] of pairs) {
    const [first, second] = [file.all[one] ?? [], file.all[other] ?? []];
    if (first.length === 0 || second.length === 0 || one === other) continue;
    signs += listed.has(one) || listed.has(other) ? merged(first, second) : laterOf(first, second);
  }
  return signs;
}

const laterOf = (first: readonly AnyAct[], second: readonly AnyAct[]): string =>
  (first.at(-1)?.seq ?? 0) > (second.at(-1)?.seq ?? 0) ? ">" : "<";

/** Acts of two kinds in the order of the file, as letters. */
function merged(first: readonly AnyAct[], second: readonly AnyAct[]): string {
  let [order, place] = [" ", 0];
  for (const { seq } of first) {
    for (; (second[place]?.seq ?? seq) < seq; place += 1) order += "b";
    order += "a";
  }
  return order + "b".repeat(second.length - place);
}
