import type { Gate, Reference, RegisterNeed } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { benchmarks } from "../../../registers/benchmarks.ts";
import { powerItems } from "../../../registers/power-items.ts";
import { benchmarkFollowed } from "../../shared/benchmark.ts";
import { fineOf, withinRange } from "../../shared/penalties.ts";
import type { Facts } from "./fields.ts";
import { type File, partyKindOf } from "./standing.ts";

type Rule = Gate<Facts, "decide">;
type Need = RegisterNeed<Facts, "decide">;

/** The names under which the entries of the violation's day stand beside those of the decision's. */
const itemThen = "power-items.then";
const benchmarkThen = "benchmarks.then";

const subject = (file: File): string | undefined => file.latest.open?.facts.powerItem;
const violationDay: NonNullable<Need["on"]> = (file) => file.latest.open?.facts.violationEndedOn;

/** Both laws and both benchmarks: of the day of the decision, and of the day the violation ended (第37条). */
export const lawNeeds: readonly Need[] = [
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

function itemsOf(file: File, reference: Reference): Laws<Item> {
  const key = subject(file);
  const now = powerItems.find(reference, key);
  const body = key === undefined ? undefined : reference.entries[itemThen]?.[key];
  return { now, old: body === undefined ? now : powerItems.entry.parse(body) };
}

function benchmarksOf(file: File, reference: Reference): Laws<Benchmark> {
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
function differ({ now, old }: Laws<Item>, citizen: boolean): boolean {
  if (old === undefined) return false;
  if (now === undefined) return true;
  return !sameKinds(now, old) || rangeOf(now, citizen).join() !== rangeOf(old, citizen).join();
}

/** The new law is milder: no further kind of penalty and no higher bound; or it no longer finds a violation. */
function newIsMilder({ now, old }: Laws<Item>, citizen: boolean): boolean {
  if (now === undefined || old === undefined) return now === undefined;
  const [[min, max], [minOld, maxOld]] = [rangeOf(now, citizen), rangeOf(old, citizen)];
  return now.kinds.every((kind) => old.kinds.includes(kind)) && min <= minOld && max <= maxOld;
}

const isCitizen = (file: File): boolean => partyKindOf(file) === "citizen";

/** What the penalty is measured by: the law chosen where the two differ, the present one otherwise. */
const chosen = <T>({ now, old }: Laws<T>, { lawChosen }: Facts["decide"]): T =>
  lawChosen === "old" ? old : now;

const stepsOf = (benchmark: Benchmark): string => JSON.stringify(benchmark?.steps ?? []);

const olderOrMilder: readonly Rule[] = [
  {
    code: "decide.lawStated",
    basis: cite("penalty", 37),
    says: "违法行为发生以后规定有变化的，应当写明适用的规定和新旧规定的比较",
    holds: (file, { facts }, reference) =>
      facts.outcome !== "punish" ||
      !differ(itemsOf(file, reference), isCitizen(file)) ||
      (facts.lawChosen !== undefined && facts.lawCompared !== undefined),
  },
  {
    code: "decide.lawChosen",
    basis: cite("penalty", 37),
    says: "实施行政处罚适用违法行为发生时的规定；作出决定时的规定处罚较轻的，适用作出决定时的规定",
    holds: (file, { facts }, reference) => {
      const laws = itemsOf(file, reference);
      const citizen = isCitizen(file);
      if (facts.outcome !== "punish" || !differ(laws, citizen)) return true;
      return facts.lawChosen === (newIsMilder(laws, citizen) ? "new" : "old");
    },
    wayOut: (file, _act, reference) => ({
      text: newIsMilder(itemsOf(file, reference), isCitizen(file))
        ? "适用作出决定时的规定"
        : "适用违法行为发生时的规定",
    }),
  },
  {
    code: "decide.lawGone",
    basis: cite("penalty", 37),
    says: "作出决定时的规定已不认为是违法的，不得给予行政处罚",
    holds: (file, { facts }, reference) => {
      const { now, old } = itemsOf(file, reference);
      return facts.outcome !== "punish" || now !== undefined || old === undefined;
    },
  },
  {
    code: "decide.benchmarkThen",
    basis: [cite("penalty", 34), cite("penalty", 37)],
    mark: "M",
    says: "违法行为发生以后裁量基准有变化，没有写明适用的是新的还是旧的基准",
    holds: (file, { facts }, reference) => {
      const { now, old } = benchmarksOf(file, reference);
      return facts.outcome !== "punish" || facts.lawChosen !== undefined || stepsOf(now) === stepsOf(old);
    },
  },
];

/** 从旧兼从轻, and the fine within the law and the benchmark so chosen. */
export const lawGates: readonly Rule[] = [
  ...olderOrMilder,
  {
    code: "decide.range",
    basis: cite("penalty", 38),
    says: "罚款数额超出该事项法定幅度，低于下限的应当有减轻处罚的情节",
    holds: (file, { facts }, reference) => {
      const item = chosen(itemsOf(file, reference), facts);
      return withinRange(facts, partyKindOf(file), item ?? {}, facts.circumstance === "reduced");
    },
  },
  {
    code: "decide.kinds",
    basis: cite("penalty", 38),
    says: "决定的处罚种类不在该事项依法可以给予的处罚种类以内",
    holds: (file, { facts }, reference) => {
      const item = chosen(itemsOf(file, reference), facts);
      return item === undefined || facts.kinds.every((kind) => item.kinds.includes(kind));
    },
  },
  {
    code: "decide.benchmark",
    basis: [cite("penalty", 34), cite("benchmarkOpinion", 12)],
    says: "罚款应当在适用的裁量阶次以内，并在决定书中写明；偏离基准的，应当说明理由",
    holds: (file, { facts }, reference) =>
      benchmarkFollowed(chosen(benchmarksOf(file, reference), facts), facts, partyKindOf(file)),
  },
  {
    code: "decide.benchmarkStated",
    basis: cite("benchmarkOpinion", 12),
    says: "应当在行政处罚决定书中对裁量基准的适用情况予以明确",
    holds: (file, { facts }, reference) =>
      fineOf(facts) === 0 ||
      facts.discretionReasoning !== undefined ||
      chosen(benchmarksOf(file, reference), facts) === undefined,
  },
];
