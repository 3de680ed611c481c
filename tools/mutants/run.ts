// The mutation run, started by `node tools/run.mjs mutants`: removes each rule of each procedure in turn and asks
// whether a situation test fails, or whether an invariant would have been broken without it.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { versionOf } from "@zhunsheng/engine";
import { procedures } from "@zhunsheng/rulebook";
import { explored } from "../../rulebook/testing/explored.ts";
import { type Collected, collected } from "./collect.ts";
import { type Mutant, mutantsOf } from "./mutants.ts";
import { type Verdict, verdictOf } from "./report.ts";

const testing = fileURLToPath(new URL("../../rulebook/testing/", import.meta.url));

/** These compare lists of rules with each other: they would notice every mutant, and say nothing about the law. */
const comparisons = /released\.test|explore\.test|types\.test/;
const comparing = /每个关口都有一次通过和一次被拒|每个有条件的应办事项都写明了何时产生/;

async function readTests(): Promise<readonly Collected[]> {
  for (const name of readdirSync(testing).sort()) {
    if (name.endsWith(".test.ts") && !comparisons.test(name)) await import(`${testing}${name}`);
  }
  const telling: Collected[] = [];
  for (const one of collected) {
    if (!comparing.test(one.name) && (await fails(one)) === undefined) telling.push(one);
  }
  return telling;
}

/** The name of the test when it fails. */
async function fails({ name, run }: Collected): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch {
    return name;
  }
}

/** Tests that name the rule come first, then those that name the act. */
function sorted(tests: readonly Collected[], { act, about }: Mutant): readonly Collected[] {
  const rank = ({ name }: Collected): number => (name.includes(about) ? 2 : 0) + (name.includes(act) ? 1 : 0);
  return tests.toSorted((a, b) => rank(b) - rank(a));
}

async function noticedBy(tests: readonly Collected[], mutant: Mutant): Promise<string | undefined> {
  const restore = mutant.apply();
  try {
    for (const one of sorted(tests, mutant)) {
      const failed = await fails(one);
      if (failed !== undefined) return failed;
    }
    return undefined;
  } finally {
    restore();
  }
}

/** `2/3` is every third mutant beginning with the second: a part for each process that takes part in the run. */
function partOf(env: string | undefined): readonly [place: number, parts: number] {
  const [place = 1, parts = 1] = (env ?? "1/1").split("/").map(Number);
  return [place, parts];
}

async function examine(place: number, parts: number): Promise<readonly Verdict[]> {
  const guarded = new Map(procedures.map((procedure) => [versionOf(procedure), explored(procedure).guarded]));
  const tests = await readTests();
  const verdicts: Verdict[] = [];
  for (const [index, mutant] of procedures.flatMap(mutantsOf).entries()) {
    if (index % parts !== place - 1) continue;
    const found = guarded.get(mutant.procedure)?.get(`${mutant.act} ${mutant.refusal ?? ""}`);
    verdicts.push(verdictOf(mutant, await noticedBy(tests, mutant), found?.invariant.code));
  }
  return verdicts;
}

const test: (name: string, body: () => Promise<void>) => void = Reflect.get(globalThis, "test");

test("每一条规则去掉以后，看哪个测试或者不变条件发现", async () => {
  const [place, parts] = partOf(process.env.MUTANTS_PART);
  const verdicts = await examine(place, parts);
  mkdirSync(".run", { recursive: true });
  writeFileSync(`.run/mutants-${place}.json`, JSON.stringify(verdicts));
});
