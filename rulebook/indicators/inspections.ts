import { cite } from "../laws/index.ts";
import type { Indicator } from "./define.ts";

const yearly = cite("workSafety", 62, 2);
const record = cite("workSafety", 68);
const annual = cite("threeSystems", 6);
const notice = cite("inspectionNotice");

/** Counted when an inspection is closed: only then is its record complete, and known whether it led to a penalty. */
export const inspectionIndicators: readonly Indicator[] = [
  {
    id: "INS.PLAN.N",
    title: "批准的检查计划",
    unit: "件",
    definition: "期间内批准的年度检查计划和专项检查计划。",
    basis: yearly,
  },
  {
    id: "INS.PLAN.ROWS",
    title: "检查计划事项数",
    unit: "件",
    definition: "期间内批准的检查计划所列的计划事项。",
    basis: yearly,
  },
  {
    id: "INS.PLAN.DONE.N",
    title: "完成的检查计划事项",
    unit: "件",
    definition: "期间内报告已经完成的计划事项；与计划事项数之比为计划完成率。",
    basis: yearly,
  },
  {
    id: "INS.UNPLANNED.N",
    title: "计划外检查",
    unit: "次",
    definition: "期间内按季度报告的计划外检查。",
    basis: cite("planPattern", 18),
  },
  {
    id: "INS.TASK.N",
    title: "检查任务",
    unit: "件",
    definition: "期间内拟定的行政检查任务，含后来撤销的。",
    basis: notice,
  },
  {
    id: "INS.COMPANY.MAX",
    title: "达到年度检查上限",
    unit: "次",
    definition: "期间内使一个企业达到公布的年度检查频次上限的检查任务。",
    basis: notice,
  },
  {
    id: "INS.VISIT",
    title: "行政检查次数",
    unit: "次",
    definition:
      "期间内办结、检查记录完整的行政检查，对一个对象检查一次计一次；引起行政处罚的，除本地规定计入外不重复计。",
    basis: annual,
  },
  {
    id: "INS.PENALTY.N",
    title: "引起其他执法行为的检查",
    unit: "次",
    definition: "期间内办结、已经转为行政处罚或者移送司法机关的行政检查。",
    basis: annual,
  },
  {
    id: "INS.DAILY.N",
    title: "日常检查",
    unit: "次",
    definition: "行政检查次数中的日常检查。",
    basis: annual,
  },
  {
    id: "INS.CAMP.N",
    title: "专项检查",
    unit: "次",
    definition: "行政检查次数中的专项检查，按任务写明的专项行动归类。",
    basis: annual,
  },
  {
    id: "INS.CLUE.N",
    title: "线索核查",
    unit: "次",
    definition: "行政检查次数中的线索核查。",
    basis: annual,
  },
  {
    id: "INS.IMMEDIATE.N",
    title: "即时检查",
    unit: "次",
    definition: "行政检查次数中的即时检查。",
    basis: annual,
  },
  {
    id: "INS.RECHECK.N",
    title: "整改复查",
    unit: "次",
    definition: "行政检查次数中的整改复查。",
    basis: annual,
  },
  {
    id: "INS.JOINT.N",
    title: "联合检查",
    unit: "次",
    definition: "行政检查次数中与其他机关一次进行的检查（综合查一次）。",
    basis: cite("workSafety", 69),
  },
  {
    id: "INS.HAZ.FOUND",
    title: "查出的问题和隐患",
    unit: "件",
    definition: "期间内检查记录逐项载明的不符合项，按检查之日计。",
    basis: record,
  },
  {
    id: "INS.HAZ.FIXED",
    title: "整改的问题和隐患",
    unit: "件",
    definition: "期间内检查办结时已经整改的不符合项。",
    basis: record,
  },
  {
    id: "INS.MEASURE.N",
    title: "现场处理措施",
    unit: "件",
    definition: "期间内作出的现场处理措施决定。",
    basis: cite("workSafety", 65),
  },
  {
    id: "INS.CASE.N",
    title: "检查转立案",
    unit: "件",
    definition: "期间内由行政检查登记的案源。",
    basis: cite("penalty", 54),
  },
  {
    id: "INS.PUB.N",
    title: "公示的检查结果",
    unit: "件",
    definition: "期间内首次公示的行政检查结果。",
    basis: annual,
  },
  {
    id: "INS.RATE.N",
    title: "企业评价",
    unit: "件",
    definition: "期间内收到的企业对行政检查的评价。",
    basis: notice,
  },
  {
    id: "INS.RATE.BROKEN.N",
    title: "反映违反禁止行为的评价",
    unit: "件",
    definition: "企业评价中反映检查人员有禁止行为的，经核查处理。",
    basis: notice,
  },
  {
    id: "PF.ONSITE.N",
    title: "检查中普法和服务指导",
    unit: "次",
    definition: "期间内开展了普法、服务指导的检查。",
    basis: cite("local"),
  },
];
