import { licenceChange } from "../procedures/enforcement/licence-change/index.ts";
import { handlingSamples } from "../procedures/shared/licence-fields.ts";
import type { GateCase } from "./gate-case.ts";
import {
  bodyCase,
  delegated,
  deliveryCases,
  gateCase,
  licensing,
  publicityCases,
  receivingCases,
} from "./gates-licence-common.ts";
import { tollCases } from "./gates-licence-tolls.ts";
import { changing, holding, itemWith } from "./licence-after-world.ts";

const samples = {
  tellMissing: handlingSamples.tellMissing[0],
  supplied: handlingSamples.supplied[0],
  decline: handlingSamples.decline[0],
};

const [, named, transferred] = licenceChange.acts.apply.examples;
const [, refused] = licenceChange.acts.decide.examples;
const taken = {
  transferBasis: "某法规第十条",
  newHolder: "安和县东湖镇王记百货店",
  newHolderCode: "92999999MA00000088",
} as const;
const revoked = holding({ status: "revoked" });
const sector = itemWith({ changeApplyWorkingDays: 20 });
const { upTo, tries, example } = changing;

const applying = (changed: object, entries = sector) =>
  upTo("apply")
    .given(entries)
    .tries("apply", ["officer-1"], { ...example("apply"), ...changed }, "2025-06-03");

/** Decided on an application that says something else. */
const decidedOn = (apply: typeof named, changed: object = {}) =>
  tries("decide", changed, { told: apply ? { apply } : {} });

const notHeld = { ...example("decline"), ground: "notHeld" } as const;

export const licenceChangeGates: readonly GateCase[] = [
  gateCase(
    "apply",
    "apply.held",
    licensing("第49条"),
    "登记簿中的证件已经撤销",
    () => tries("apply"),
    () => applying({}, revoked),
    "marks",
  ),
  gateCase(
    "apply",
    "apply.inTime",
    "《危险化学品经营许可证管理办法》第14条",
    "超过二十个工作日才申请",
    () => applying({ changedOn: "2025-04-30" }),
    () => applying({ changedOn: "2025-04-29" }),
    "marks",
  ),
  gateCase(
    "apply",
    "apply.changedOn",
    licensing("第31条"),
    "变更事实在申请以后",
    () => tries("apply"),
    () => tries("apply", { changedOn: "2025-06-04" }),
    "marks",
  ),
  ...receivingCases({ before: () => upTo("accept"), samples, day: "2025-06-10", late: "2025-06-11" }),
  bodyCase(
    () => tries("accept"),
    () => upTo("accept").given(delegated).tries("accept", ["officer-1"], example("accept"), "2025-06-04"),
  ),
  gateCase(
    "accept",
    "accept.voucher",
    licensing("第32条第2款"),
    "没有受理凭证",
    () => tries("accept"),
    () => tries("accept", { voucher: false }),
  ),
  gateCase(
    "accept",
    "accept.held",
    licensing("第49条"),
    "证件已经注销",
    () => tries("accept"),
    () =>
      upTo("accept")
        .given(holding({ status: "cancelled" }))
        .tries("accept", ["officer-1"], example("accept"), "2025-06-04"),
  ),
  gateCase(
    "examine",
    "examine.two",
    licensing("第34条第3款"),
    "一人现场核查",
    () => tries("examine"),
    () => tries("examine", {}, { by: ["officer-1"] }),
    "marks",
  ),
  gateCase(
    "decline",
    "decline.notHeld",
    licensing("第32条第1款", "第49条", "第50条第1款"),
    "登记簿中持有有效的证件",
    () => upTo("accept").given(revoked).tries("decline", ["officer-1"], notHeld, "2025-06-04"),
    () => upTo("accept").tries("decline", ["officer-1"], notHeld, "2025-06-04"),
  ),
  gateCase(
    "decide",
    "decide.held",
    licensing("第49条"),
    "决定时证件已经撤销",
    () => tries("decide"),
    () => upTo("decide").given(revoked).tries("decide", ["leader-1"], example("decide"), "2025-06-12"),
  ),
  gateCase(
    "decide",
    "decide.name",
    licensing("第49条"),
    "变更名称没有写明变更后的名称",
    () => decidedOn(named, { newHolder: "安和县柳河镇喜庆烟花爆竹零售店" }),
    () => decidedOn(named),
  ),
  gateCase(
    "decide",
    "decide.transfer",
    licensing("第9条"),
    "转由他人持有而没有法律、法规依据",
    () => decidedOn(transferred, taken),
    () => decidedOn(transferred, { ...taken, transferBasis: undefined }),
  ),
  gateCase(
    "decide",
    "decide.transferee",
    licensing("第9条"),
    "准予转让而没有写明受让人的代码",
    () => decidedOn(transferred, taken),
    () => decidedOn(transferred, { ...taken, newHolderCode: undefined }),
  ),
  gateCase(
    "decide",
    "decide.examined",
    licensing("第34条第1款", "第49条"),
    "审查认为符合条件而不予变更",
    () => tries("decide"),
    () => tries("decide", { ...refused }),
    "marks",
  ),
  gateCase(
    "decide",
    "decide.reason",
    licensing("第38条第2款"),
    "不予变更没有理由",
    () => tries("decide", { ...refused }),
    () => tries("decide", { ...refused, reason: undefined }),
  ),
  gateCase(
    "decide",
    "decide.sealed",
    licensing("第39条第1款"),
    "没有加盖印章",
    () => tries("decide"),
    () => tries("decide", { sealed: false }),
  ),
  ...deliveryCases((changed) => tries("deliver", changed)),
  gateCase(
    "publish",
    "publish.granted",
    licensing("第40条"),
    "不予变更的决定",
    () => tries("publish"),
    () => tries("publish", {}, { told: { decide: refused ?? example("decide") } }),
  ),
  ...tollCases(() => upTo("examine"), "2025-06-10"),
  ...publicityCases(() => upTo("publish"), example("publish"), example("withdraw"), "2025-06-17"),
  gateCase(
    "finish",
    "finish.delivered",
    licensing("第44条"),
    "没有送达",
    () => tries("finish"),
    () => upTo("deliver").tries("finish", ["chief-1"], example("finish"), "2025-06-20"),
  ),
];
