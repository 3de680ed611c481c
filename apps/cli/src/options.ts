/** `--name value` pairs; anything else is an error. */
export function parseOptions(words: readonly string[]): Readonly<Record<string, string>> {
  const options: Record<string, string> = {};
  for (let place = 0; place < words.length; place += 2) {
    const [name, value] = [words[place], words[place + 1]];
    if (!name?.startsWith("--") || value === undefined) throw new Error(`看不懂的参数：${name}`);
    options[name.slice(2)] = value;
  }
  return options;
}

/** Options of a command: these it must have, these it may. @throws Error with a Chinese sentence. */
export function given(
  words: readonly string[],
  needs: readonly string[],
  may: readonly string[] = [],
): Readonly<Record<string, string>> {
  const options = parseOptions(words);
  const strange = Object.keys(options).find((name) => !needs.includes(name) && !may.includes(name));
  if (strange !== undefined) throw new Error(`没有 --${strange} 这个参数`);
  const missing = needs.filter((name) => !options[name]);
  if (missing.length > 0) throw new Error(`还要 ${missing.map((name) => `--${name}`).join("、")}`);
  return options;
}
