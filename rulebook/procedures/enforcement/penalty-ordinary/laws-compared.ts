import type { Reference, RegisterNeed } from "@zhunsheng/engine";
import { benchmarks } from "../../../registers/benchmarks.ts";
import { powerItems } from "../../../registers/power-items.ts";
import { heavier } from "../../shared/penalties.ts";
import type { Facts } from "./fields.ts";
import { type File, partyKindOf } from "./standing.ts";

/** The names under which the entries of the violation's day stand beside those of the decision's. */
const itemThen = "power-items.then";
const benchmarkThen = "benchmarks.then";

const subject = (file: File): string | undefined => file.latest.open?.facts.powerItem;
const violationDay = (file: File): string | undefined => file.latest.open?.facts.violationEndedOn;

/** Both laws and both benchmarks: of the act's own day, and of the day the violation ended (第37条). */
export const lawNeeds = <K extends "report" | "decide">(): readonly RegisterNeed<Facts, K>[] => [
  powerItems.need(subject),
  benchmarks.need(subject),
  { register: powerItems.id, key: subject, on: violationDay, as: itemThen },
  { register: benchmarks.id, key: subject, on: violationDay, as: benchmarkThen },
];

type Item = ReturnType<typeof powerItems.find>;
type Benchmark = ReturnType<typeof benchmarks.find>;

interface Laws<T> {
  readonly now: T;
  /** As of the violation's day; as now where the register does not reach back so far. */
  readonly old: T;
}

export function itemsOf(file: File, reference: Reference): Laws<Item> {
  const key = subject(file);
  const now = powerItems.find(reference, key);
  const body = key === undefined ? undefined : reference.entries[itemThen]?.[key];
  return { now, old: body === undefined ? now : powerItems.entry.parse(body) };
}

export function benchmarksOf(file: File, reference: Reference): Laws<Benchmark> {
  const key = subject(file);
  const now = benchmarks.find(reference, key);
  const body = key === undefined ? undefined : reference.entries[benchmarkThen]?.[key];
  return { now, old: body === undefined ? now : benchmarks.entry.parse(body) };
}

type Range = readonly [min: number, max: number];

const rangeOf = (item: NonNullable<Item>, citizen: boolean): Range =>
  citizen
    ? [item.citizenMinFen ?? 0, item.citizenMaxFen ?? 0]
    : [item.organisationMinFen ?? 0, item.organisationMaxFen ?? 0];

const sameKinds = (one: NonNullable<Item>, other: NonNullable<Item>): boolean =>
  one.kinds.length === other.kinds.length && one.kinds.every((kind) => other.kinds.includes(kind));

/** Whether the penalties that the two laws allow for this party differ at all. */
export function differ({ now, old }: Laws<Item>, citizen: boolean): boolean {
  if (old === undefined) return false;
  if (now === undefined) return true;
  return !sameKinds(now, old) || rangeOf(now, citizen).join() !== rangeOf(old, citizen).join();
}

/**
 * Which law punishes more mildly: the heaviest kind is compared first, then the maximum, then the minimum. `unclear`
 * where these do not all point the same way, or the law names no order between the kinds.
 */
export function milder({ now, old }: Laws<Item>, citizen: boolean): "new" | "old" | "unclear" {
  if (now === undefined || old === undefined) return now === undefined ? "new" : "old";
  const [[min, max], [minOld, maxOld]] = [rangeOf(now, citizen), rangeOf(old, citizen)];
  const kinds = heavier(now.kinds, old.kinds);
  if (kinds === undefined) return "unclear";
  const signs = new Set([kinds, Math.sign(max - maxOld), Math.sign(min - minOld)]);
  signs.delete(0);
  const [sign] = signs;
  if (signs.size !== 1) return "unclear";
  return sign === -1 ? "new" : "old";
}

export const isCitizen = (file: File): boolean => partyKindOf(file) === "citizen";

interface Choice {
  readonly lawChosen?: "old" | "new" | undefined;
}

/** What the penalty is measured by: the law chosen where the two differ, the present one otherwise. */
export const chosen = <T>({ now, old }: Laws<T>, { lawChosen }: Choice): T =>
  lawChosen === "old" ? old : now;
