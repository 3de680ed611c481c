interface Row {
  readonly chinese: readonly string[];
  readonly identifiers: readonly string[];
  readonly line: number;
}

/** Rows of the table `| 中文 | identifier | … |`; alternatives in one cell are separated by " / ". */
export function glossaryRows(text: string): readonly Row[] {
  return text.split("\n").flatMap((content, index) => {
    const [, chinese, identifiers] = /^\|([^|]+)\|([^|]+)\|/.exec(content) ?? [];
    if (chinese === undefined || identifiers === undefined || !/\p{Script=Han}/u.test(chinese)) return [];
    if (chinese.trim() === "中文") return [];
    return [
      {
        chinese: chinese.split("/").map((term) => term.trim()),
        identifiers: [...identifiers.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ""),
        line: index + 1,
      },
    ];
  });
}

/** A word that the code does not use does not belong in the glossary: both columns must occur. */
export function strayWords(glossary: string, code: string): readonly string[] {
  const lower = code.toLowerCase();
  return glossaryRows(glossary).flatMap(({ chinese, identifiers, line }) => {
    const at = `GLOSSARY.md:${line}`;
    const missing = identifiers.filter((name) => !lower.includes(name.toLowerCase()));
    return [
      ...(identifiers.length === 0 ? [`${at} ${chinese.join(" / ")}: no identifier in backticks`] : []),
      ...(chinese.some((term) => code.includes(term))
        ? []
        : [`${at} ${chinese.join(" / ")}: not in the code`]),
      ...missing.map((name) => `${at} \`${name}\`: not in the code`),
    ];
  });
}
