import type { UnwillingOffice } from "./unwilling-office.ts";

/** What the agency of these tests has entered; all of it invented, each with a limit that an unwilling user meets. */

const inspectionItem = {
  title: "从业人员安全生产教育和培训情况的检查",
  subject: "安和县应急管理局",
  basis: "《中华人民共和国安全生产法》第六十五条",
  objects: "生产经营单位",
  content: "培训计划、档案和考核情况",
  ways: ["onSite", "paper"],
  frequency: "每年不超过两次",
  publishedOn: "2025-01-01",
};

const inspecting = {
  "inspection-items": { "insp-training": inspectionItem },
  "inspection-ceilings": {
    any: {
      source: "安和县涉企行政检查年度频次上限公告",
      publishedOn: "2025-01-01",
      ceilings: [{ perYear: 2, mark: "V" }],
    },
    A: {
      source: "安和县涉企行政检查年度频次上限公告",
      publishedOn: "2025-01-01",
      ceilings: [{ perYear: 1, mark: "V" }],
    },
  },
  "inspection-standards": {
    inspection: {
      source: "安和县涉企行政检查规则",
      scanRequired: true,
      duplicateDays: 0,
      approvalHours: 24,
      reviewWorkingDays: 5,
      withPenaltyCounts: false,
      mark: "V",
    },
  },
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

const compelling = {
  "compulsion-items": {
    "aqsc-065-4": {
      title: "查封、扣押违法危险物品和不符合标准的设施、设备、器材",
      basis: "《中华人民共和国安全生产法》第六十五条第一款第四项",
      kinds: ["seal", "seize"],
      objects: "违法危险物品、作业场所，不符合标准的设施、设备、器材",
      who: "安和县应急管理局",
      ownPower: true,
    },
  },
  "execution-powers": {
    "post-demolition": {
      title: "占用消防通道的强制清除",
      law: "测试用法律第六十条",
      level: "law",
      ways: ["restore", "demolish", "transfer"],
    },
    "by-rule": { title: "规章设定的强制清除", law: "测试用规章第六条", level: "rule", ways: ["restore"] },
  },
};

const material = (id: string, name: string, need: string) => ({
  id,
  name,
  form: "original",
  copies: 1,
  need,
  source: "申请人自备",
});

const retail = {
  title: "烟花爆竹经营（零售）许可",
  basis: "《烟花爆竹安全管理条例》、《烟花爆竹经营许可实施办法》",
  receivingBody: "安和县政务服务中心应急管理窗口",
  decidingBody: "安和县应急管理局",
  conditions: "实行专店或者专柜销售，符合安全距离规定。",
  policy: "无",
  materials: [
    material("form", "申请书", "required"),
    material("business", "营业执照", "required"),
    material("site", "零售点平面布置图", "required"),
    material("training", "安全培训合格证明", "gap"),
    material("photo", "零售点照片", "optional"),
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
};

const licensing = { "licence-items": { "yhbz-retail": retail } };

const entered = { inspecting, compelling, licensing } as const;

/** Enters what the procedures of that part need. @throws Error with what was wrong. */
export async function enterRegisters(office: UnwillingOffice, part: keyof typeof entered): Promise<void> {
  for (const [register, entries] of Object.entries(entered[part])) await enterAll(office, register, entries);
}

/** Entries of one register. @throws Error with what was wrong. */
export async function enterAll(
  office: UnwillingOffice,
  register: string,
  entries: Readonly<Record<string, object>>,
): Promise<void> {
  const answer = await office.enters(register, entries);
  if (answer.status !== 201) throw new Error(`${register} ${JSON.stringify(answer.body)}`);
}

/** The firm of the examples as 监管对象 under a code of its own, so that tests do not meet. Resolves with its key. */
export async function enterFirm(office: UnwillingOffice, code: string, more: object = {}): Promise<string> {
  const key = `firm-${code}`;
  const body = { name: "安和县清源化工有限公司", kind: "organisation", code, ...more };
  await enterAll(office, "parties", { [key]: body });
  return key;
}

let codes = 0;

/** A credit code nobody else has. */
export function newCode(): string {
  codes += 1;
  return `91999999MB${String(codes).padStart(8, "0")}`;
}
