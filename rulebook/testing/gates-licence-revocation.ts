import { licenceRevocation } from "../procedures/enforcement/licence-revocation/index.ts";
import type { GateCase } from "./gate-case.ts";
import { deliveryCases, gateCase, licensing, opinion, publicityCases } from "./gates-licence-common.ts";
import { holding, itemWith, revoking } from "./licence-after-world.ts";
import { law, revocation } from "./licence-revocation-courses.ts";

const { upTo, tries, example } = revoking;
const [, , unqualified] = licenceRevocation.acts.open.examples;
const [, , harm, unproved] = licenceRevocation.acts.investigate.examples;
const [, , kept] = licenceRevocation.acts.decide.examples;
const revoked = holding({ status: "revoked" });
const foreign = { ...example("open"), grantedBy: "other" } as const;

/** Decided on the usual course, with some of the decision and of what went before changed. */
const decides = (changed: object = {}, told: Parameters<typeof tries>[2] = {}) =>
  tries("decide", changed, told);

const keeping = { ...kept, banTold: undefined, remedies: undefined } as const;

const opened: readonly GateCase[] = [
  gateCase(
    "open",
    "open.held",
    licensing("第8条第1款", "第69条第1款"),
    "登记簿中的证件已经撤销",
    () => tries("open"),
    () => upTo("open").given(revoked).tries("open", ["leader-1"], example("open"), "2025-06-03"),
  ),
  gateCase(
    "inform",
    "inform.other",
    licensing("第64条"),
    "本机关的许可以抄告结束",
    () =>
      upTo("investigate", undefined, { open: foreign }).tries(
        "inform",
        ["chief-1"],
        example("inform"),
        "2025-06-04",
      ),
    () => upTo("investigate").tries("inform", ["chief-1"], example("inform"), "2025-06-04"),
  ),
  gateCase(
    "investigate",
    "investigate.two",
    licensing("第34条第3款", "第61条第2款"),
    "一人核实",
    () => tries("investigate"),
    () => tries("investigate", {}, { by: ["officer-1"] }),
    "marks",
  ),
  gateCase(
    "investigate",
    "investigate.assigned",
    "本机关登记簿",
    "没有指派的人员核实",
    () => tries("investigate"),
    () => tries("investigate", {}, { by: ["officer-1", "officer-3"] }),
    "marks",
  ),
  gateCase(
    "notice",
    "notice.proposed",
    licensing("第8条第2款", "第69条"),
    "欺骗取得的拟撤回",
    () => tries("notice"),
    () => tries("notice", { proposed: "withdrawn" }),
  ),
  gateCase(
    "notice",
    "notice.rights",
    licensing("第7条"),
    "没有告知陈述申辩权",
    () => tries("notice"),
    () => tries("notice", { statementRight: false }),
  ),
  gateCase(
    "notice",
    "notice.hearing",
    licensing("第46条", "第47条第1款"),
    "没有告知听证权",
    () => tries("notice"),
    () => tries("notice", { hearingRight: false }),
    "marks",
  ),
  gateCase(
    "notice",
    "notice.receivedOn",
    licensing("第7条"),
    "收到之日晚于登记",
    () => tries("notice"),
    () => tries("notice", { receivedOn: "2025-06-11" }),
  ),
  gateCase(
    "hearingRequest",
    "hearingRequest.inTime",
    licensing("第47条第1款", "第82条"),
    "收到告知五日以后才要求听证",
    () => revocation.asking("2025-06-17"),
    () => revocation.asking("2025-06-18"),
    "marks",
  ),
  gateCase(
    "recheck",
    "recheck.stated",
    licensing("第36条"),
    "就最近一次告知没有提出意见",
    () => tries("recheck"),
    () =>
      upTo("recheck")
        .does("notice", ["officer-1"], example("notice"), "2025-06-13")
        .tries("recheck", ["officer-1"], example("recheck"), "2025-06-13"),
  ),
  gateCase(
    "legalReview",
    "review.separate",
    opinion("十一"),
    "承办人员审核",
    () => tries("legalReview"),
    () => {
      const handlers = ["officer-1", "officer-3"];
      const open = { ...example("open"), handlers };
      return upTo("investigate", undefined, { open })
        .does("investigate", handlers, example("investigate"), "2025-06-06")
        .tries("legalReview", ["officer-3"], example("legalReview"), "2025-06-18");
    },
  ),
];

const heard: readonly GateCase[] = [
  gateCase("decide", "decide.noticed", licensing("第7条"), "没有告知", decides, () =>
    upTo("notice").tries("decide", ["leader-1"], example("decide"), "2025-06-20"),
  ),
  gateCase(
    "decide",
    "decide.period",
    "本机关登记簿",
    "没有答复、三个工作日没有届满",
    decides,
    () => revocation.unanswered("2025-06-13", false),
    "marks",
  ),
  gateCase(
    "decide",
    "decide.hearingPeriod",
    licensing("第47条第1款", "第82条"),
    "要求听证的五日没有届满",
    () => revocation.unanswered("2025-06-18", true),
    () => revocation.unanswered("2025-06-17", true),
  ),
  gateCase("decide", "decide.rechecked", licensing("第7条", "第36条"), "陈述申辩没有复核", decides, () =>
    upTo("recheck")
      .does("legalReview", ["reviewer-1"], example("legalReview"), "2025-06-18")
      .tries("decide", ["leader-1"], example("decide"), "2025-06-20"),
  ),
  gateCase(
    "decide",
    "decide.heard",
    licensing("第47条第1款", "第48条第2款"),
    "要求听证没有举行",
    () => revocation.afterHearing(true),
    () => revocation.afterHearing(false),
  ),
  gateCase("decide", "decide.review", opinion("十二"), "没有法制审核", decides, () =>
    upTo("legalReview").tries("decide", ["leader-1"], example("decide"), "2025-06-20"),
  ),
];

const grounded: readonly GateCase[] = [
  gateCase("decide", "decide.competent", licensing("第69条第1款"), "许可由其他机关作出", decides, () =>
    decides({}, { told: { open: foreign } }),
  ),
  gateCase("decide", "decide.held", licensing("第69条第1款"), "已经注销", decides, () =>
    upTo("decide")
      .given(holding({ status: "cancelled" }))
      .tries("decide", ["leader-1"], example("decide"), "2025-06-20"),
  ),
  gateCase("decide", "decide.proved", licensing("第8条第1款", "第69条"), "情形没有查证属实", decides, () =>
    decides({}, { told: { investigate: unproved ?? example("investigate") } }),
  ),
  gateCase("decide", "decide.kind", licensing("第8条第2款", "第69条"), "欺骗取得的作撤回", decides, () =>
    decides({ outcome: "withdrawn", publicInterest: "公共安全", banTold: undefined }),
  ),
  gateCase(
    "decide",
    "decide.must",
    licensing("第69条第2款"),
    "欺骗取得查证属实而不予撤销",
    () => decides(keeping, { told: { investigate: harm ?? example("investigate") } }),
    () => decides(keeping),
  ),
  gateCase("decide", "decide.publicHarm", licensing("第69条第3款"), "重大损害公共利益而撤销", decides, () =>
    decides({}, { told: { investigate: harm ?? example("investigate") } }),
  ),
  gateCase(
    "decide",
    "decide.publicInterest",
    licensing("第8条第2款"),
    "撤回没有写明公共利益",
    () => law.withdrawing(),
    () => law.withdrawing({ publicInterest: undefined }),
  ),
  gateCase(
    "decide",
    "decide.compensation",
    licensing("第8条第2款", "第69条第4款"),
    "撤回造成损失没有补偿",
    () => law.withdrawing(),
    () => law.withdrawing({ compensationFen: undefined }),
  ),
  gateCase("decide", "decide.unprotected", licensing("第69条第4款"), "欺骗取得的给予赔偿", decides, () =>
    decides({ compensationFen: 100_000 }),
  ),
  gateCase(
    "decide",
    "decide.ban",
    licensing("第79条"),
    "欺骗取得安全类许可没有告知三年禁止",
    () =>
      upTo("decide")
        .given(itemWith({ publicSafety: false }))
        .tries("decide", ["leader-1"], { ...example("decide"), banTold: undefined }, "2025-06-20"),
    () => decides({ banTold: undefined }),
  ),
  gateCase("decide", "decide.remedies", licensing("第7条"), "没有告知救济途径", decides, () =>
    decides({ remedies: undefined }),
  ),
  gateCase("decide", "decide.sealed", licensing("第39条第1款"), "没有加盖印章", decides, () =>
    decides({ sealed: false }),
  ),
];

const afterwards: readonly GateCase[] = [
  ...deliveryCases((changed) => tries("deliver", changed)),
  gateCase(
    "compensate",
    "compensate.decided",
    licensing("第8条第2款", "第69条第4款"),
    "超过决定的数额",
    () => law.compensating(2_600_000),
    () => law.compensating(2_600_001),
    "marks",
  ),
  gateCase(
    "publish",
    "publish.taken",
    opinion("六"),
    "不予撤销的决定",
    () => tries("publish"),
    () =>
      tries(
        "publish",
        {},
        {
          told: {
            open: unqualified ?? example("open"),
            decide: { ...example("decide"), ...keeping },
            investigate: harm ?? example("investigate"),
          },
        },
      ),
  ),
  ...publicityCases(() => upTo("publish"), example("publish"), example("withdraw"), "2025-06-24"),
  gateCase(
    "close",
    "close.decided",
    licensing("第64条", "第69条"),
    "没有决定，也没有抄告",
    () =>
      upTo("investigate", undefined, { open: foreign })
        .does("inform", ["chief-1"], example("inform"), "2025-06-04")
        .tries("close", ["leader-1"], example("close"), "2025-07-30"),
    () => upTo("notice").tries("close", ["leader-1"], example("close"), "2025-07-30"),
  ),
  gateCase(
    "close",
    "close.delivered",
    licensing("第7条"),
    "没有送达",
    () => tries("close"),
    () => upTo("deliver").tries("close", ["leader-1"], example("close"), "2025-07-30"),
  ),
  gateCase(
    "close",
    "close.compensated",
    licensing("第8条第2款", "第69条第4款"),
    "补偿没有支付",
    () => law.closing(2_600_000),
    () => law.closing(2_599_999),
  ),
];

export const licenceRevocationGates: readonly GateCase[] = [...opened, ...heard, ...grounded, ...afterwards];
