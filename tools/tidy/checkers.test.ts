// A checker that never complains proves nothing: each is fed something corrupt here and must name it.
import { describe, expect, test } from "vitest";
import { forbiddenImports, unknownFolders } from "./arrows.ts";
import { dependencyProblems, parseManifest } from "./dependencies.ts";
import { strayWords } from "./glossary.ts";
import { brokenLinks } from "./markdown.ts";
import { impurities } from "./purity.ts";
import { againstRatchet } from "./ratchet.ts";
import type { Source } from "./source.ts";
import { columnsOf, styleOffences } from "./style.ts";

const file = (path: string, text: string): Source => ({ path, text });
const complaints = (offences: readonly { rule: string; says: string }[]) => offences.map(({ says }) => says);
const rules = (path: string, text: string) => styleOffences([file(path, text)]).map(({ rule }) => rule);

describe("arrows", () => {
  const forbidden = (path: string, text: string) => complaints(forbiddenImports([file(path, text)]));

  test("law may import nothing, by name, by path, by type or at run time", () => {
    for (const text of [
      'import { decide } from "@zhunsheng/engine";',
      'import { decide } from "../../engine/src/decide.ts";',
      'import type { Act } from "@zhunsheng/engine";',
      'export * from "@zhunsheng/engine";',
      'export const engine = () => import("@zhunsheng/engine");',
      'export type Act = import("@zhunsheng/engine").Act;',
    ]) {
      expect(forbidden("packages/law/src/day.ts", text)).toHaveLength(1);
    }
  });

  test("an arrow that is drawn may be used, and one's own folder always", () => {
    expect(forbidden("packages/engine/src/decide.ts", 'import { cite } from "@zhunsheng/law";')).toEqual([]);
    expect(forbidden("packages/law/src/day.ts", 'import { cite } from "./cite.ts";')).toEqual([]);
    expect(forbidden("packages/engine/src/form.ts", 'import { z } from "zod";')).toEqual([]);
  });

  test("the portal reads the store through its reading door only", () => {
    expect(forbidden("apps/portal/src/a.ts", 'import { find } from "@zhunsheng/store/read";')).toEqual([]);
    expect(forbidden("apps/portal/src/a.ts", 'import { append } from "@zhunsheng/store";')).toHaveLength(1);
    expect(forbidden("apps/portal/src/a.ts", 'import { x } from "@zhunsheng/store/reader";')).toHaveLength(1);
  });

  test("the office takes types from the server, and only types", () => {
    expect(forbidden("apps/office/src/a.tsx", 'import type { paths } from "@zhunsheng/server/api";')).toEqual(
      [],
    );
    expect(forbidden("apps/office/src/a.tsx", 'import { routes } from "@zhunsheng/server";')).toHaveLength(1);
  });

  test("nothing imports tools, bench or e2e, not even the server", () => {
    expect(forbidden("apps/server/src/a.ts", 'import { x } from "../../../tools/x.ts";')).toHaveLength(1);
    expect(forbidden("tools/a.ts", 'import { performAct } from "@zhunsheng/casework";')).toEqual([]);
  });

  test("a folder without arrows is found", () => {
    expect(unknownFolders(["packages/law/a.ts", "packages/misc/a.ts", "lib/a.ts", "README.md"])).toEqual([
      "lib",
      "packages/misc",
    ]);
  });
});

describe("purity", () => {
  const impure = (text: string, path = "packages/engine/src/a.ts") =>
    complaints(impurities([file(path, text)]));

  test("clock, chance, disk, network, environment and waiting are found", () => {
    for (const text of [
      'import { readFileSync } from "node:fs";',
      'import { readFileSync } from "fs";',
      "export const now = () => Date.now();",
      "export const now = () => new Date();",
      "export const die = Math.random();",
      "export const home = process.env;",
      'export const page = fetch("x");',
      "export const later = setTimeout;",
      "export async function wait() {}",
      "export const day = (d: Date) => d.getDate();",
    ]) {
      expect(impure(text)).toHaveLength(1);
    }
  });

  test("days as arithmetic, and words that only look impure, are not", () => {
    expect(impure("export const day = (ms: number) => new Date(ms).getUTCDate();")).toEqual([]);
    expect(impure("export const a = (rule: { process: string }) => rule.process;")).toEqual([]);
    expect(impure("export const now = () => Date.now();", "apps/server/src/clock.ts")).toEqual([]);
    expect(impure("export const now = () => Date.now();", "packages/law/src/day.test.ts")).toEqual([]);
  });
});

describe("style", () => {
  const lines = (count: number) => "export {};\n".repeat(count);
  const body = (count: number) => `export function f() {\n${"  f();\n".repeat(count - 2)}}\n`;

  test("long files and long functions are counted by the lines above the limit", () => {
    expect(rules("packages/a/b.ts", lines(302))).toEqual(["file-lines", "file-lines"]);
    expect(rules("packages/a/b.test.ts", lines(400))).toEqual([]);
    expect(rules("packages/a/b.ts", body(50))).toEqual([]);
    expect(rules("packages/a/b.ts", body(51))).toEqual(["function-lines"]);
    expect(rules("packages/a/b.test.ts", `describe("x", () => {\n${"f();\n".repeat(60)}});`)).toEqual([]);
  });

  test("a Chinese character takes two columns", () => {
    expect(columnsOf("法a")).toBe(3);
    expect(rules("packages/a/b.ts", `// ${"法".repeat(59)}`)).toEqual(["columns"]);
    expect(rules("packages/a/b.ts", `// ${"法".repeat(58)}`)).toEqual([]);
  });

  test("what is banned is found", () => {
    expect(rules("packages/a/b.ts", "export const a: any = 1;")).toEqual(["any"]);
    expect(rules("packages/a/b.ts", "export const a = b as any;")).toEqual(["cast", "any"]);
    expect(rules("packages/a/b.ts", "export const a = b!;")).toEqual(["non-null"]);
    expect(rules("packages/a/b.ts", "// @ts-ignore\n")).toEqual(["ts-ignore"]);
    expect(rules("packages/a/b.ts", "// @ts-nocheck\n")).toEqual(["ts-ignore"]);
    expect(rules("packages/a/b.ts", "// TODO later\n")).toEqual(["todo"]);
    expect(rules("packages/a/b.test.ts", 'test.only("x", () => {});')).toEqual(["skipped-test"]);
    expect(rules("packages/a/b.test.ts", 'describe.skip("x", () => {});')).toEqual(["skipped-test"]);
    expect(rules("packages/a/date-utils.ts", "")).toEqual(["vague-name"]);
    expect(rules("packages/a/matter-service.ts", "")).toEqual(["vague-name"]);
  });

  test("what is allowed is not", () => {
    expect(rules("packages/a/b.ts", "export const a = [1] as const;")).toEqual([]);
    expect(rules("packages/a/parse-act.ts", "export const a = b as Act;")).toEqual([]);
    expect(rules("packages/a/b.test.ts", "const a = b!;")).toEqual([]);
    expect(rules("packages/a/b.ts", "// TODO(#12) later\n")).toEqual([]);
    expect(rules("rulebook/procedures/enforcement/penalty-ordinary/service.ts", "")).toEqual([]);
  });
});

describe("ratchet", () => {
  const found = styleOffences([
    file("packages/a/b.ts", "export const a = b as C;\nexport const d = e as F;"),
  ]);

  test("as many as allowed pass; one more, or one fewer, does not", () => {
    expect(againstRatchet(found, { cast: { "packages/a/b.ts": 2 } })).toEqual([]);
    expect(againstRatchet(found, { cast: { "packages/a/b.ts": 1 } })[0]).toContain("2 found, 1 allowed");
    expect(againstRatchet(found, { cast: { "packages/a/b.ts": 3 } })[0]).toContain("ratchet.json to 2");
    expect(againstRatchet([], { cast: { "packages/gone.ts": 1 } })[0]).toContain("ratchet.json to 0");
  });
});

describe("documents", () => {
  const target = file("packages/a/b.ts", "export const decide = () => 1;\nfunction hidden() {}");
  const find = (path: string) =>
    path === target.path ? target : path === "docs" ? ("folder" as const) : undefined;
  const broken = (text: string) => complaints(brokenLinks([file("README.md", text)], find));

  test("a link to a missing file or to a name that is not exported is found", () => {
    expect(broken("[x](packages/a/c.ts)")).toHaveLength(1);
    expect(broken("[x](packages/a/b.ts#hidden)")).toHaveLength(1);
    expect(broken("[x](#nowhere)")).toHaveLength(1);
    expect(broken("[x](packages/a/b.ts#decide) [y](docs/) [z](https://example.org)")).toEqual([]);
    expect(broken("```\n[x](packages/a/c.ts)\n```")).toEqual([]);
  });

  test("a glossary word that the code does not use is found", () => {
    const row = "| 中文 | Identifier | Meaning |\n|---|---|---|\n| 送达 / 交付 | `service` | … |\n";
    expect(strayWords(row, "const service = '送达';")).toEqual([]);
    expect(strayWords(row, "const service = 1;")).toEqual(["GLOSSARY.md:3 送达 / 交付: not in the code"]);
    expect(strayWords(row, "'送达'")).toEqual(["GLOSSARY.md:3 `service`: not in the code"]);
  });
});

test("an inexact version, an unexplained dependency and an explanation of nothing are found", () => {
  const manifest = parseManifest("package.json", '{"dependencies":{"zod":"^4.0.0","pg":"8.23.1"}}');
  expect(dependencyProblems([manifest], "| `zod` | forms |\n| `gone` | … |\n")).toEqual([
    "package.json: zod ^4.0.0 is not an exact version",
    "docs/dependencies.md has no line for pg",
    "docs/dependencies.md explains gone, which nothing depends on",
  ]);
  const other = parseManifest("apps/a/package.json", '{"devDependencies":{"pg":"8.0.0"}}');
  expect(dependencyProblems([manifest, other], "| `zod` | |\n| `pg` | |\n")).toContain(
    "apps/a/package.json: pg 8.0.0, elsewhere 8.23.1",
  );
});
