import { procedures } from "/work/wt/lic2/rulebook/index.ts";
import { explored } from "/work/wt/lic2/rulebook/testing/explored.ts";
import { tellBreak, tellSteps } from "/work/wt/lic2/packages/engine/src/index.ts";
for (const id of process.argv.slice(2)) {
  const procedure = procedures.find((p) => p.id === id)!;
  const t = Date.now();
  const f = explored(procedure);
  console.log(id, "ms", Date.now() - t, "states", f.states, "moves", f.moves, "cut", f.cutOff);
  console.log(" never reached", f.neverReached, "ends", f.endsReached, "traps", f.traps.length);
  console.log(" never refused", f.neverRefused.join(" "));
  console.log(" guarded", f.guarded.size);
  for (const b of f.broken) console.log(tellBreak(procedure, b));
  for (const s of f.traps.slice(0, 2)) console.log("TRAP", tellSteps(procedure, s));
}
