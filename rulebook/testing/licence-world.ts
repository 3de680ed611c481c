import type { AnyFile, Json, LinkedFile } from "@zhunsheng/engine";
import { licence } from "../procedures/enforcement/licence/index.ts";
import { play } from "./play.ts";
import { type Entries, registers } from "./reference.ts";

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
