import { procedures } from "./rulebook/index.ts";
import { explored } from "./rulebook/testing/explored.ts";
import { tellBreak, tellSteps } from "@zhunsheng/engine";
for (const id of process.argv.slice(2)) {
  const p = procedures.find((one) => one.id === id)!;
  const t = performance.now(); const found = explored(p);
  console.log(id, Math.round(performance.now() - t), "ms", { ...found, broken: found.broken.length, traps: found.traps.length, neverReached: found.neverReached, ends: found.endsReached });
  for (const one of found.broken) console.log(tellBreak(p, one));
  for (const s of found.traps.slice(0, 3)) console.log("trap", tellSteps(p, s));
}
