import type { MatterSearch, RegisterSearch } from "./api/queries.ts";

type Raw = Readonly<Record<string, unknown>>;

/** The router reads numbers out of the address by itself; a search for 147 is a text all the same. */
const text = (value: unknown): string | undefined => {
  const read = typeof value === "number" ? String(value) : value;
  return typeof read === "string" && read.trim() !== "" ? read.trim().slice(0, 100) : undefined;
};

const oneOf = <const T extends string>(value: unknown, allowed: readonly T[]): T | undefined =>
  allowed.find((one) => one === value);

const page = (value: unknown): number | undefined => {
  const number = Number(value);
  return Number.isInteger(number) && number > 1 && number <= 100_000 ? number : undefined;
};

const pageSize = (value: unknown): number | undefined => [50, 100].find((size) => size === Number(value));

const day = (value: unknown): string | undefined =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;

export interface DeskSearch {
  scope?: "agency" | undefined;
  day?: string | undefined;
}

export const parseDeskSearch = (raw: Raw): DeskSearch => ({
  scope: oneOf(raw.scope, ["agency"]),
  day: day(raw.day),
});

export const parseMatterSearch = (raw: Raw): MatterSearch => ({
  procedure: text(raw.procedure),
  stage: text(raw.stage),
  state: oneOf(raw.state, ["open", "ended"]),
  q: text(raw.q),
  sort: oneOf(raw.sort, ["opened", "due"]),
  page: page(raw.page),
  pageSize: pageSize(raw.pageSize),
});

export interface StartSearch {
  procedure?: string | undefined;
  kind?: string | undefined;
  /** The matter that brings the new one about. */
  parent?: string | undefined;
  /** The field that a register entry fills in, and the entry's key. */
  field?: string | undefined;
  entry?: string | undefined;
}

export const parseStartSearch = (raw: Raw): StartSearch => ({
  procedure: text(raw.procedure),
  kind: text(raw.kind),
  parent: text(raw.parent),
  field: text(raw.field),
  entry: text(raw.entry),
});

export interface CommonSearch {
  /** Number of the act it is about. */
  act?: number | undefined;
  mode?: "content" | "void" | undefined;
  /** Id of the duty it is about. */
  duty?: string | undefined;
}

const seq = (value: unknown): number | undefined => {
  const number = Number(value);
  return Number.isInteger(number) && number >= 1 && number <= 100_000 ? number : undefined;
};

export const parseCommonSearch = (raw: Raw): CommonSearch => ({
  act: seq(raw.act),
  mode: oneOf(raw.mode, ["content", "void"]),
  duty: text(raw.duty),
});

export interface ReviewSearch {
  /** The matter under review. */
  matter?: string | undefined;
  /** Number of the act on the desk. */
  act?: number | undefined;
}

export const parseReviewSearch = (raw: Raw): ReviewSearch => ({
  matter: text(raw.matter),
  act: seq(raw.act),
});

export interface CalendarSearch {
  /** YYYY-MM */
  month?: string | undefined;
  day?: string | undefined;
  scope?: "agency" | undefined;
}

const month = (value: unknown): string | undefined =>
  typeof value === "string" && /^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? value : undefined;

export const parseCalendarSearch = (raw: Raw): CalendarSearch => ({
  month: month(raw.month),
  day: day(raw.day),
  scope: oneOf(raw.scope, ["agency"]),
});

export const parseApprovalSearch = (raw: Raw): { page?: number | undefined } => ({ page: page(raw.page) });

export const tabs = ["work", "chart", "public", "proof"] as const;
export type Tab = (typeof tabs)[number];

export const parseTabSearch = (raw: Raw): { tab?: Tab | undefined } => ({ tab: oneOf(raw.tab, tabs) });

export const parseRegisterSearch = (raw: Raw): RegisterSearch => ({
  on: day(raw.on),
  q: text(raw.q),
  page: page(raw.page),
  pageSize: pageSize(raw.pageSize),
});
