export { Accounts, hashPassword } from "./accounts.ts";
export { citeText } from "./api/basis.ts";
export { buildApp } from "./app.ts";
export { type Composed, compose, placeOf } from "./compose.ts";
export { type Config, parseConfig } from "./config.ts";
export type { Parts } from "./context.ts";
export { type FolderLock, holderOf, lockFolder } from "./folder-lock.ts";
export { requireMode } from "./mode.ts";
export { fileOf } from "./views.ts";
