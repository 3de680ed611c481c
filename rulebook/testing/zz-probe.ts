import { versionOf, tellBreak, tellSteps } from "@zhunsheng/engine";
import { procedures } from "../index.ts";
import { explored } from "./explored.ts";
for (const p of procedures) {
  if (process.argv[2] && p.id !== process.argv[2]) continue;
  const t = performance.now();
  const f = explored(p);
  console.log(versionOf(p), ((performance.now() - t)/1000).toFixed(1)+"s", "acts", Object.keys(p.acts).length, "gates", Object.values(p.acts).flatMap((r:any)=>r.gates??[]).length, "inv", p.invariants?.length, "states", f.states, "moves", f.moves, "cut", f.cutOff, "guarded", f.guarded.size, "neverRefused", f.neverRefused.length);
  console.log(" neverReached", f.neverReached.join(" "), "| ends", f.endsReached.join(" "), "| traps", f.traps.length);
  for (const s of f.traps.slice(0,1)) console.log(tellSteps(p, s));
  for (const b of f.broken) console.log(tellBreak(p, b));
}
