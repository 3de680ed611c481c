// `npm run -s bench -- <name> --json`: one JSON object a line on stdout, {bench, case, value, unit, spread, reference,
// referenceValue, ratio, floor, floorValue, floorRatio, aim…, met, …, node, cpus}. Reference and floor are measured in
// the same run, in turn with ours.
import { availableParallelism } from "node:os";
import { benchActs } from "./acts.ts";
import { benchLedger } from "./ledger.ts";
import { lineOf, type Result } from "./result.ts";

const benches: Readonly<Record<string, (report: (result: Result) => void) => Promise<void>>> = {
  acts: benchActs,
  ledger: benchLedger,
};

const names = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const asJson = process.argv.includes("--json");
const unknown = names.find((name) => !Object.hasOwn(benches, name));
if (unknown !== undefined || names.length === 0) {
  console.error(`用法 / usage: npm run -s bench -- <${Object.keys(benches).join("|")}> [--json]`);
  process.exit(2);
}

const machine = { node: process.version, cpus: availableParallelism() };

for (const name of names) {
  await benches[name]?.((result) => {
    const line = lineOf(result, asJson ? machine : {});
    console.log(asJson ? JSON.stringify(line) : Object.values(line).join("\t"));
  });
}
