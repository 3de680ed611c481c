import { cite } from "../laws/index.ts";
import type { Indicator } from "./define.ts";

const n = (id: string, title: string, definition: string, article: number): Indicator => ({
  id,
  title,
  unit: "件",
  definition,
  basis: cite("compulsion", article),
});

/** Execution by the agency and through the court (年度统计的行政强制部分). Counted by the day of the decision. */
export const compulsionIndicators: readonly Indicator[] = [
  n("QZ.EXECUTION.N", "行政机关强制执行", "期间内作出的强制执行决定、代履行决定，含立即代履行。", 12),
  n("QZ.SURCHARGE.N", "加处罚款或者滞纳金的强制执行", "期间内以加处罚款或者滞纳金方式的强制执行决定。", 12),
  n("QZ.TRANSFER.N", "划拨存款、汇款", "期间内以划拨存款、汇款方式的强制执行决定。", 12),
  n("QZ.AUCTION.N", "拍卖或者依法处理", "期间内拍卖或者依法处理查封、扣押财物的强制执行决定。", 12),
  n("QZ.RESTORE.N", "排除妨碍、恢复原状", "期间内排除妨碍、恢复原状和强制拆除的强制执行决定。", 12),
  n("QZ.SUBSTITUTE.N", "代履行", "期间内作出的代履行决定，含立即代履行。", 12),
  n("QZ.OTHEREXECUTION.N", "其他强制执行方式", "期间内以其他方式的强制执行决定。", 12),
  n("QZ.COURT.N", "申请人民法院强制执行", "期间内向人民法院提出的强制执行申请。", 53),
  n("FS.APPLY.N", "非诉执行申请", "期间内向人民法院提出的强制执行申请。", 53),
  {
    id: "FS.APPLY.AMT",
    title: "非诉执行申请数额",
    unit: "分",
    definition: "期间内申请强制执行的罚款、加处罚款和没收违法所得。",
    basis: cite("compulsion", 53),
  },
  n("FS.NOTACCEPTED.N", "人民法院不予受理", "期间内收到的不予受理裁定。", 56),
  n("FS.ALLOW.N", "人民法院准予执行", "期间内收到的准予执行裁定，含上一级人民法院撤销不予执行的。", 57),
  n("FS.REFUSE.N", "人民法院不予执行", "期间内收到的不予执行裁定。", 58),
  n(
    "FS.GOV.N",
    "政府、行政机关组织实施",
    "期间内裁定准予执行并由政府或者行政机关组织实施的（裁执分离）。",
    57,
  ),
  n("FS.COURT.N", "人民法院执行", "期间内裁定准予执行并由人民法院执行的。", 57),
  n("FS.VOLUNTARY.N", "自觉履行", "期间内申请以后以当事人自觉履行办结的。", 53),
  n("FS.OPEN.N", "非诉执行存量", "截至期末已经申请、没有办结的，申请加一，办结减一。", 53),
  {
    id: "FS.PAID.AMT",
    title: "强制执行中履行数额",
    unit: "分",
    definition: "期间内在申请强制执行以后缴纳、执行到位的数额。",
    basis: cite("compulsion", 53),
  },
];
