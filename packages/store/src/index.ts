export { PostgresCaseStore } from "./case-store.ts";
export {
  type Attached,
  attachDatabase,
  type Database,
  type DatabasePlace,
  openDatabase,
} from "./database.ts";
export { type EmbeddedServer, startEmbedded } from "./embedded.ts";
export { nodeHashes } from "./hashes.ts";
export { heldAct, heldMatter, heldOf } from "./held.ts";
export { LogFolder } from "./log-folder.ts";
export { createLogKey, findLogKey, type LogKey } from "./log-key.ts";
export { Outbox, type OutboxDelivery } from "./outbox.ts";
export {
  type ProjectionRows,
  projectionRows,
  projectionTables,
  type Row,
  type RowDifference,
  rowDifference,
} from "./projection-rows.ts";
export { beginRebuilding, type Rebuilding } from "./rebuilding.ts";
export {
  AgencyRegisters,
  entriesOn,
  entryOn,
  personOn,
  RegisterCache,
  registersVersion,
} from "./registers.ts";
export { Sequencer } from "./sequencer.ts";
export type { Tables } from "./tables.ts";
export { createDatabaseOn, dropDatabaseOn } from "./testing/databases-on.ts";
export { Turns } from "./turns.ts";
export { type ActRow, type FieldRow, readWhole, type WholeMatter } from "./whole.ts";
