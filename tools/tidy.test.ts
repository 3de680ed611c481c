// The style rules as a test: what a program can check of docs and CONTRIBUTING.md is checked here, on every file.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { forbiddenImports, unknownFolders } from "./tidy/arrows.ts";
import { dependencyProblems, parseManifest } from "./tidy/dependencies.ts";
import { strayWords } from "./tidy/glossary.ts";
import { brokenLinks } from "./tidy/markdown.ts";
import { impurities } from "./tidy/purity.ts";
import ratchet from "./tidy/ratchet.json" with { type: "json" };
import { againstRatchet } from "./tidy/ratchet.ts";
import { describeOffence, isCode, isTest, pathsBelow, readSource } from "./tidy/source.ts";
import { styleOffences } from "./tidy/style.ts";

const top = fileURLToPath(new URL("..", import.meta.url));
const paths = pathsBelow(top);
const generated = /\.generated\./;
const sources = paths
  .filter((path) => isCode(path) && !generated.test(path))
  .map((path) => readSource(top, path));
const documents = paths.filter((path) => path.endsWith(".md")).map((path) => readSource(top, path));

const find = (path: string) => {
  if (!existsSync(join(top, path))) return undefined;
  return statSync(join(top, path)).isDirectory() ? ("folder" as const) : readSource(top, path);
};

test("the checkers see the code", () => {
  expect(sources.length).toBeGreaterThan(20);
  expect(documents.length).toBeGreaterThan(3);
});

test("every folder is named among the arrows", () => {
  expect(unknownFolders(paths)).toEqual([]);
});

test("imports follow the arrows", () => {
  expect(forbiddenImports(sources).map(describeOffence)).toEqual([]);
});

test("the pure packages touch no clock, chance, disk, network or environment", () => {
  expect(impurities(sources).map(describeOffence)).toEqual([]);
});

test("the style rules hold, and what the ratchet still allows only shrinks", () => {
  expect(againstRatchet(styleOffences(sources), ratchet)).toEqual([]);
});

test("every word of the glossary is used", () => {
  const code = sources.filter(({ path }) => /^(packages|rulebook|apps)\//.test(path) && !isTest(path));
  expect(
    strayWords(readFileSync(join(top, "GLOSSARY.md"), "utf8"), code.map(({ text }) => text).join("\n")),
  ).toEqual([]);
});

test("every relative link in the documents leads somewhere", () => {
  expect(brokenLinks(documents, find).map(describeOffence)).toEqual([]);
});

test("every dependency is exact and has its reason", () => {
  const manifests = paths.filter((path) => /(^|\/)package\.json$/.test(path));
  const read = manifests.map((path) => parseManifest(path, readFileSync(join(top, path), "utf8")));
  expect(dependencyProblems(read, readFileSync(join(top, "docs/dependencies.md"), "utf8"))).toEqual([]);
});
