// The style rules as a test: what a program can check of CONTRIBUTING.md is checked here, on every file.
import { expect, test } from "vitest";
import { forbiddenImports, unknownFolders } from "./tidy/arrows.ts";
import { dependencyProblems, parseManifest } from "./tidy/dependencies.ts";
import { strayWords } from "./tidy/glossary.ts";
import { brokenLinks } from "./tidy/markdown.ts";
import { documents, find, paths, read, sources } from "./tidy/project.ts";
import { impurities } from "./tidy/purity.ts";
import ratchet from "./tidy/ratchet.json" with { type: "json" };
import { againstRatchet } from "./tidy/ratchet.ts";
import { describeOffence, isTest } from "./tidy/source.ts";
import { styleOffences } from "./tidy/style.ts";

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
  expect(strayWords(read("GLOSSARY.md").text, code.map(({ text }) => text).join("\n"))).toEqual([]);
});

test("every relative link in the documents leads somewhere", () => {
  expect(brokenLinks(documents, find).map(describeOffence)).toEqual([]);
});

test("every dependency is exact and has its reason", () => {
  const manifests = paths.filter((path) => /(^|\/)package\.json$/.test(path));
  const parsed = manifests.map((path) => parseManifest(path, read(path).text));
  expect(dependencyProblems(parsed, read("docs/dependencies.md").text)).toEqual([]);
});
