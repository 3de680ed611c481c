import type { AnyAct, AnyFile, Json, LinkedFile } from "@zhunsheng/engine";
import { licence } from "../procedures/enforcement/licence/index.ts";
import type { GateCase } from "./gate-case.ts";
import { play } from "./play.ts";
import { type Entries, registers } from "./reference.ts";
import type { Attempt, Situation } from "./situation.ts";

/** 烟花爆竹经营（零售）许可: twenty working days (总局令第65号第19条), five promised. */
const retail = {
  title: "烟花爆竹经营（零售）许可",
  basis: "《烟花爆竹安全管理条例》、《烟花爆竹经营许可实施办法》",
  receivingBody: "安和县政务服务中心应急管理窗口",
  decidingBody: "安和县应急管理局",
  conditions: "主要负责人经过安全培训合格，实行专店或者专柜销售，符合安全距离规定。",
  policy: "无",
  materials: [
    { id: "form", name: "申请书", form: "original", copies: 1, need: "required", source: "申请人自备" },
    {
      id: "business",
      name: "营业执照",
      form: "copy",
      copies: 1,
      need: "required",
      source: "市场监管部门核发",
    },
    {
      id: "site",
      name: "零售点平面布置图",
      form: "original",
      copies: 1,
      need: "required",
      source: "申请人自备",
    },
    {
      id: "training",
      name: "安全培训合格证明",
      form: "copy",
      copies: 1,
      need: "gap",
      source: "培训机构出具",
    },
    {
      id: "photo",
      name: "零售点照片",
      form: "electronic",
      copies: 1,
      need: "optional",
      source: "申请人自备",
    },
  ],
  flow: "申请、受理、审查、决定、颁证、公示",
  statutoryDays: 20,
  supervision: "监督电话 0370-5550110",
  accountability: "违反规定实施许可的，依照行政许可法追究责任",
  remedies: "六十日内申请行政复议，或者六个月内提起行政诉讼",
  officeHours: "工作日 9:00—17:00",
  address: "安和县政务服务中心二楼",
  phone: "0370-5550100",
  resultDocument: "烟花爆竹经营（零售）许可证",
  unit: "workingDay",
  countsFrom: "acceptance",
  limitBasis: "《烟花爆竹经营许可实施办法》第十九条",
  extensionDays: 10,
  promisedDays: 5,
  deliveryDays: 10,
  commitmentAllowed: false,
  gapsAllowed: true,
  onSiteCheck: true,
  facilityTest: false,
  hearingRequired: false,
  thirdPartyInterest: false,
  publicSafety: true,
  reviewCatalogue: true,
  validityMonths: 24,
  mark: "V",
} as const;

/** The registers with the item of the examples, some of it changed. */
export const worldWith = (changed: Readonly<Record<string, Json>> = {}, more: Entries = {}): Entries => ({
  ...registers,
  "licence-items": { "yhbz-retail": { ...retail, ...changed } },
  ...more,
});

export const world = worldWith();
export const retailItem: Readonly<Record<string, Json>> = retail;

/** The usual course: complete at once, checked on the spot, reviewed, granted on the seventh working day. */
export const licensing = play(
  licence,
  undefined,
  [
    ["apply", ["officer-1"], "2025-06-03"],
    ["accept", ["officer-1"], "2025-06-05"],
    ["assign", ["chief-1"], "2025-06-06"],
    ["onSiteCheck", ["officer-1", "officer-2"], "2025-06-10"],
    ["examine", ["officer-1"], "2025-06-12"],
    ["legalReview", ["reviewer-1"], "2025-06-13"],
    ["decide", ["leader-1"], "2025-06-16"],
    ["deliver", ["officer-1"], "2025-06-18"],
    ["publish", ["publisher-1"], "2025-06-19"],
    ["archive", ["archivist-1"], "2025-06-30"],
  ],
  world,
);

const told = licensing.example("tellThirdParty");
const asked = licensing.example("hearingRequest");

/** A neighbour was told on 13 June and asked for a hearing in time. */
export const asking = licensing
  .upTo("decide")
  .does("tellThirdParty", ["officer-1"], told, "2025-06-13")
  .does("hearingRequest", ["officer-1"], asked, "2025-06-16");

/** The licence as a hearing finds it. */
export const licenceParent = (file: AnyFile): LinkedFile => ({ procedure: "licence@2019-04-23", file });

const licensingLaw = "《中华人民共和国行政许可法》";

/** 行政许可法 with its articles: xk("第32条第（四）项", "第82条"). */
export const xk = (...places: readonly string[]): string =>
  places.map((place) => licensingLaw + place).join("、");

export const environment40 = "《优化营商环境条例》第40条";

type Try = () => Attempt;

/** A case in one line: what passes, and what is refused, or marked where `marks` says so. */
export const gateCase = (
  [act, gate, cites]: readonly [act: string, gate: string, cites: string],
  passes: readonly [string, Try],
  refuses: readonly [string, Try],
  marks?: true,
): GateCase => ({ act, gate, cites, passes, refuses, ...(marks ? { marks } : {}) });

/** The same application with only some of its materials. */
export const withMaterials = (...materials: readonly string[]) => ({
  apply: {
    ...licensing.example("apply"),
    materials: materials.map((material) => ({ material, copies: 1 })),
  },
});

/** Only the form itself came in on 3 June. */
export const incomplete = licensing.upTo("accept", undefined, withMaterials("form"));

/** Missing the proof of training, which may be supplied later. */
export const gapped = licensing.upTo("accept", undefined, withMaterials("form", "business", "site"));

const code = "92410000MA44KHQ00X";

/** A ban on the applicant of the examples. */
export const banned = (changed: Readonly<Record<string, Json>> = {}): Entries => ({
  "licence-bans": {
    [`${code}#m9`]: {
      applicant: "安和县柳河镇喜庆烟花店",
      item: "yhbz-retail",
      ground: "falseMaterial",
      decidedOn: "2024-09-02",
      matter: "m9",
      ...changed,
    },
  },
});

/** By notice and commitment, granted on the day after. */
export const committed = licensing
  .upTo("accept")
  .given(worldWith({ commitmentAllowed: true, commitmentCheckDays: 60, reviewCatalogue: false }))
  .does(
    "accept",
    ["officer-1"],
    { ...licensing.example("accept"), mode: "commitment", promised: true, conditionsTold: true },
    "2025-06-05",
  );

export const committedGrant = committed.does(
  "decide",
  ["leader-1"],
  { ...licensing.example("decide"), validFrom: "2025-06-06", validUntil: "2027-06-05" },
  "2025-06-06",
);

/** The codes of what was found. */
export const codesOf = ({ found }: Attempt): readonly string[] => found.map(({ gate }) => gate);

/** The act just done. */
export function lastOf<F extends Record<string, object>>(given: Situation<F>): AnyAct {
  const act = given.file.acts.at(-1);
  if (!act) throw new Error("nothing was done");
  return act;
}

/** What the act just done writes into registers. */
export function enteredBy<F extends Record<string, object>>(given: Situation<F>) {
  const act = lastOf(given);
  const rules: Readonly<Record<string, { readonly enters?: unknown }>> = licence.acts;
  const enters = rules[act.kind]?.enters;
  return typeof enters === "function" ? enters(given.file, act) : [];
}

/** A refusal of the licence of the examples. */
export const refusal = {
  outcome: "refuse",
  applicantName: "安和县柳河镇喜庆烟花店",
  applicantCode: code,
  content: "零售C、D级烟花爆竹",
  lawApplied: "《烟花爆竹经营许可实施办法》第十六条",
  falseMaterial: false,
  reason: "零售场所与居民居住场所设置在同一建筑物内。",
  remedies: "六十日内申请行政复议，或者六个月内提起行政诉讼。",
  sealed: true,
} as const;
