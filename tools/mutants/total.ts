// Puts the parts of a mutation run together: prints the table, and fails when a smaller share is noticed than recorded.
import { readFileSync, writeFileSync } from "node:fs";
import { procedures } from "@zhunsheng/rulebook";
import { mutantsOf } from "./mutants.ts";
import recorded from "./recorded.json" with { type: "json" };
import { sharesOf, survivorsOf, tableOf, type Verdict } from "./report.ts";

const parts = Number(process.argv[2] ?? 1);
const found: readonly Verdict[] = Array.from({ length: parts }, (_, part): readonly Verdict[] =>
  JSON.parse(readFileSync(`.run/mutants-${part + 1}.json`, "utf8")),
).flat();
const mutants = procedures.flatMap(mutantsOf);
const verdicts = mutants.flatMap(({ procedure, name }) =>
  found.filter((one) => one.procedure === procedure && one.mutant === name).slice(0, 1),
);
const shares = sharesOf(verdicts);
const report = { ...shares, survivors: survivorsOf(verdicts), verdicts };
writeFileSync(".run/mutants.json", `${JSON.stringify(report, undefined, 2)}\n`);
console.log(tableOf(verdicts));
if (verdicts.length < mutants.length || shares.percent < recorded.percent) {
  console.log(
    `发现 ${shares.percent}%，应当不低于 ${recorded.percent}%；共 ${verdicts.length}/${mutants.length} 个变异`,
  );
  process.exitCode = 1;
}
