export { checkErasures } from "./backup/check-erasures.ts";
export { erasuresIn, type RecordedErasure, readErasures, unprovenIn } from "./backup/erasures.ts";
export { reapplyErasures } from "./backup/reapply.ts";
export { checkBackup, restoreBackup } from "./backup/restore.ts";
export { writeBackup } from "./backup/write.ts";
export { PostgresCaseStore } from "./case-store.ts";
export {
  type Attached,
  asOwner,
  attachDatabase,
  type Database,
  type DatabasePlace,
  openDatabase,
} from "./database.ts";
export { createDurably } from "./durable-file.ts";
export { type EmbeddedServer, startEmbedded } from "./embedded.ts";
export { Eraser } from "./eraser.ts";
export { guardDifferences } from "./guards.ts";
export { nodeHashes } from "./hashes.ts";
export { heldAct, heldMatter, heldOf } from "./held.ts";
export { LogFolder } from "./log-folder.ts";
export { createLogKey, type LogKey, requirePrivate } from "./log-key.ts";
export { readKeyList } from "./log-key-list.ts";
export {
  adoptLogKey,
  createLogKeys,
  findFormerKey,
  findLogKeys,
  type LogKeys,
  type LogSigners,
  resumeBirth,
  retireLogKey,
  rotateLogKey,
  soleSigner,
  withSm2,
} from "./log-keys.ts";
export { algorithmOf, fingerprintOf, type KeyRecord, keyIdText, keyOf } from "./log-register.ts";
export { logVerifiers } from "./log-verifiers.ts";
export { Outbox, type OutboxDelivery } from "./outbox.ts";
export { startOf } from "./process-start.ts";
export {
  type ProjectionRows,
  projectionRows,
  projectionTables,
  type Row,
  type RowDifference,
  rowDifference,
} from "./projection-rows.ts";
export { beginRebuilding, type Rebuilding, replaceProjections } from "./rebuilding.ts";
export {
  AgencyRegisters,
  entriesOn,
  entryOn,
  personOn,
  RegisterCache,
  registersVersion,
} from "./registers.ts";
export { Sequencer } from "./sequencer.ts";
export { nodeSignatureChecks } from "./signature-checks.ts";
export { SignedHead } from "./signed-head.ts";
export { SignedMemory } from "./signed-memory.ts";
export { type Sm2Signer, sm2PointFrom, softwareSm2 } from "./sm2.ts";
export { commandSm2 } from "./sm2-command.ts";
export { Sm2Line } from "./sm2-line.ts";
export type { Tables } from "./tables.ts";
export { createDatabaseOn, dropDatabaseOn } from "./testing/databases-on.ts";
export { Turns } from "./turns.ts";
export { type ActRow, type FieldRow, readWhole, type WholeMatter } from "./whole.ts";
export * from "./witness/index.ts";
