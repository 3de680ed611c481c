const remedies = "六十日内向安和县人民政府申请行政复议，或者六个月内向安和县人民法院提起行政诉讼。";

/** What every service guide of the bureau says alike. */
const office = {
  receivingBody: "安和县政务服务中心应急管理窗口",
  decidingBody: "安和县应急管理局",
  policy: "无",
  flow: "申请—受理—审查（现场核查）—决定—颁发、公示",
  supervision: "0000-6612351（安和县应急管理局监督电话）、12345",
  accountability: "违反规定实施许可的，依照《中华人民共和国行政许可法》第七章追究责任。",
  remedies,
  officeHours: "工作日8:30—12:00，14:00—17:30",
  address: "安和县政务服务中心二楼A12窗口",
  phone: "0000-6612353",
  hearingRequired: false,
  facilityTest: false,
  deliveryDays: 10,
  mark: "M",
} as const;

const material = (
  id: string,
  name: string,
  need: "required" | "gap" | "optional",
  source = "申请人自备",
  form: "original" | "copy" | "electronic" = "copy",
) => ({ id, name, form, copies: 1, need, source });

export const retailItem = "yhbz-retail";
export const seasonItem = "yhbz-season";
export const hazardousItem = "hazchem-operate";

const retailMaterials = [
  material("form", "烟花爆竹经营（零售）许可申请书", "required", "申请人自备", "original"),
  material("site", "零售点及其周围安全条件说明和平面图", "required"),
  material("training", "主要负责人、销售人员安全知识培训合格证明", "gap"),
];

/** 许可事项和服务指南 of the county's bureau (县级实施的安全生产类许可). */
export const licenceItemBodies: readonly (readonly [string, object])[] = [
  [
    retailItem,
    {
      ...office,
      title: "烟花爆竹经营（零售）许可",
      basis: "《烟花爆竹安全管理条例》第十六条、《烟花爆竹经营许可实施办法》",
      conditions:
        "主要负责人、销售人员经培训考核合格；专店或者专柜销售，设专人负责；" +
        "周边五十米内没有其他零售点，与学校、加油站等保持一百米以上。",
      materials: retailMaterials,
      statutoryDays: 20,
      unit: "workingDay",
      countsFrom: "acceptance",
      limitBasis: "《烟花爆竹经营许可实施办法》第十九条",
      extensionDays: 10,
      promisedDays: 10,
      commitmentAllowed: false,
      gapsAllowed: true,
      onSiteCheck: true,
      thirdPartyInterest: false,
      publicSafety: true,
      reviewCatalogue: false,
      validityMonths: 24,
      resultDocument: "烟花爆竹经营（零售）许可证",
    },
  ],
  [
    seasonItem,
    {
      ...office,
      title: "烟花爆竹经营（零售，春节临时点）许可",
      basis: "《烟花爆竹安全管理条例》第十六条、《烟花爆竹经营许可实施办法》",
      conditions: "同常年零售点；仅限春节期间，存放量不超过三十箱。",
      materials: retailMaterials.map((one) => ({ ...one, need: "required" as const })),
      statutoryDays: 20,
      unit: "workingDay",
      countsFrom: "acceptance",
      limitBasis: "《烟花爆竹经营许可实施办法》第十九条",
      extensionDays: 10,
      promisedDays: 5,
      commitmentAllowed: true,
      commitmentCheckDays: 30,
      gapsAllowed: false,
      onSiteCheck: false,
      thirdPartyInterest: false,
      publicSafety: true,
      reviewCatalogue: false,
      validityMonths: 3,
      resultDocument: "烟花爆竹经营（零售）许可证（临时）",
    },
  ],
  [
    hazardousItem,
    {
      ...office,
      title: "危险化学品经营许可（加油站等）",
      basis: "《危险化学品安全管理条例》第三十三条至第三十五条、《危险化学品经营许可证管理办法》",
      conditions:
        "经营和储存场所、设施、建筑物符合国家标准；主要负责人和安全管理人员经考核合格；" +
        "有健全的安全管理制度和事故应急预案。",
      materials: [
        material("form", "危险化学品经营许可证申请书", "required", "申请人自备", "original"),
        material("rules", "安全管理制度和岗位操作规程目录", "required"),
        material("site", "经营场所产权证明或者租赁合同", "required"),
        material("people", "主要负责人、安全管理人员考核合格证明", "required", "政府部门核发"),
      ],
      statutoryDays: 30,
      unit: "calendarDay",
      countsFrom: "acceptance",
      limitBasis: "《危险化学品安全管理条例》第三十五条第二款",
      extensionDays: 0,
      promisedDays: 20,
      commitmentAllowed: false,
      gapsAllowed: false,
      onSiteCheck: true,
      thirdPartyInterest: false,
      publicSafety: true,
      reviewCatalogue: true,
      validityMonths: 36,
      resultDocument: "危险化学品经营许可证",
    },
  ],
];

/** What the guides ask for, by item. */
export const materialsOf: Readonly<Record<string, readonly string[]>> = {
  [retailItem]: ["form", "site", "training"],
  [seasonItem]: ["form", "site", "training"],
  [hazardousItem]: ["form", "rules", "site", "people"],
};

export const licenceLaws: Readonly<Record<string, string>> = {
  [retailItem]: "《烟花爆竹经营许可实施办法》第十六条、第十九条",
  [seasonItem]: "《烟花爆竹经营许可实施办法》第十六条、第十九条",
  [hazardousItem]: "《危险化学品安全管理条例》第三十五条，《危险化学品经营许可证管理办法》第六条",
};

/** What is applied for, in the words of the application. */
export const licenceContents: Readonly<Record<string, string>> = {
  [retailItem]: "零售C、D级烟花爆竹",
  [seasonItem]: "春节期间临时零售C、D级烟花爆竹",
  [hazardousItem]: "经营汽油、柴油（带储存设施）",
};

/** Why an application is not accepted. */
export const licenceRefusals = {
  notNeeded: {
    ground: "notNeeded",
    reason: "申请销售的是电子礼花和冷光手持焰火玩具，不属于烟花爆竹经营，依法不需要取得许可。",
  },
  wrongBody: {
    ground: "wrongBody",
    rightBody: "市应急管理局",
    reason: "烟花爆竹批发许可由设区的市级应急管理部门办理。",
  },
  incomplete: {
    ground: "incomplete",
    reason: "经一次告知，在补正期限内没有提交零售点平面图和培训合格证明。",
  },
} as const;
