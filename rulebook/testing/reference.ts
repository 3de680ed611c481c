import type { Json, Person, Reference } from "@zhunsheng/engine";
import type { Day } from "@zhunsheng/law";
import { calendar } from "../index.ts";

/** Register id → key → body; one set for every day, since situations change entries by `given`. */
export type Entries = Readonly<Record<string, Readonly<Record<string, Json>>>>;

const agency = "emergency";
const certificate = (number: string, validUntil: Day = "2027-12-31") => ({
  number,
  validFrom: "2023-01-01",
  validUntil,
});

const persons: readonly Person[] = [
  { id: "officer-1", name: "赵明", agency, roles: ["officer"], certificate: certificate("00001") },
  { id: "officer-2", name: "钱亮", agency, roles: ["officer"], certificate: certificate("00002") },
  {
    id: "officer-3",
    name: "吴强",
    agency,
    roles: ["officer", "reviewer", "hearingHost"],
    legallyQualified: true,
  },
  {
    id: "officer-expired",
    name: "周旭",
    agency,
    roles: ["officer"],
    certificate: certificate("00004", "2025-05-31"),
  },
  {
    id: "township-1",
    name: "冯立",
    agency,
    unit: "柳河镇人民政府",
    roles: ["officer"],
    certificate: certificate("00005"),
  },
  {
    id: "chief-1",
    name: "孙岩",
    agency,
    roles: ["officer", "unitHead"],
    certificate: certificate("00006"),
  },
  {
    id: "host-officer",
    name: "秦川",
    agency,
    roles: ["officer", "reviewer", "hearingHost"],
    certificate: certificate("00007"),
    legallyQualified: true,
  },
  { id: "chief-reviewer", name: "郭平", agency, roles: ["unitHead", "reviewer"] },
  { id: "reviewer-1", name: "李文", agency, roles: ["reviewer"], legallyQualified: true },
  { id: "reviewer-2", name: "何静", agency, roles: ["reviewer"] },
  { id: "host-1", name: "王正", agency, roles: ["hearingHost"] },
  { id: "clerk-1", name: "田甜", agency, roles: ["clerk", "publisher"] },
  { id: "publisher-1", name: "白洁", agency, roles: ["publisher"] },
  { id: "leader-1", name: "赵敏", agency, roles: ["leader"] },
  { id: "leader-2", name: "钱海", agency, roles: ["leader"] },
  { id: "head-1", name: "孙岚", agency, roles: ["head", "leader"] },
  { id: "archivist-1", name: "高远", agency, roles: ["archivist"] },
  { id: "registrar-1", name: "邓平", agency, roles: ["registrar"] },
];

const people: Reference["people"] = Object.fromEntries(persons.map((person) => [person.id, person]));

const standards = {
  source: "安和县应急管理局行政处罚内部标准（测试）",
  hearingCitizenFen: 500_000,
  hearingOrganisationFen: 5_000_000,
  hearingMark: "V",
  reviewAll: false,
  reviewCitizenFen: 500_000,
  reviewOrganisationFen: 5_000_000,
  reviewMark: "V",
  discussionCitizenFen: 1_000_000,
  discussionOrganisationFen: 5_000_000,
  discussionMark: "V",
  soleTraderAsCitizen: true,
  soleTraderMark: "V",
  statementWorkingDays: 3,
  summaryFilingWorkingDays: 3,
  reviewWorkingDays: 5,
  closingWorkingDays: 15,
  archivingDays: 30,
  limitsMark: "M",
} as const;

const training = {
  title: "对未按规定进行安全生产教育和培训的处罚",
  violation: "未按照规定对从业人员进行安全生产教育和培训",
  violatedLaw: "《中华人民共和国安全生产法》第二十八条第一款",
  penaltyLaw: "《中华人民共和国安全生产法》第九十七条第三项",
  kinds: ["warning", "fine", "stopBusiness"],
  organisationMinFen: 100_000,
  organisationMaxFen: 10_000_000,
  citizenMaxFen: 2_000_000,
  lifeSafety: true,
};

const signs = {
  title: "对未设置安全警示标志的处罚",
  violation: "未在有较大危险因素的场所设置明显的安全警示标志",
  violatedLaw: "《中华人民共和国安全生产法》第三十五条",
  penaltyLaw: "《中华人民共和国安全生产法》第九十九条第一项",
  kinds: ["warning", "fine", "confiscateGains"],
  organisationMinFen: 5_000,
  organisationMaxFen: 5_000_000,
  citizenMaxFen: 2_000_000,
  lifeSafety: false,
};

const step = (id: string, title: string, minFen: number, maxFen: number) => ({
  id,
  title,
  condition: `${title}情形`,
  minFen,
  maxFen,
});

export const ownStandards = standards;

/** The power item of the examples with some of it changed. */
export const itemWith = (changed: Readonly<Record<string, Json>>) => ({ ...training, ...changed });

/** What the invented emergency-management bureau has entered. */
export const registers: Entries = {
  agencies: {
    self: { name: "安和县应急管理局", short: "应急", region: "安", kind: "bureau", district: "安和县" },
  },
  "power-items": { "aqsc-097-3": training, "aqsc-099-1": signs },
  benchmarks: {
    "aqsc-097-3": {
      title: "未按规定培训裁量基准",
      source: "测试",
      steps: [
        step("1", "轻微", 100_000, 3_000_000),
        step("2", "一般", 3_000_000, 7_000_000),
        step("3", "严重", 7_000_000, 10_000_000),
      ],
    },
  },
  standards: { penalty: standards },
};

/** The registers as of a day. */
export const referenceOn = (day: Day, entries: Entries): Reference => ({
  day,
  calendar,
  agency,
  people,
  entries,
});
