import { posix } from "node:path";
import ts from "typescript";
import { isScript, lineOf, type Offence, type Source, treeOf, walk } from "./source.ts";

/** Who may import whom. A folder that is not a key here may not exist. "types of X" allows `import type` only. */
export const mayImport: Readonly<Record<string, readonly string[] | "anything">> = {
  "packages/law": [],
  "packages/ledger": [],
  "packages/draw": [],
  "packages/engine": ["packages/law"],
  rulebook: ["packages/engine", "packages/law"],
  "packages/disclosure": ["packages/engine", "packages/law"],
  "packages/documents": ["packages/engine", "packages/law"],
  "packages/reports": ["packages/engine", "packages/law"],
  "packages/casework": ["packages/engine", "packages/law", "packages/ledger", "packages/disclosure"],
  "packages/store": [
    "packages/casework",
    "packages/engine",
    "packages/law",
    "packages/ledger",
    "packages/disclosure",
  ],
  "apps/verify": [
    "packages/ledger",
    "packages/draw",
    "packages/engine",
    "packages/law",
    "rulebook",
    "packages/reports",
  ],
  "apps/portal": [
    "packages/disclosure",
    "packages/reports",
    "rulebook",
    "packages/engine",
    "packages/law",
    "packages/ledger",
    "packages/draw",
    "packages/store/read",
  ],
  "apps/office": [
    "packages/engine",
    "rulebook",
    "packages/law",
    "packages/draw",
    "packages/ledger",
    "types of apps/server",
  ],
  "apps/server": "anything",
  "apps/cli": "anything",
  bench: "anything",
  e2e: "anything",
  tools: "anything",
};

/** Nobody imports these, not even the folders that may import anything. */
const importedByNobody = ["bench", "e2e", "tools"];
const otherTopFolders = new Set(["docs", ".ci", ".github", ".vscode"]);

export const folderOf = (path: string): string => {
  const [top = "", second = ""] = path.split("/");
  return top === "packages" || top === "apps" ? `${top}/${second}` : top;
};

/** A path without slash is a file at the top, which is not a folder. */
export function unknownFolders(paths: readonly string[]): readonly string[] {
  const folders = new Set(paths.filter((path) => path.includes("/")).map(folderOf));
  return [...folders]
    .filter((folder) => !Object.hasOwn(mayImport, folder) && !otherTopFolders.has(folder))
    .sort();
}

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
  readonly line: number;
}

export function importsOf(source: Source): readonly Import[] {
  const tree = treeOf(source);
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier && ts.isStringLiteralLike(specifier)) {
      found.push({ specifier: specifier.text, typeOnly, line: lineOf(tree, specifier) });
    }
  };
  walk(tree, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly === true);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    }
  });
  return found;
}

/** The folder of ours that an import reaches, with what is below it; undefined for packages of others. */
export function reaches(from: string, specifier: string): string | undefined {
  if (specifier.startsWith(".")) return posix.join(posix.dirname(from), specifier);
  const [, name, below = ""] = /^@zhunsheng\/([^/]+)(\/.*)?$/.exec(specifier) ?? [];
  if (name === undefined) return undefined;
  if (name === "rulebook") return `rulebook${below}`;
  const app = ["server", "office", "portal", "verify", "cli"].includes(name);
  return `${app ? "apps" : "packages"}/${name}${below}`;
}

export function forbiddenImports(sources: readonly Source[]): readonly Offence[] {
  return sources
    .filter(({ path }) => isScript(path) && path.includes("/"))
    .flatMap((source) =>
      importsOf(source)
        .filter((wanted) => !allowed(source.path, wanted))
        .map(({ specifier, line }) => ({
          rule: "arrows",
          path: source.path,
          line,
          says: `${folderOf(source.path)} may not import ${specifier}`,
        })),
    );
}

function allowed(from: string, { specifier, typeOnly }: Import): boolean {
  const target = reaches(from, specifier);
  if (target === undefined) return true;
  const [here, there] = [folderOf(from), folderOf(target)];
  if (here === there) return true;
  if (importedByNobody.includes(there)) return false;
  const named = mayImport[here] ?? [];
  if (named === "anything") return true;
  const whole = named.some((name) => target === name || target.startsWith(`${name}/`) || name === there);
  return whole || (typeOnly && named.includes(`types of ${there}`));
}
