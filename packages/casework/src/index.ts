export {
  deriveMatter,
  type Followed,
  type HeldAct,
  type HeldMatter,
  type Redecided,
  redecide,
  type Versions,
  wholeFile,
} from "./derive.ts";
export { deliverErasure, eraseTopic } from "./erasure.ts";
export { entriesToGo } from "./kept.ts";
export { linkTopic } from "./links.ts";
export { newMatterIdOf } from "./matter-id.ts";
export { deliverLink, type Outcome, performAct } from "./perform-act.ts";
export type * from "./ports.ts";
export { stateOf } from "./projections.ts";
export { type FieldValue, parseAct, parseBytes } from "./read-act.ts";
export type { Issue } from "./reference.ts";
export { headerVersion } from "./seal.ts";
