import ts from "typescript";
import { folderOf, importsOf } from "./arrows.ts";
import { isScript, isTest, lineOf, type Offence, type Source, treeOf, walk } from "./source.ts";

/** These touch no clock, chance, disk, network or environment, and never wait. */
const pureFolders = ["packages/law", "packages/engine", "packages/ledger", "packages/draw"];
const pureToo = ["packages/disclosure", "rulebook"];
const pure = new Set([...pureFolders, ...pureToo]);

const nodeModules = new Set([
  "fs",
  "path",
  "crypto",
  "http",
  "https",
  "net",
  "os",
  "child_process",
  "timers",
  "util",
]);
const bannedNames = new Set([
  "process",
  "fetch",
  "require",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "queueMicrotask",
  "XMLHttpRequest",
  "localStorage",
]);
const bannedCalls = new Set([
  "Date.now",
  "Math.random",
  "performance.now",
  "crypto.getRandomValues",
  "crypto.randomUUID",
]);
/** These answer by the machine's own time zone. */
const localTime = /^get(Date|Day|FullYear|Month|Hours|Minutes|TimezoneOffset)$/;

export function impurities(sources: readonly Source[]): readonly Offence[] {
  return sources
    .filter(({ path }) => pure.has(folderOf(path)) && isScript(path) && !isTest(path))
    .flatMap((source) => [...impureImports(source), ...impureNodes(source)]);
}

const offence = (source: Source, line: number, what: string): Offence => ({
  rule: "purity",
  path: source.path,
  line,
  says: `${folderOf(source.path)} is pure: no ${what}`,
});

const impureImports = (source: Source): readonly Offence[] =>
  importsOf(source)
    .filter(({ specifier }) => specifier.startsWith("node:") || nodeModules.has(specifier))
    .map(({ specifier, line }) => offence(source, line, `import of ${specifier}`));

function impureNodes(source: Source): readonly Offence[] {
  const tree = treeOf(source);
  const found: Offence[] = [];
  walk(tree, (node) => {
    const what = impureNode(node, tree);
    if (what !== undefined) found.push(offence(source, lineOf(tree, node), what));
  });
  return found;
}

function impureNode(node: ts.Node, tree: ts.SourceFile): string | undefined {
  if (node.kind === ts.SyntaxKind.AsyncKeyword) return "async";
  if (ts.isAwaitExpression(node)) return "await";
  if (ts.isNewExpression(node) && node.expression.getText(tree) === "Date" && !node.arguments?.length) {
    return "new Date() without an argument";
  }
  if (ts.isCallExpression(node) && node.expression.getText(tree) === "Date") return "Date()";
  if (ts.isPropertyAccessExpression(node)) {
    const call = node.getText(tree);
    if (bannedCalls.has(call)) return call;
    if (localTime.test(node.name.text)) return `${node.name.text}(): it depends on the machine's time zone`;
  }
  return ts.isIdentifier(node) && bannedNames.has(node.text) && isUse(node) ? node.text : undefined;
}

/** Not the name of a property or of a key: `procedure.process` and `{ process: … }` are words, not the environment. */
const isUse = (name: ts.Identifier): boolean => {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent)) return parent.name !== name;
  return !((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === name);
};
