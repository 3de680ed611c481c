import { type Gate, since } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { isBeforeCourt } from "../../shared/court.ts";
import type { Facts } from "./fields.ts";
import { gainsUnpaidFen, isChanged, surchargeUnpaidFen, unpaidFen } from "./owed.ts";
import type { File } from "./standing.ts";

/** Kinds that are performed by being told, by paying, or by handing over; every other one by doing or leaving. */
const byMoneyOrWord: readonly string[] = [
  "warning",
  "criticism",
  "fine",
  "confiscateGains",
  "confiscateProperty",
];

/** Every other kind was found performed, or was dropped by what changed the decision. */
const obligationsDone = (file: File): boolean => {
  const found = file.all.performance.flatMap(({ facts }) => facts.items);
  return (file.latest.decide?.facts.kinds ?? []).every((kind) => {
    if (byMoneyOrWord.includes(kind)) return true;
    const state = found.findLast((item) => item.kind === kind)?.state;
    return state === "done" || (state === "dropped" && isChanged(file));
  });
};

/** What 执行完毕 and 终结执行 must rest on, besides the fine itself. */
export const performanceGates: readonly Gate<Facts, "close">[] = [
  {
    code: "close.surcharge",
    basis: [cite("penalty", 72, 1, 1), cite("compulsion", 42)],
    says: "已经决定的加处罚款没有缴清，也没有依执行协议减免，不能以执行完毕结案",
    holds: (file, act) => act.facts.result !== "performed" || surchargeUnpaidFen(file) <= 0,
    wayOut: () => ({ act: "payment" }),
  },
  {
    code: "close.gains",
    basis: [cite("penalty", 28, 2), cite("penalty", 74)],
    says: "没收的违法所得没有缴清，不能以执行完毕结案",
    holds: (file, act) => act.facts.result !== "performed" || gainsUnpaidFen(file) <= 0,
    wayOut: () => ({ act: "payment" }),
  },
  {
    code: "close.goods",
    basis: cite("penalty", 74),
    says: "没收的非法财物没有依法处理，不能以执行完毕结案",
    holds: (file, act) =>
      act.facts.result !== "performed" ||
      file.latest.decide?.facts.kinds.includes("confiscateProperty") !== true ||
      file.done.goodsDisposal,
    wayOut: () => ({ act: "goodsDisposal" }),
  },
  {
    code: "close.obligations",
    basis: cite("penalty", 66, 1),
    says: "责令停产停业、吊销许可证件等处罚没有查实已经履行的，不能以执行完毕结案",
    holds: (file, act) => act.facts.result !== "performed" || obligationsDone(file),
    wayOut: () => ({ act: "performance" }),
  },
  {
    code: "close.collected",
    basis: cite("penalty", 71),
    says: "当场收缴的罚款没有交至行政机关并缴付指定的银行，不能以执行完毕结案",
    holds: (file, act) => act.facts.result !== "performed" || !file.done.collect || file.done.remit,
    wayOut: (file) => ({ act: file.done.handIn ? "remit" : "handIn" }),
  },
  {
    code: "close.demanded",
    basis: [cite("compulsion", 54), cite("litigation", 97)],
    mark: "M",
    says: "以人民法院终结执行结案的，案卷中应当有催告和终结执行的裁定",
    holds: (file, act) =>
      act.facts.result !== "courtEnded" ||
      // The demand may have been made in the application's own matter.
      ((file.done.demand || file.done.courtApplied) && act.facts.ruling !== undefined),
    wayOut: () => ({ act: "demand" }),
  },
  {
    code: "close.beforeCourt",
    basis: [cite("compulsion", 53), cite("litigation", 97)],
    says: "已经申请人民法院强制执行，还没有办结，不能结案；当事人已经履行的，先在强制执行事项中登记并办结",
    holds: (file) => !isBeforeCourt(file),
    wayOut: () => ({ text: "办结「申请人民法院强制执行」" }),
  },
  {
    code: "close.rechecked",
    basis: cite("compulsion", 36),
    says: "当事人对催告提出陈述申辩的，应当复核；没有复核的不能结案",
    holds: (file) =>
      !file.done.demandStatement || since(file.latest.demandRecheck, file.latest.demandStatement),
    wayOut: () => ({ act: "demandRecheck" }),
  },
  {
    code: "close.reviewPending",
    basis: cite("penalty", 73),
    mark: "M",
    says: "行政复议或者行政诉讼还没有终结，结案后结果可能变化",
    holds: (file) =>
      file.all.reviewBegun.every(({ seq }) => file.all.reviewEnded.some(({ facts }) => facts.begun === seq)),
  },
  {
    code: "close.overpaid",
    basis: cite("collection", 12),
    mark: "M",
    says: "缴款数额多于应缴数额，应当与财政部门核对退还",
    holds: (file, act) => act.facts.result !== "performed" || unpaidFen(file) >= 0,
  },
];
