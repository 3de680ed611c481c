import type { Facts } from "../procedures/enforcement/penalty-ordinary/fields.ts";
import { type GateCase, law, local } from "./gate-case.ts";
import { history } from "./gates-ending.ts";
import { before, example, handlers, type Ordinary, standardsWith, vary } from "./ordinary.ts";

const civil = (article: number): string => `《中华人民共和国民事诉讼法》第${article}条`;
const service = (article: number): string => `${law("第61条第1款")}、${civil(article)}`;
type Told = Partial<Facts["notice"]>;
const told =
  (input: Told, later: (given: Ordinary) => Ordinary = (same) => same) =>
  () =>
    vary("notice", { input, later });

const confirmed = (given: Ordinary): Ordinary =>
  given.does("addressConfirmation", ["officer-1"], example("addressConfirmation"), "2025-06-17");
const tried = (given: Ordinary): Ordinary =>
  given.does("serviceAttempt", ["officer-1"], example("serviceAttempt"), "2025-06-17");
const electronic: Told = { way: "electronic", confirmed: true, proof: "系统到达记录" };
const posted: Told = { way: "publicNotice", postedOn: "2025-05-10", noticeGround: "failed" };
const mailed: Told = { way: "mail", proof: "邮件回执", sentOn: "2025-06-17" };

/** 告知书的送达. */
const serviceCases: readonly GateCase[] = [
  {
    act: "notice",
    gate: "service.receiver",
    cites: service(88),
    passes: ["由负责收件的人签收", told({ receivedBy: "mailroom" })],
    refuses: ["由其他人代签", told({ receivedBy: "other" })],
  },
  {
    act: "notice",
    gate: "service.refused",
    cites: `${civil(87)}、${civil(89)}`,
    passes: ["拒绝签收的，留置送达", told({ way: "leaving", witnessed: true, signature: "refused" })],
    refuses: ["拒绝签收而没有留置", told({ signature: "refused" })],
  },
  {
    act: "notice",
    gate: "service.proof",
    cites: `${civil(87)}、${civil(91)}`,
    passes: ["邮寄有回执", told(mailed)],
    refuses: ["邮寄没有回执", told({ ...mailed, proof: undefined })],
  },
  {
    act: "notice",
    gate: "service.sentOn",
    cites: service(91),
    passes: ["交寄在送达以前", told(mailed)],
    refuses: ["没有写明交寄之日", told({ ...mailed, sentOn: undefined })],
  },
  {
    act: "notice",
    gate: "service.noticeGround",
    cites: service(95),
    passes: ["告知书送达未成，公告送达", told(posted, tried)],
    refuses: ["没有试过其他方式就公告送达", told(posted)],
  },
  {
    act: "notice",
    gate: "service.confirmationOnFile",
    cites: law("第61条第2款"),
    passes: ["送达地址确认书在卷", told(electronic, confirmed)],
    refuses: ["送达地址确认书不在卷", told(electronic)],
  },
];

const heavier = { fineFen: 6_500_000 };
const stated = (given: Ordinary): Ordinary =>
  given
    .does("notice", handlers, example("notice"), "2025-06-18")
    .does("statement", ["officer-1"], example("statement"), "2025-06-20");
const reported = (given: Ordinary): Ordinary =>
  given.does("report", handlers, example("report", heavier), "2025-06-25");
const proved = (given: Ordinary): Ordinary =>
  given.does("evidence", handlers, example("evidence"), "2025-06-24");
const reason = { heavierReason: "新查明另有五名操作工未经培训，有新登记的培训档案证明。" };
const again = (given: Ordinary, input: Told) =>
  given.tries("notice", handlers, example("notice", { ...heavier, ...input }), "2025-06-26");

const outside = standardsWith({ hearingOrganisationFen: 10_000_000 });
const defended: Facts["statement"] = { ...example("statement"), hearingWaived: true };
const early = [
  "statement",
  "recheck",
  "hearingRequest",
  "hearing",
  "reviewSubmission",
  "legalReview",
] as const;
const prepared = (answer: Facts["statement"]) => (given: Ordinary) => {
  const answered = given.does("statement", ["officer-1"], answer, "2025-06-19");
  const checked =
    answer.answer === "stated"
      ? answered.does("recheck", handlers, example("recheck"), "2025-06-19")
      : answered;
  return checked
    .does("reviewSubmission", ["chief-1"], example("reviewSubmission"), "2025-06-20")
    .does("legalReview", ["reviewer-1"], example("legalReview"), "2025-06-20")
    .does("discussion", ["leader-1", "leader-2", "head-1"], example("discussion"), "2025-06-20");
};
const soon = (answer: Facts["statement"]) =>
  vary("decide", {
    without: [...early, "discussion"],
    when: "2025-06-20T15:00:00+08:00",
    later: prepared(answer),
  });

/** 申辩不加重，陈述申辩期限，听证范围. */
const defenceCases: readonly GateCase[] = [
  {
    act: "notice",
    gate: "notice.heavier",
    cites: law("第45条第2款"),
    passes: [
      "申辩以后登记了新的证据并写明理由的，可以告知更重的处罚",
      () => again(reported(proved(stated(before("notice")))), reason),
    ],
    refuses: [
      "申辩以后没有新的证据，告知更重的处罚",
      () => again(reported(stated(before("notice"))), reason),
    ],
  },
  {
    act: "decide",
    gate: "decide.statement",
    cites: law("第45条第1款", "第62条"),
    passes: [
      "明确放弃陈述申辩的，不必等期限届满",
      () => soon({ answer: "waived", claims: [], hearingWaived: true }),
    ],
    refuses: ["陈述申辩过一次，期限没有届满，仍不得决定", () => soon(defended)],
  },
  {
    act: "decide",
    gate: "decide.hearing",
    cites: law("第63条第1款", "第65条"),
    passes: ["不属于听证范围的申请，不妨碍决定", () => outOfScope()],
    refuses: ["告知过听证权利的申请，应当组织听证", () => requested({}, true)],
  },
  {
    act: "hearingRequest",
    gate: "hearingRequest.scope",
    cites: law("第63条第1款"),
    marks: true,
    passes: ["属于听证范围的申请", () => vary("hearingRequest")],
    refuses: [
      "不属于听证范围的申请，可以不予组织听证",
      () =>
        before("notice")
          .given(outside)
          .does("notice", handlers, example("notice", { hearingRight: false }), "2025-06-18")
          .tries("hearingRequest", ["officer-1"], example("hearingRequest"), "2025-06-19"),
    ],
  },
  {
    act: "hearing",
    gate: "hearing.ownMatter",
    cites: local,
    marks: true,
    passes: ["补录在纸质案卷中举行的听证", () => vary("hearing")],
    refuses: ["新的听证没有另立事项，留待核", () => vary("hearing", { input: { onPaper: undefined } })],
  },
];

const outOfScope = () =>
  before("notice")
    .given(outside)
    .does("notice", handlers, example("notice", { hearingRight: false }), "2025-06-18")
    .does("hearingRequest", ["officer-1"], example("hearingRequest"), "2025-06-19")
    .does("reviewSubmission", ["chief-1"], example("reviewSubmission"), "2025-07-09")
    .does("legalReview", ["reviewer-1"], example("legalReview"), "2025-07-11")
    .does("discussion", ["leader-1", "leader-2", "head-1"], example("discussion"), "2025-07-14")
    .tries("decide", ["leader-1"], example("decide"), "2025-07-16");
const requested = (given: Parameters<Ordinary["given"]>[0], hearingRight: boolean) =>
  before("notice")
    .given(given)
    .does("notice", handlers, example("notice", { hearingRight }), "2025-06-18")
    .does("hearingRequest", ["officer-1"], example("hearingRequest"), "2025-06-19")
    .tries("decide", ["leader-1"], example("decide"), "2025-07-16");

const same = {
  matter: "另案",
  decidedOn: "2025-06-10",
  outcome: "punish",
  violation: "未按照规定对从业人员进行安全生产教育和培训",
  violationOn: "2025-06-03",
  powerItem: "aqsc-097-3",
  kinds: ["fine"],
  fineFen: 1_000_000,
  law: "《中华人民共和国安全生产法》第九十七条第三项",
  annulled: false,
};

/** 一事不再罚款. */
const onceCases: readonly GateCase[] = [
  {
    act: "decide",
    gate: "decide.sameAct",
    cites: law("第29条"),
    passes: [
      "同日两处现场的违法行为，经核对不是同一个的，可以罚款",
      () => vary("decide", { given: history(same), told: { open: { sameAct: false } } }),
    ],
    refuses: [
      "核对是同一个违法行为的，不得再次罚款",
      () => vary("decide", { told: { open: { sameAct: true } } }),
    ],
  },
  {
    act: "decide",
    gate: "decide.sameAct",
    cites: law("第29条"),
    passes: [
      "立案时没有核对，决定时核对不是同一个的，可以罚款",
      () => vary("decide", { told: { open: { notFinedBefore: false } }, input: { sameAct: false } }),
    ],
    refuses: [
      "立案时没有核对，决定时仍没有核对的，不得罚款",
      () => vary("decide", { told: { open: { notFinedBefore: false } } }),
    ],
  },
];

export const toldGates: readonly GateCase[] = [...serviceCases, ...defenceCases, ...onceCases];
