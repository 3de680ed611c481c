export { endingOf } from "./append.ts";
export { erasuresIn, readErasures } from "./backup/erasures.ts";
export { reapplyErasures } from "./backup/reapply.ts";
export { checkBackup, restoreBackup } from "./backup/restore.ts";
export { writeBackup } from "./backup/write.ts";
export { PostgresCaseStore } from "./case-store.ts";
export { asOwner, type Database, type DatabasePlace, openDatabase } from "./database.ts";
export { type EmbeddedServer, startEmbedded } from "./embedded.ts";
export { Eraser } from "./eraser.ts";
export { nodeHashes } from "./hashes.ts";
export { LogFolder } from "./log-folder.ts";
export { createLogKey, findLogKey, type LogKey } from "./log-key.ts";
export { Outbox, type OutboxDelivery } from "./outbox.ts";
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
export type { Tables } from "./tables.ts";
export { createDatabaseOn, dropDatabaseOn } from "./testing/databases-on.ts";
export { Turns } from "./turns.ts";
