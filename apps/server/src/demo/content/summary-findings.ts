import type { Trade } from "./firms.ts";

/** Where in a firm of that trade something is found. */
export const places: Readonly<Record<Trade, readonly string[]>> = {
  chemicals: ["原料库", "反应车间", "灌装间", "储罐区", "危废暂存间"],
  quarry: ["采石作业面", "破碎生产线", "排土场", "配电房"],
  machinery: ["冲压车间", "焊接车间", "抛丸车间", "喷漆房", "机加工车间"],
  fuel: ["加油区", "卸油口", "油罐区", "配电间"],
  fireworks: ["仓库", "零售点", "装卸区"],
  restaurant: ["后厨", "燃气瓶间", "包间走道", "餐厅二楼"],
  timber: ["开料车间", "打磨车间", "除尘间", "成品库"],
  building: ["搅拌站", "料仓", "制砖车间", "堆场"],
  food: ["冷库", "加工车间", "锅炉房", "包装间"],
  textile: ["缝制车间", "裁剪车间", "布料库", "烫台区"],
  storage: ["一号库房", "装卸平台", "叉车充电区", "分拣区"],
};

export interface Finding {
  readonly item: string;
  readonly trades: readonly Trade[];
  /** {place} and {n} are filled in. */
  readonly found: string;
  readonly correction: string;
}

const workshops = ["machinery", "timber", "building", "textile", "food"] as const;
const all = [...workshops, "chemicals", "quarry", "fuel", "restaurant", "storage"] as const;

/** What a small fine on the spot is for. Every one of these articles lets the fine begin at nothing. */
export const findings: readonly Finding[] = [
  {
    item: "aqsc-099-1",
    trades: [...workshops, "quarry"],
    found: "{place}入口及{n}台设备旁未设置明显的安全警示标志。",
    correction: "三日内在有较大危险因素的部位设置明显的安全警示标志。",
  },
  {
    item: "aqsc-099-1",
    trades: ["chemicals", "food", "building"],
    found: "{place}属于有限空间，入口处未设置明显的安全警示标志，现场有{n}名人员作业。",
    correction: "立即设置有限空间安全警示标志。",
  },
  {
    item: "aqsc-099-1",
    trades: ["fuel", "fireworks", "storage"],
    found: "{place}禁止烟火标志脱落{n}处，未恢复。",
    correction: "当日恢复安全警示标志。",
  },
  {
    item: "aqsc-099-2",
    trades: ["machinery", "timber"],
    found: "{place}{n}台设备传动部位的防护罩缺失，安装不符合国家标准。",
    correction: "加装防护罩，未加装前停止使用该设备。",
  },
  {
    item: "aqsc-099-2",
    trades: ["food", "textile", "storage"],
    found: "{place}{n}处配电箱未接地，安装不符合国家标准。",
    correction: "五日内由电工完成整改。",
  },
  {
    item: "aqsc-099-3",
    trades: ["machinery", "timber", "building"],
    found: "{place}除尘系统已{n}个月没有维护、检测记录。",
    correction: "七日内完成检测并建立维护台账。",
  },
  {
    item: "aqsc-099-3",
    trades: ["chemicals", "fuel"],
    found: "{place}{n}只可燃气体探测器超过检定有效期。",
    correction: "七日内送检。",
  },
  {
    item: "aqsc-099-3",
    trades: ["restaurant"],
    found: "{place}燃气紧急切断阀{n}个月未检测。",
    correction: "三日内完成检测。",
  },
  {
    item: "aqsc-099-5",
    trades: ["machinery", "quarry", "building", "timber"],
    found: "{place}{n}名员工未佩戴防尘口罩和护耳器，单位未按标准发放。",
    correction: "立即按照国家标准配发劳动防护用品并监督佩戴。",
  },
  {
    item: "aqsc-099-5",
    trades: ["chemicals"],
    found: "{place}投料岗位{n}名员工未配发防护手套和护目镜。",
    correction: "立即配发劳动防护用品。",
  },
  {
    item: "aqsc-097-4",
    trades: all,
    found: "抽查教育和培训档案，{n}名员工的考核记录没有本人签名，记录不真实。",
    correction: "五日内补充教育和培训并如实记录。",
  },
  {
    item: "aqsc-097-5",
    trades: all,
    found: "隐患排查台账最近{n}周没有记录，也没有向从业人员通报。",
    correction: "三日内补正台账，并在公示栏通报。",
  },
  {
    item: "aqsc-097-6",
    trades: ["food", "textile", "storage", "restaurant", "machinery"],
    found: "应急预案编制后已{n}个月没有组织演练。",
    correction: "十五日内组织一次演练并留存记录。",
  },
  {
    item: "aqsc-097-3",
    trades: ["restaurant", "storage", "textile"],
    found: "{n}名新进员工尚未完成岗前安全教育和培训即上岗。",
    correction: "立即停止其上岗，完成教育和培训后方可作业。",
  },
  {
    item: "aqsc-101-4",
    trades: [...workshops, "quarry"],
    found: "{place}未张贴安全风险告知卡，{n}个岗位没有按照安全风险分级采取管控措施。",
    correction: "七日内完善安全风险分级管控制度。",
  },
  {
    item: "aqsc-101-5",
    trades: ["food", "textile", "timber", "storage"],
    found: "未建立事故隐患排查治理制度，{place}{n}处隐患无人负责。",
    correction: "七日内建立制度，明确责任人。",
  },
  {
    item: "aqsc-101-3",
    trades: ["machinery", "building", "chemicals"],
    found: "{place}动火作业现场有{n}名工人施工，没有安排专门人员进行安全管理。",
    correction: "立即停止动火作业，安排专人监护后方可恢复。",
  },
  {
    item: "aqsc-102",
    trades: ["restaurant", "food", "textile"],
    found: "{place}临时用电线路{n}处私拉乱接，上次检查指出后没有完全消除。",
    correction: "立即拆除，三日内由电工重新敷设。",
  },
  {
    item: "aqsc-102",
    trades: ["storage", "timber"],
    found: "{place}货物堆垛超高{n}处，有坍塌危险，未采取措施消除。",
    correction: "当日降低堆垛高度。",
  },
  {
    item: "aqsc-105-2",
    trades: ["restaurant", "textile", "storage"],
    found: "{place}疏散通道堆放杂物，{n}处出口锁闭。",
    correction: "立即清理，保持疏散通道畅通。",
  },
  {
    item: "aqsc-104",
    trades: ["building", "storage"],
    found: "{place}有{n}家单位同时作业，未签订安全生产管理协议。",
    correction: "五日内签订安全生产管理协议，指定专职人员检查协调。",
  },
  {
    item: "aqsc-103-2",
    trades: ["storage", "building", "timber"],
    found: "将{place}出租给他人使用，已{n}个月未签订安全生产管理协议。",
    correction: "五日内补签协议。",
  },
  {
    item: "aqsc-101-1",
    trades: ["fireworks", "chemicals", "fuel"],
    found: "{place}出入库登记有{n}日空缺，没有执行危险物品管理制度。",
    correction: "立即补正登记，完善制度。",
  },
  {
    item: "aqsc-099-8",
    trades: ["restaurant"],
    found: "{place}使用瓶装液化石油气{n}瓶，未安装可燃气体报警装置。",
    correction: "立即停止用气，安装可燃气体报警装置后方可使用。",
  },
];

/** What an individual is warned for: 安全生产违法行为行政处罚办法第45条. */
export const personalFindings: readonly Finding[] = [
  {
    item: "aqcf-045-1",
    trades: ["machinery", "building", "quarry"],
    found: "在{place}未系安全带登高{n}米作业，违反本单位安全操作规程。",
    correction: "立即停止违章作业。",
  },
  {
    item: "aqcf-045-1",
    trades: ["machinery", "timber", "textile"],
    found: "在{place}未停机清理设备，违反操作规程，已连续{n}个班次。",
    correction: "立即停止违章作业，参加一次岗位再培训。",
  },
  {
    item: "aqcf-045-1",
    trades: ["chemicals", "fuel", "storage"],
    found: "在{place}使用手机和非防爆工具{n}件，违反安全管理规定。",
    correction: "立即改正。",
  },
  {
    item: "aqcf-045-3",
    trades: ["building", "quarry", "machinery", "storage"],
    found: "担任班组长，在{place}发现{n}名员工违章作业不加制止。",
    correction: "立即制止并组织班组学习操作规程。",
  },
];

/** What parties say, and what the officers answer. */
export const pleas: readonly (readonly [said: string, answered: string, adopted: boolean])[] = [
  ["已经安排人员整改，请求从轻。", "整改属实，已在裁量阶次内考虑，降低罚款数额。", true],
  ["设备昨日刚更换，还没有来得及恢复。", "没有及时恢复属实，不影响违法事实的认定，不予采纳。", false],
  ["生意不好，请求免予处罚。", "经营困难不是法定的从轻情节，不予采纳。", false],
  ["负责人外出，不知道需要记录。", "建立和保存记录是单位的法定义务，不予采纳。", false],
  ["第一次被查到，当场就能改正。", "初次违法并当场改正属实，予以采纳，降低罚款数额。", true],
];
