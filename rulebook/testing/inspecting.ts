import type { Facts } from "../procedures/enforcement/inspection/fields.ts";
import { inspection } from "../procedures/enforcement/inspection/index.ts";
import type { Facts as PlanFacts } from "../procedures/enforcement/inspection-plan/fields.ts";
import { inspectionPlan } from "../procedures/enforcement/inspection-plan/index.ts";
import { play } from "./play.ts";
import { type Entries, registers } from "./reference.ts";
import { type Attempt, begin, beginFrom, type Situation, type When } from "./situation.ts";

export const team = ["officer-1", "officer-2"];

const item = {
  title: "从业人员安全生产教育和培训情况的检查",
  subject: "安和县应急管理局",
  basis: "《中华人民共和国安全生产法》第六十五条",
  objects: "生产经营单位",
  content: "培训计划、档案和考核情况",
  ways: ["onSite", "paper"],
  random: true,
  ratio: "10%",
  frequency: "每年不超过两次",
  publishedOn: "2025-01-01",
};

export const rules = {
  source: "安和县涉企行政检查规则（测试）",
  scanRequired: true,
  duplicateDays: 30,
  approvalHours: 24,
  reviewWorkingDays: 5,
  withPenaltyCounts: false,
  mark: "V",
} as const;

/** The agency's rules for inspections with some of them changed. */
export const rulesWith = (
  changed: Partial<Record<keyof typeof rules, string | number | boolean>>,
): Entries => ({
  "inspection-standards": { inspection: { ...rules, ...changed } },
});

export const ceiling = (perYear: number, mark = "V", item?: string) => ({
  source: "安和县涉企行政检查年度频次上限公告（测试）",
  publishedOn: "2025-01-01",
  ceilings: [{ perYear, mark, ...(item === undefined ? {} : { item }) }],
});

export const itemsWith = (changed: object): Entries => ({
  "inspection-items": { "insp-training": { ...item, ...changed }, "insp-signs": item },
});

/** The firm of the examples as 监管对象 with some of it changed. */
export const objectsWith = (changed: object): Entries => ({
  parties: {
    qingyuan: {
      name: "安和县清源化工有限公司",
      kind: "organisation",
      code: "91410000MA00000000",
      ...changed,
    },
  },
});

/** What inspections need beside the registers of the invented agency. */
export const inspectionEntries: Entries = {
  ...objectsWith({}),
  "inspection-items": { "insp-training": item, "insp-signs": { ...item, title: "安全警示标志的检查" } },
  "inspection-ceilings": { any: ceiling(2), A: ceiling(1, "V", "insp-training"), D: ceiling(12) },
  ...rulesWith({}),
  checklists: {
    chemicals: {
      title: "危险化学品单位检查标准",
      trade: "危险化学品",
      source: "测试",
      rows: [
        {
          id: "1",
          content: "从业人员经安全生产教育和培训合格",
          law: "安全生产法第二十八条",
          level: "general",
        },
        { id: "2", content: "重大危险源监测报警系统正常运行", law: "安全生产法第三十六条", level: "major" },
      ],
    },
  },
};

const all: Entries = { ...registers, ...inspectionEntries };

export const inspectionCourse = [
  ["task", ["officer-1"], "2025-06-03"],
  ["approve", ["leader-1"], "2025-06-03"],
  ["notify", ["officer-1"], "2025-06-03"],
  ["enter", team, "2025-06-03"],
  ["check", team, "2025-06-03"],
  ["handle", team, "2025-06-03"],
  ["resumeRequest", ["officer-1"], "2025-06-06"],
  ["review", team, "2025-06-09"],
  ["consent", ["leader-1"], "2025-06-10"],
  ["tellResult", ["officer-1"], "2025-06-10"],
  ["publish", ["publisher-1"], "2025-06-11"],
  ["rate", ["chief-1"], "2025-06-12"],
  ["close", ["leader-1"], "2025-06-13"],
] as const satisfies readonly (readonly [keyof Facts, readonly string[], string])[];

export const inspecting = play(inspection, undefined, inspectionCourse, all);

type Kind = keyof Facts & string;
export type Inspection = Situation<Facts>;
type Told = { readonly [K in Kind]?: Partial<Facts[K]> };

interface Variation<K extends Kind> {
  readonly input?: Partial<Facts[K]>;
  readonly by?: readonly string[];
  readonly when?: When;
  readonly without?: readonly Kind[];
  readonly told?: Told;
  /** Register entries that differ for the act itself. */
  readonly given?: Entries;
  readonly later?: (situation: Inspection) => Inspection;
}

/** Before that act, as the course has it; acts of `without` left out. */
export function inspectedUpTo(kind: Kind, without: readonly Kind[] = [], told: Told = {}): Inspection {
  const place = inspectionCourse.findIndex(([one]) => one === kind);
  return inspectionCourse
    .slice(0, place < 0 ? inspectionCourse.length - 1 : place)
    .filter(([one]) => !without.includes(one))
    .reduce<Inspection>(
      (given, [one, by, when]) => given.does(one, by, inspecting.example(one, told[one]), when),
      begin(inspection, all),
    );
}

/** Those whom the course has no place for: everything else happened before. */
const others: { readonly [K in Kind]?: readonly [readonly string[], string, Kind] } = {
  replace: [["chief-1"], "2025-06-03", "enter"],
  cancel: [["leader-1"], "2025-06-03", "enter"],
  survey: [team, "2025-06-03", "check"],
  sample: [team, "2025-06-03", "check"],
  question: [team, "2025-06-03", "check"],
  resumed: [["officer-1"], "2025-06-10", "tellResult"],
  withdraw: [["publisher-1"], "2025-06-11", "rate"],
  withhold: [["leader-1"], "2025-06-11", "publish"],
};

/** The act as the course has it, changed in one respect. */
export function varied<K extends Kind>(kind: K, variation: Variation<K> = {}): Attempt {
  const row = inspectionCourse.find(([one]) => one === kind);
  const [by, when, place] = row
    ? [row[1], row[2], kind]
    : (others[kind] ?? [["leader-1"], "2025-06-03", kind]);
  const before = inspectedUpTo(place, variation.without, variation.told);
  const ready = variation.later ? variation.later(before) : before;
  const input = { ...inspecting.example(kind), ...variation.told?.[kind], ...variation.input };
  return ready.given(variation.given ?? {}).tries(kind, variation.by ?? by, input, variation.when ?? when);
}

export const planning = play(
  inspectionPlan,
  undefined,
  [
    ["draft", ["chief-1"], "2025-01-02"],
    ["adopt", ["leader-1"], "2025-01-03"],
    ["approved", ["chief-1"], "2025-01-06"],
    ["filed", ["chief-1"], "2025-01-07"],
    ["publish", ["publisher-1"], "2025-01-08"],
    ["unplanned", ["chief-1"], "2025-03-31"],
    ["revise", ["leader-1"], "2025-05-06"],
    ["complete", ["chief-1"], "2026-01-05"],
  ] satisfies readonly (readonly [keyof PlanFacts, readonly string[], string])[],
  all,
);

/** The plan as it stood when it was published, as the parent of an inspection. */
export const publishedPlan = { procedure: "inspection-plan", file: planning.upTo("unplanned").file };

/** An inspection that is opened from another matter. */
export const inspectionFrom = (parent: {
  readonly procedure: string;
  readonly file: Inspection["file"];
}): Inspection => beginFrom(inspection, parent, all);

/** A visit to the firm of the examples in another matter, as the register keeps it. */
export const visit = (matter: string, on: string, changed: object = {}) => ({
  [`91410000MA00000000#${matter}`]: {
    matter,
    kind: "daily",
    on,
    status: "done",
    items: ["insp-signs"],
    ...changed,
  },
});
