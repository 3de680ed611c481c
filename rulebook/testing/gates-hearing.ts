import { type GateCase, law, local } from "./gate-case.ts";
import { before, example, handlers, type Ordinary, standardsWith, vary } from "./ordinary.ts";
import type { Attempt } from "./situation.ts";

const civil = "《中华人民共和国民事诉讼法》";

const posted = { way: "publicNotice", postedOn: "2025-06-17", noticeGround: "unknown" } as const;

/** 告知、陈述申辩、听证. */
export const hearingGates: readonly GateCase[] = [
  {
    act: "notice",
    gate: "notice.report",
    cites: law("第44条"),
    passes: ["报告建议处罚的，可以告知", () => vary("notice")],
    refuses: [
      "报告建议不予处罚的，不能告知拟处罚",
      () =>
        vary("notice", {
          later: (given) =>
            given.does(
              "report",
              ["officer-1", "officer-2"],
              {
                outcome: "noPenalty",
                facts: "已补正",
                evidenceSummary: "检查记录",
                lawApplied: "第三十三条",
                kinds: [],
                circumstance: "none",
                deviates: false,
                reviewGrounds: [],
                grave: false,
              },
              "2025-06-17",
            ),
        }),
    ],
  },
  {
    act: "notice",
    gate: "notice.evidence",
    cites: law("第57条第1款"),
    passes: ["证据都在报告以前登记", () => vary("notice")],
    refuses: [
      "报告以后又登记证据的，应当重新报告",
      () =>
        vary("notice", {
          later: (given) => given.does("evidence", handlers, example("evidence"), "2025-06-17"),
        }),
    ],
  },
  {
    act: "notice",
    gate: "notice.content",
    cites: law("第44条"),
    passes: ["告知内容与报告一致", () => vary("notice")],
    refuses: ["告知的罚款与报告不一致", () => vary("notice", { input: { fineFen: 6_000_100 } })],
  },
  {
    act: "notice",
    gate: "notice.rights",
    cites: law("第44条"),
    passes: ["告知了陈述申辩权利", () => vary("notice")],
    refuses: ["没有告知陈述申辩权利", () => vary("notice", { input: { rightsTold: false } })],
  },
  {
    act: "notice",
    gate: "notice.benchmark",
    cites: law("第34条"),
    passes: ["告知的裁量阶次与报告一致", () => vary("notice")],
    refuses: ["告知的裁量阶次与报告不一致", () => vary("notice", { input: { benchmarkStep: "1" } })],
  },
  {
    act: "notice",
    gate: "notice.hearing",
    cites: law("第63条第1款"),
    passes: [
      "没有达到听证标准的，可以不告知听证权利",
      () =>
        vary("notice", {
          input: { hearingRight: false },
          given: standardsWith({ hearingOrganisationFen: 10_000_000 }),
        }),
    ],
    refuses: ["达到听证标准而没有告知听证权利", () => vary("notice", { input: { hearingRight: false } })],
  },
  {
    act: "notice",
    gate: "notice.hearingSum",
    cites: law("第63条第1款"),
    marks: true,
    passes: ["告知了听证权利，不留待核", () => vary("notice")],
    refuses: [
      "听证标准待核的，没有告知听证权利只留待核",
      () => vary("notice", { input: { hearingRight: false }, given: standardsWith({ hearingMark: "M" }) }),
    ],
  },
  {
    act: "notice",
    gate: "notice.statementDays",
    cites: `${law("第45条第1款")}、${local}`,
    marks: true,
    passes: ["陈述申辩期限不短于本机关标准", () => vary("notice")],
    refuses: ["陈述申辩期限短于本机关标准，留待核", () => vary("notice", { input: { statementDays: 2 } })],
  },
  {
    act: "notice",
    gate: "notice.approved",
    cites: local,
    marks: true,
    passes: ["告知书由负责人签发", () => vary("notice", { input: { approvedBy: "head-1" } })],
    refuses: ["告知书由承办人签发", () => vary("notice", { input: { approvedBy: "officer-1" } })],
  },
  {
    act: "notice",
    gate: "service.electronic",
    cites: `${law("第61条第2款")}、${civil}第90条`,
    passes: [
      "签订确认书的，可以电子送达",
      () =>
        vary("notice", {
          input: { way: "electronic", confirmed: true, proof: "系统到达记录" },
          later: (given) =>
            given.does("addressConfirmation", ["officer-1"], example("addressConfirmation"), "2025-06-17"),
        }),
    ],
    refuses: ["没有确认书的，不得电子送达", () => vary("notice", { input: { way: "electronic" } })],
  },
  {
    act: "notice",
    gate: "service.leaving",
    cites: `${law("第61条第1款")}、${civil}第89条`,
    passes: ["留置送达有录像", () => vary("notice", { input: { way: "leaving", witnessed: true } })],
    refuses: ["留置送达没有见证也没有录像", () => vary("notice", { input: { way: "leaving" } })],
  },
  {
    act: "notice",
    gate: "service.publicNotice",
    cites: `${law("第61条第1款")}、${civil}第95条`,
    passes: ["公告满三十日的，视为送达", () => vary("notice", { input: posted, when: "2025-07-17" })],
    refuses: ["公告不满三十日的，不算送达", () => vary("notice", { input: posted, when: "2025-07-16" })],
  },
  {
    act: "recheck",
    gate: "recheck.each",
    cites: law("第45条第1款"),
    passes: ["两项意见逐项复核", () => vary("recheck")],
    refuses: ["两项意见只复核一项", () => vary("recheck", { input: answering(1) })],
  },
  {
    act: "recheck",
    gate: "recheck.each",
    cites: law("第45条第1款"),
    passes: ["两次陈述共三项，逐项复核", () => vary("recheck", { input: answering(3), later: pleadAgain })],
    refuses: ["两次陈述共三项，只复核前两项", () => vary("recheck", { later: pleadAgain })],
  },
  {
    act: "hearingRequest",
    gate: "hearingRequest.inTime",
    cites: law("第64条第（一）项", "第85条"),
    marks: true,
    passes: ["第五个工作日提出听证申请", () => vary("hearingRequest", { when: "2025-06-25" })],
    refuses: ["第六个工作日才提出，记明逾期", () => vary("hearingRequest", { when: "2025-06-26" })],
  },
  {
    act: "hearingHeld",
    gate: "hearingHeld.requested",
    cites: law("第64条第（一）项"),
    marks: true,
    passes: ["有听证申请的，记入听证结果", () => returning(["hearing"])],
    refuses: ["已经举行过听证，没有新的申请，记明", () => returning([])],
  },
  {
    act: "hearing",
    gate: "hearing.host",
    cites: law("第64条第（四）项"),
    passes: ["指定的听证主持人主持", () => vary("hearing", { by: ["host-1"] })],
    refuses: ["只有书记员，没有主持人", () => vary("hearing", { by: ["clerk-1"] })],
  },
  {
    act: "hearing",
    gate: "hearing.notHandler",
    cites: law("第64条第（四）项"),
    passes: ["没有被指派的人员主持", () => vary("hearing", { by: ["officer-3"] })],
    refuses: [
      "指派的承办人员不得主持听证",
      () =>
        vary("hearing", {
          by: ["host-officer"],
          later: (given) =>
            given.does(
              "assign",
              ["chief-1"],
              { handlers: ["officer-1", "host-officer"], conflictsChecked: true },
              "2025-06-25",
            ),
        }),
    ],
  },
  {
    act: "hearing",
    gate: "hearing.noticed",
    cites: law("第64条第（二）项", "第85条"),
    passes: ["七个整工作日前通知", () => vary("hearing", { input: { noticeServedOn: "2025-06-26" } })],
    refuses: [
      "通知到听证不足七个整工作日",
      () => vary("hearing", { input: { noticeServedOn: "2025-06-27" } }),
    ],
  },
  {
    act: "hearing",
    gate: "hearing.noticedAfter",
    cites: law("第64条第（二）项"),
    passes: ["申请次日送达听证通知", () => vary("hearing")],
    refuses: ["听证通知早于听证申请", () => vary("hearing", { input: { noticeServedOn: "2025-06-23" } })],
  },
  {
    act: "hearing",
    gate: "hearing.noticed",
    cites: law("第64条第（二）项", "第85条"),
    passes: [
      "放假安排未公布的年度，已满七个整日",
      () => vary("hearing", { input: { noticeServedOn: "2027-01-04" }, when: "2027-01-12" }),
    ],
    refuses: [
      "放假安排未公布的年度，不满七个整日也不可以",
      () => vary("hearing", { input: { noticeServedOn: "2027-01-05" }, when: "2027-01-12" }),
    ],
  },
  {
    act: "hearing",
    gate: "hearing.noticeKnown",
    cites: law("第64条第（二）项", "第85条"),
    marks: true,
    passes: ["听证期间的放假安排已公布", () => vary("hearing")],
    refuses: [
      "跨入没有放假安排的年度，留待核",
      () => vary("hearing", { input: { noticeServedOn: "2027-01-04" }, when: "2027-01-12" }),
    ],
  },
  {
    act: "hearing",
    gate: "hearing.crossExamined",
    cites: law("第64条第（七）项"),
    passes: [
      "当事人缺席的，可以没有质证",
      () => vary("hearing", { input: { attendance: "absent", crossExamined: false } }),
    ],
    refuses: ["当事人到场而没有质证", () => vary("hearing", { input: { crossExamined: false } })],
  },
];

const pleadAgain = (given: Ordinary): Ordinary =>
  given.does(
    "statement",
    ["officer-1"],
    example("statement", { claims: [{ kind: "evidence", content: "培训合格证" }] }),
    "2025-06-21",
  );

/** Answers to the first claims of the file, all alike. */
function answering(count: number) {
  const answers = Array.from({ length: count }, (_, place) => ({
    number: place + 1,
    adoption: "partly" as const,
    reason: "已在本阶次内考虑",
  }));
  return { answers, adoption: "partly" as const };
}

/** The outcome as the hearing's own matter brings it back. */
function returning(without: readonly "hearing"[]): Attempt {
  const when = "2025-07-09T08:00:00+08:00";
  const { file } = before("reviewSubmission", without).returned(
    "hearingHeld",
    ["host-1"],
    example("hearingHeld"),
    when,
  );
  return { accepted: true, found: file.acts.at(-1)?.defects ?? [] };
}
