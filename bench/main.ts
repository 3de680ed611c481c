// `npm run -s bench -- <name> --json`: one JSON object a line on stdout, {bench, case, value, unit, reference,
// referenceValue, ratio}; the reference is measured in the same run, in turn with ours.
import { benchActs } from "./acts.ts";
import type { Result } from "./result.ts";

const benches: Readonly<Record<string, (report: (result: Result) => void) => Promise<void>>> = {
  acts: benchActs,
};

const names = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const asJson = process.argv.includes("--json");
const unknown = names.find((name) => !Object.hasOwn(benches, name));
if (unknown !== undefined || names.length === 0) {
  console.error(`用法 / usage: npm run -s bench -- <${Object.keys(benches).join("|")}> [--json]`);
  process.exit(2);
}

const round = (value: number): number => Number(value.toPrecision(4));

for (const name of names) {
  await benches[name]?.((result) => {
    const { reference, referenceValue, ...own } = result;
    const ratio = reference === undefined ? {} : { reference, referenceValue: round(referenceValue ?? 0) };
    const line = {
      ...own,
      value: round(result.value),
      ...ratio,
      ...(referenceValue ? { ratio: round(result.value / referenceValue) } : {}),
    };
    console.log(asJson ? JSON.stringify(line) : Object.values(line).join("\t"));
  });
}
