type Members = { readonly [key: string]: unknown };

/** Whether something read is an object; neither a list nor null. */
export const isMembers = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * JSON text from outside as data. Undefined when it is none, or when an object names a member twice: programs disagree
 * about which of the two counts (RFC 8259 §4), so a reader could be shown one and the check be made of the other.
 */
export function readJsonText(text: string): unknown {
  try {
    const read: unknown = JSON.parse(text);
    return namesTwice(text) ? undefined : read;
  } catch {
    return undefined;
  }
}

/** Whether an object has no member but these: what nobody compares must not stand in a file that is called genuine. */
export const hasOnly = (value: Members, names: readonly string[]): boolean =>
  Object.keys(value).every((name) => names.includes(name));

/** Of a text that is JSON: a string before a colon is a member's name. One walk, no recursion. */
function namesTwice(text: string): boolean {
  const open: (Set<string> | undefined)[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === "{") open.push(new Set());
    else if (sign === "[") open.push(undefined);
    else if (sign === "}" || sign === "]") open.pop();
    else if (sign === '"') {
      const end = endOfString(text, at);
      const names = open.at(-1);
      if (names && isBeforeColon(text, end)) {
        const name: unknown = JSON.parse(text.slice(at, end));
        if (typeof name !== "string" || names.has(name)) return true;
        names.add(name);
      }
      at = end - 1;
    }
  }
  return false;
}

/** The place after the closing mark of the string that opens here. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}

function isBeforeColon(text: string, end: number): boolean {
  let at = end;
  while (/[ \t\r\n]/.test(text[at] ?? "")) at += 1;
  return text[at] === ":";
}
