export { Witness, type WitnessAnswer } from "./witness.ts";
export { WitnessClient, type WitnessingStatus } from "./witness-client.ts";
export { FileWitnessState } from "./witness-file.ts";
export { openWitnessKey, type WitnessKey } from "./witness-key.ts";
export type { OutsideWitness } from "./witness-lane.ts";
export { RememberedWitnessState } from "./witness-memory.ts";
export type { Cosigned, Refusal, WitnessState } from "./witness-state.ts";
export { TableWitnessState } from "./witness-table.ts";
export { type Witnessed, WitnessedCheckpoint, type Witnesses } from "./witnessed-checkpoint.ts";
