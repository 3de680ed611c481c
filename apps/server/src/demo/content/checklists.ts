import { type Trade, tradeTitle } from "./firms.ts";
import { safetyItems } from "./safety-items.ts";
import { findings } from "./summary-findings.ts";

/** What a checklist asks for, by the power item that punishes its absence. */
const asked: Readonly<Record<string, string>> = {
  "aqsc-097-3": "从业人员经安全生产教育和培训合格后上岗",
  "aqsc-097-4": "安全生产教育和培训情况如实记录，有考核记录和本人签名",
  "aqsc-097-5": "事故隐患排查治理情况如实记录，并向从业人员通报",
  "aqsc-097-6": "制定生产安全事故应急救援预案并定期组织演练",
  "aqsc-097-7": "特种作业人员持证上岗",
  "aqsc-099-1": "在有较大危险因素的场所、设施、设备上设置明显的安全警示标志",
  "aqsc-099-2": "安全设备的安装、使用符合国家标准或者行业标准",
  "aqsc-099-3": "安全设备经常性维护、保养并定期检测",
  "aqsc-099-4": "直接关系生产安全的监控、报警设备正常运行",
  "aqsc-099-5": "按标准为从业人员配备劳动防护用品并监督佩戴",
  "aqsc-099-8": "使用燃气的场所安装可燃气体报警装置并保障正常使用",
  "aqsc-101-1": "危险物品的生产、储存、使用有专门的安全管理制度",
  "aqsc-101-2": "重大危险源登记建档并定期检测、评估、监控",
  "aqsc-101-3": "动火、有限空间等危险作业安排专门人员现场安全管理",
  "aqsc-101-4": "建立安全风险分级管控制度并采取相应措施",
  "aqsc-101-5": "建立健全事故隐患排查治理制度",
  "aqsc-102": "采取措施消除事故隐患",
  "aqsc-103-2": "与承包、承租单位签订安全生产管理协议并统一协调管理",
  "aqsc-104": "同一作业区域内的单位签订安全生产管理协议",
  "aqsc-105-1": "危险物品仓库不与员工宿舍在同一座建筑内",
  "aqsc-105-2": "生产经营场所出口、疏散通道保持畅通",
};

/** The one row of each trade whose absence is a 重大事故隐患. */
export const majorRow: Readonly<Record<Trade, string>> = {
  chemicals: "aqsc-099-4",
  quarry: "aqsc-101-3",
  machinery: "aqsc-099-4",
  fuel: "aqsc-099-4",
  fireworks: "aqsc-105-1",
  restaurant: "aqsc-099-8",
  timber: "aqsc-099-4",
  building: "aqsc-101-3",
  food: "aqsc-099-4",
  textile: "aqsc-105-2",
  storage: "aqsc-105-2",
};

interface ChecklistRow {
  readonly id: string;
  readonly content: string;
  readonly law: string;
  readonly level: "general" | "major";
}

const lawOf = (item: string): string =>
  safetyItems.find(({ key }) => key === item)?.violatedLaw ?? "《中华人民共和国安全生产法》第四条";

/** The rows of a trade: what its findings are about, and the gravest of its hazards. */
export function rowsOf(trade: Trade): readonly ChecklistRow[] {
  const own = findings.filter(({ trades }) => trades.includes(trade)).map(({ item }) => item);
  const keys = [...new Set(["aqsc-097-3", "aqsc-097-5", ...own, majorRow[trade]])].sort();
  return keys.flatMap((id) => {
    const content = asked[id];
    const level = id === majorRow[trade] ? "major" : "general";
    return content === undefined ? [] : [{ id, content, law: lawOf(id), level }];
  });
}

export const checklistBody = (trade: Trade) => ({
  title: `${tradeTitle(trade)}企业安全生产检查标准`,
  trade: tradeTitle(trade),
  source: "《中华人民共和国安全生产法》和本机关公布的检查标准（2025年版，演示用虚构文件）",
  rows: rowsOf(trade),
});
