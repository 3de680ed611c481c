// What the API and the portal read. Nothing here writes.

export type { Tables } from "../tables.ts";
export * from "./chain.ts";
export * from "./disclosures.ts";
export * from "./duties.ts";
export * from "./erasures.ts";
export * from "./figures.ts";
export * from "./matters.ts";
export * from "./page.ts";
export * from "./public-entries.ts";
export * from "./registers.ts";
