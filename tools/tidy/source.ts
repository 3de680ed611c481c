import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import ts from "typescript";

/** A file as the checkers see it: its path from the top of the repository, with slashes, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

export interface Offence {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly says: string;
}

const notOursAnywhere = new Set(["node_modules", "dist", ".git"]);
const notOursHere = new Set(["build", "data", ".run", "e2e/screens"]);

/** Every folder and file of the repository that is ours, without what is installed, built or stored. */
export function pathsBelow(top: string, folder = ""): readonly string[] {
  return readdirSync(join(top, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory())
      return notOursAnywhere.has(entry.name) || notOursHere.has(path) ? [] : pathsBelow(top, path);
    return entry.isFile() ? [path] : [];
  });
}

export const readSource = (top: string, path: string): Source => ({
  path,
  text: readFileSync(join(top, path), "utf8"),
});

export const isScript = (path: string): boolean =>
  /\.(ts|tsx|mjs|mts)$/.test(path) && !path.endsWith(".d.ts");
export const isCode = (path: string): boolean => isScript(path) || /\.(css|sql)$/.test(path);
export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || path.startsWith("e2e/");
export const isParser = (path: string): boolean =>
  /(^parse\b|-parser\.|^parse-|parser\.ts$)/.test(basename(path));

const trees = new Map<string, { text: string; tree: ts.SourceFile }>();

/** Parsed once a file, since several rules walk the same tree. */
export function treeOf({ path, text }: Source): ts.SourceFile {
  const known = trees.get(path);
  if (known?.text === text) return known.tree;
  const kind = path.endsWith("x")
    ? ts.ScriptKind.TSX
    : path.endsWith("ts")
      ? ts.ScriptKind.TS
      : ts.ScriptKind.JS;
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true, kind);
  trees.set(path, { text, tree });
  return tree;
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

export const lineOf = (tree: ts.SourceFile, node: ts.Node): number =>
  tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;

export const describeOffence = ({ path, line, rule, says }: Offence): string =>
  `${path}:${line} ${rule}: ${says}`;
