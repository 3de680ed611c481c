import { basename } from "node:path";
import ts from "typescript";
import {
  isCode,
  isParser,
  isScript,
  isTest,
  lineOf,
  type Offence,
  type Source,
  treeOf,
  walk,
} from "./source.ts";

const fileLinesMax = 300;
const testLinesMax = 400;
const functionLinesMax = 50;
const columnsMax = 120;

/** Every offence against the style rules that a program can see. One entry is one step of the ratchet. */
export function styleOffences(sources: readonly Source[]): readonly Offence[] {
  return sources.flatMap((source) => [
    ...vagueName(source),
    ...(isCode(source.path) ? [...tooLong(source), ...wideLines(source), ...loneTodos(source)] : []),
    ...(isScript(source.path) ? treeOffences(source) : []),
  ]);
}

const wide = new RegExp(
  "[\\u1100-\\u115f\\u2e80-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff" +
    "\\ufe30-\\ufe6f\\uff00-\\uff60\\uffe0-\\uffe6\\u{20000}-\\u{3fffd}]",
  "u",
);

/** A Chinese character or full-width sign takes two columns. */
export const columnsOf = (line: string): number =>
  [...line].reduce((columns, sign) => columns + (wide.test(sign) ? 2 : 1), 0);

const linesOf = (text: string): readonly string[] => text.replace(/\n$/, "").split("\n");

/** One offence a line above the limit, so that a long file may not grow either. */
function tooLong({ path, text }: Source): readonly Offence[] {
  const max = isTest(path) ? testLinesMax : fileLinesMax;
  const lines = linesOf(text).length;
  const says = `${lines} lines, at most ${max}`;
  return Array.from({ length: Math.max(0, lines - max) }, () => ({
    rule: "file-lines",
    path,
    line: lines,
    says,
  }));
}

const wideLines = ({ path, text }: Source): readonly Offence[] =>
  linesOf(text).flatMap((text, index) => {
    const columns = columnsOf(text);
    const says = `${columns} columns, at most ${columnsMax}`;
    return columns > columnsMax ? [{ rule: "columns", path, line: index + 1, says }] : [];
  });

const loneTodos = ({ path, text }: Source): readonly Offence[] =>
  linesOf(text).flatMap((line, index) =>
    /(^|\s)(\/\/|\/\*|\*|--)\s.*\b(TODO|FIXME|XXX)\b(?!\s*\(?#\d+)/.test(line)
      ? [{ rule: "todo", path, line: index + 1, says: "a TODO needs an issue number: TODO(#12)" }]
      : [],
  );

const vague = /^(manager|helper|util|utilitie|utility|service|data|info)s?$/;

/** In the rulebook "service" is the legal act 送达, not a programmer's word. */
function vagueName({ path }: Source): readonly Offence[] {
  const words = basename(path).split(/[-._]/).slice(0, -1);
  const word = words.find(
    (part) => vague.test(part) && !(part === "service" && path.startsWith("rulebook/")),
  );
  return word
    ? [{ rule: "vague-name", path, line: 1, says: `"${word}" says nothing; name what the file does` }]
    : [];
}

function treeOffences(source: Source): readonly Offence[] {
  const tree = treeOf(source);
  const found: Offence[] = [];
  walk(tree, (node) => {
    for (const [rule, says] of nodeOffences(node, tree, source.path)) {
      found.push({ rule, path: source.path, line: lineOf(tree, node), says });
    }
  });
  return [...found, ...bannedComments(source)];
}

function nodeOffences(
  node: ts.Node,
  tree: ts.SourceFile,
  path: string,
): readonly [rule: string, says: string][] {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return [["any", "any is banned; unknown, or the real type"]];
  if (ts.isNonNullExpression(node) && !isTest(path)) return [["non-null", "! is banned outside tests"]];
  if (ts.isAsExpression(node) && !isTest(path) && !isParser(path) && node.type.getText(tree) !== "const") {
    return [["cast", "`as` belongs in a parser, which checks what it claims"]];
  }
  if (ts.isCallExpression(node) && isTest(path)) return skippedTest(node, tree);
  return isLongFunctionCandidate(node) && !isSuite(node, tree) ? longFunction(node, tree) : [];
}

const skippedTest = (node: ts.CallExpression, tree: ts.SourceFile): readonly [string, string][] =>
  /^(test|it|describe|suite)\.(only|skip|todo|fails)$/.test(node.expression.getText(tree))
    ? [["skipped-test", `${node.expression.getText(tree)} hides tests`]]
    : [];

const isLongFunctionCandidate = (node: ts.Node): boolean =>
  ts.isFunctionLike(node) && "body" in node && node.body !== undefined;

/** The callback of `describe` is a chapter of tests, not a function somebody must hold in mind. */
const isSuite = (node: ts.Node, tree: ts.SourceFile): boolean =>
  ts.isCallExpression(node.parent) && /^(describe|suite)\b/.test(node.parent.expression.getText(tree));

function longFunction(node: ts.Node, tree: ts.SourceFile): readonly [string, string][] {
  const end = tree.getLineAndCharacterOfPosition(node.getEnd()).line + 1;
  const lines = end - lineOf(tree, node) + 1;
  const says = `a function of ${lines} lines, at most ${functionLinesMax}`;
  return Array.from({ length: Math.max(0, lines - functionLinesMax) }, () => ["function-lines", says]);
}

const bannedComments = ({ path, text }: Source): readonly Offence[] =>
  linesOf(text).flatMap((line, index) => {
    const [, word] = /^\s*(?:\/\/|\/?\*)\s*@(ts-ignore|ts-nocheck)\b/.exec(line) ?? [];
    return word ? [{ rule: "ts-ignore", path, line: index + 1, says: `@${word} is banned` }] : [];
  });
