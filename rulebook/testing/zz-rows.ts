import { isCommon } from "@zhunsheng/engine";
import { procedures } from "../index.ts";
import { dutyOf, orderOf } from "./place.ts";
for (const id of process.argv.slice(2)) {
  const p = procedures.find((one) => one.id === id)!;
  console.log(`  // ${id}`);
  console.log("  order: [");
  for (const act of Object.keys(p.acts).filter((a) => !isCommon(a))) {
    // closedBy must be known to orderOf: take what the rule says, ends included
    const rule = p.acts[act]!;
    const closedBy = [...(rule.before ?? []), ...(rule.afterEnd ? [] : ["end"])];
    const r = orderOf(p, { act, closedBy } as never);
    console.log(`    row("${act}", "${r.by}", "${r.needs.join(" ")}", "${r.closedBy.join(" ")}", "${r.notBefore.join(" ")}", "${r.notBeforeLast.join(" ")}", ${r.again}),`);
  }
  console.log("  ],\n  duties: [");
  for (const [act, rule] of Object.entries(p.acts)) for (const d of rule.opens ?? []) if (d.when) {
    const r = dutyOf(p, act, d.duty);
    console.log(`    dutyRow("${act}", "${d.duty}", "${r.alone}", "${r.among}"),`);
  }
  console.log("  ],");
}
