import { procedures, formatCitation } from "/work/wt/lic2/rulebook/index.ts";
import { isCommon } from "/work/wt/lic2/packages/engine/src/index.ts";
for (const id of process.argv.slice(2)) {
  const p = procedures.find((one) => one.id === id)!;
  for (const [act, rule] of Object.entries(p.acts)) if (!isCommon(act)) for (const g of rule.gates ?? []) {
    const b = Array.isArray(g.basis) ? g.basis : [g.basis];
    console.log(act, g.code, rule.nature === "fact" ? "fact" : (g.mark ?? "V"), b.map((x: any) => formatCitation(x)).join("、"));
  }
}
