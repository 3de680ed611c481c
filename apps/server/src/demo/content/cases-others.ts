import { emergency, industry, townships } from "./agencies.ts";
import type { OrdinaryCase } from "./ordinary-case.ts";

const agency = emergency;
const [east] = townships;

/** Clues of January 2026, clues that came to nothing, and a handful of cases of the other agencies. */
const casesOfEmergency: readonly OrdinaryCase[] = [
  {
    matter: "n2026-01",
    agency,
    clueOn: "2026-01-05",
    item: "aqsc-101-5",
    firm: ["food", 5],
    handlers: [0, 1],
    found: "该公司冷库改造后未建立事故隐患排查治理制度。",
    said: "新冷库十二月才启用，制度还没有修订。",
    exhibits: [["documentary", "安全管理制度汇编", "没有新冷库的隐患排查内容"]],
    unsigned: { evidence: "secondHandler" },
    correction: "建立隐患排查治理制度。",
    on: { evidence: "2026-01-16" },
    endsWith: "evidence",
  },
  {
    matter: "n2026-02",
    agency,
    clueOn: "2026-01-09",
    source: "report",
    item: "aqsc-105-2",
    firm: ["restaurant", 5],
    handlers: [0, 1],
    found: "该单位二楼包间走道锁闭安全出口。",
    said: "晚上怕客人逃单。",
    exhibits: [["audiovisual", "出口现场照片", "安全出口锁闭"]],
    correction: "立即打开安全出口。",
    endsWith: "interview",
  },
  {
    matter: "n2026-03",
    agency,
    clueOn: "2026-01-15",
    source: "media",
    item: "aqsc-102",
    firm: ["storage", 4],
    unit: "执法二中队",
    handlers: [0, 1],
    found: "该公司库区大货车夜间占用消防车通道。",
    said: "",
    exhibits: [],
    correction: "",
    endsWith: "clue",
  },
  {
    matter: "n2026-04",
    agency,
    clueOn: "2026-01-14",
    item: "aqsc-099-1",
    firm: ["machinery", 17],
    handlers: [0, 1],
    found: "该公司抛光车间有限空间作业场所未设置明显的安全警示标志。",
    said: "",
    exhibits: [],
    correction: "",
    on: { open: "2026-01-19" },
    unsigned: { open: "leader" },
    endsWith: "open",
  },
];

const casesOfOthers: readonly OrdinaryCase[] = [
  {
    matter: "o2025-01",
    agency: industry,
    clueOn: "2025-05-12",
    item: "energy-084",
    firm: ["building", 4],
    fineYuan: 14_000,
    found: "该公司为重点用能单位，未设立能源管理岗位，责令改正后拒不改正。",
    said: "能源管理由设备科兼着，没有专门设岗。",
    exhibits: [
      ["documentary", "重点用能单位名单", "当事人列入本年度名单"],
      ["record", "责令改正通知书和复查记录", "逾期没有设立岗位"],
    ],
    correction: "设立能源管理岗位，聘任能源管理负责人并报备案。",
    payments: [[100, 6]],
  },
  {
    matter: "o2025-02",
    agency: industry,
    clueOn: "2025-09-15",
    item: "energy-082",
    firm: ["food", 2],
    fineYuan: 18_000,
    waived: true,
    found: "该公司未按照规定报送2024年度能源利用状况报告，责令限期改正后逾期未改正。",
    said: "统计人员离职，没有人会填报。",
    exhibits: [["electronic", "能耗在线申报系统截图", "2024年度报告没有报送"]],
    correction: "限期报送能源利用状况报告。",
    payments: [[100, 4]],
  },
  {
    matter: "o2025-03",
    agency: industry,
    clueOn: "2025-12-08",
    item: "energy-083",
    firm: ["chemicals", 8],
    fineYuan: 120_000,
    grounds: ["majorRights"],
    grave: true,
    found: "该公司淘汰电机更换整改逾期一年，无正当理由拒不落实节能整改要求。",
    said: "资金紧张，打算明年再换。",
    exhibits: [
      ["record", "节能整改要求和复查记录", "整改期满没有更换"],
      ["documentary", "淘汰电机台账", "仍有三十二台在用"],
    ],
    correction: "限期更换淘汰电机。",
    on: { report: "2026-01-12", notice: "2026-01-15" },
    endsWith: "notice",
  },
  ...(east === undefined
    ? []
    : [
        {
          matter: "o2025-01",
          agency: east,
          clueOn: "2025-06-09",
          item: "air-119",
          firm: ["food", 0],
          person: "许春田",
          fineYuan: 800,
          waived: true,
          found: "麦收期间，当事人在东岭镇禁烧区内焚烧麦茬约三分地，未蔓延。",
          said: "急着种玉米，图省事就点了。",
          exhibits: [["audiovisual", "高空瞭望视频截图", "焚烧的时间、地点和人员"]],
          correction: "立即停止焚烧。",
          payments: [[100, 2]],
        } satisfies OrdinaryCase,
      ]),
];

export const otherCases: readonly OrdinaryCase[] = [...casesOfEmergency, ...casesOfOthers];

/** Clues after which nothing was opened. */
export const declinedClues = [
  {
    matter: "d2025-01",
    clueOn: "2025-08-12",
    source: "report",
    partyName: "安和县城南一处自建民房",
    content: "群众举报民房内存放烟花爆竹。",
    result: "notMet",
    reason: "经现场核实，存放的是婚庆用纸质礼花，不属于烟花爆竹。",
  },
  {
    matter: "d2025-02",
    clueOn: "2025-11-04",
    source: "transferred",
    partyName: "安和县云溪洗浴中心",
    content: "消防部门移送锅炉房安全问题线索。",
    result: "elsewhere",
    reason: "经核实，锅炉安全监察由市场监管部门负责，已退回移送机关。",
  },
  {
    matter: "d2026-01",
    clueOn: "2026-01-06",
    source: "report",
    partyName: "安和县柳河镇一处在建厂房",
    content: "举报塔吊带病运转。",
    result: "elsewhere",
    reason: "经核实，建筑工地塔吊由住房城乡建设部门监管，已转送并告知举报人。",
  },
] as const;
