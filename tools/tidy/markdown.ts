import { posix } from "node:path";
import ts from "typescript";
import { isScript, type Offence, type Source, treeOf } from "./source.ts";

interface Link {
  readonly target: string;
  readonly line: number;
}

/** Links outside code blocks, to places in this repository. */
export function relativeLinks({ text }: Source): readonly Link[] {
  let fenced = false;
  return text.split("\n").flatMap((content, index) => {
    if (content.startsWith("```")) fenced = !fenced;
    if (fenced) return [];
    const targets = [...content.matchAll(/\]\(<?([^)\s>]+)>?\)/g)].map((match) => match[1] ?? "");
    return targets
      .filter((target) => !/^[a-z]+:/i.test(target))
      .map((target) => ({ target, line: index + 1 }));
  });
}

/** A link with `#name` to a script must name something the script exports; to a document, one of its headings. */
export function brokenLinks(
  documents: readonly Source[],
  find: (path: string) => Source | "folder" | undefined,
) {
  return documents.flatMap((document) =>
    relativeLinks(document).flatMap(({ target, line }): readonly Offence[] => {
      const says = problemWith(document, target, find);
      return says ? [{ rule: "links", path: document.path, line, says }] : [];
    }),
  );
}

function problemWith(from: Source, target: string, find: (path: string) => Source | "folder" | undefined) {
  const [written = "", name] = target.split("#");
  const path = written === "" ? from.path : posix.join(posix.dirname(from.path), written).replace(/\/$/, "");
  const found = find(path);
  if (found === undefined) return `${target}: ${path} does not exist`;
  if (name === undefined || found === "folder") return undefined;
  if (isScript(path))
    return exportsOf(found).has(name) ? undefined : `${target}: ${path} does not export ${name}`;
  return headingsOf(found).has(decodeURIComponent(name)) ? undefined : `${target}: no such heading`;
}

export function exportsOf(source: Source): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of treeOf(source).statements) {
    if (!ts.canHaveModifiers(statement)) continue;
    if (!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue;
    if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) names.add(name.getText());
    } else if (isNamed(statement)) names.add(statement.name?.text ?? "default");
  }
  return names;
}

const isNamed = (statement: ts.Statement) =>
  ts.isFunctionDeclaration(statement) ||
  ts.isClassDeclaration(statement) ||
  ts.isInterfaceDeclaration(statement) ||
  ts.isTypeAliasDeclaration(statement);

const headingsOf = ({ text }: Source): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/^#+ +(.+)$/gm)].map(([, title = ""]) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\- ]/gu, "")
        .trim()
        .replaceAll(" ", "-"),
    ),
  );
