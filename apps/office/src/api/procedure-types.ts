import type { Basis, Field, Mark } from "./types.ts";

export interface ProcedureSummary {
  id: string;
  title: string;
  /** The kind of enforcement it belongs to. */
  group: string;
  groupTitle: string;
  version: string;
  effectiveFrom: string;
  basis: Basis[];
  /** Procedures from whose matters it is opened. */
  opensFrom: string[];
  /** It may also begin by itself. */
  alone: boolean;
  /** The acts it may begin with, and the register entries each may be begun from. */
  starts: { kind: string; title: string; entries: { field: string; register: string }[] }[];
}

interface ProcedureDuty {
  duty: string;
  title: string;
  owedByTitle: string;
  within: string;
  dischargedBy: string[];
  mark: Mark;
  basis: Basis;
}

export interface ProcedureAct {
  kind: string;
  title: string;
  stage: string;
  nature: "decision" | "fact";
  basis: Basis;
  performers: string[];
  performerTitles: string[];
  starts: boolean;
  repeats: boolean;
  conditional: boolean;
  after: string[];
  before: string[];
  fields: Field[];
  examples: Record<string, unknown>[];
  documents: string[];
  recording?: "text" | "key" | "whole" | undefined;
  gates: { code: string; says: string; mark: Mark; basis: Basis[] }[];
  duties: ProcedureDuty[];
}

export interface Procedure extends ProcedureSummary {
  stages: { id: string; title: string }[];
  acts: ProcedureAct[];
}
