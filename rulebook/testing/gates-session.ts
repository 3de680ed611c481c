import type { Facts } from "../procedures/enforcement/penalty-hearing/fields.ts";
import { type GateCase, law, local } from "./gate-case.ts";
import { beforeSessionGates } from "./gates-before-session.ts";
import {
  type Hearing,
  hearingBefore,
  otherwise,
  reassigned,
  requested,
  said,
  varyHearing,
} from "./hearing.ts";
import { before, example, handlers } from "./ordinary.ts";

const holding = (input: Partial<Facts["session"]>) => () => varyHearing("session", { input });
const twoPieces = before("report")
  .does("evidence", handlers, example("evidence", { name: "监控录像" }), "2025-06-11")
  .does("report", handlers, example("report"), "2025-06-16")
  .does("notice", handlers, example("notice"), "2025-06-18")
  .does("hearingRequest", ["officer-1"], example("hearingRequest"), "2025-06-24");
const one = { evidence: 1, opinion: "没有异议" };

/** 举行听证，逐项对应第64条. */
const sessionGates: readonly GateCase[] = [
  {
    act: "session",
    gate: "session.announced",
    cites: law("第64条第（三）项"),
    marks: true,
    passes: ["三个工作日前公告", () => varyHearing("session")],
    refuses: ["公开听证没有公告，留待核", () => varyHearing("session", { without: ["announce"] })],
  },
  {
    act: "session",
    gate: "session.host",
    cites: law("第64条第（四）项"),
    passes: ["指定的主持人主持", () => varyHearing("session", { by: ["host-1"] })],
    refuses: ["由没有被指定的主持人主持", () => varyHearing("session", { by: ["host-officer"] })],
  },
  {
    act: "session",
    gate: "session.notInvestigator",
    cites: law("第64条第（四）项"),
    passes: ["主持人不是调查人员", () => varyHearing("session")],
    refuses: ["主持人在受理以后被指派承办本案", () => investigatingHost()],
  },
  {
    act: "session",
    gate: "session.challengeRuled",
    cites: law("第64条第（四）项"),
    passes: ["没有回避申请", () => varyHearing("session")],
    refuses: [
      "回避申请没有决定就举行",
      () =>
        varyHearing("session", {
          later: (given) => given.does("challenge", ["clerk-1"], said("challenge"), "2025-07-07"),
        }),
    ],
  },
  {
    act: "session",
    gate: "session.asNotified",
    cites: law("第64条第（二）项"),
    passes: ["在通知的日期举行", () => varyHearing("session")],
    refuses: [
      "延期以后没有另行通知",
      () =>
        varyHearing("session", {
          later: (given) => given.does("adjourn", ["host-1"], said("adjourn"), "2025-07-07"),
        }),
    ],
  },
  {
    act: "session",
    gate: "session.identity",
    cites: local,
    marks: true,
    passes: ["核对了身份", () => varyHearing("session")],
    refuses: ["没有核对身份，留待核", holding({ identityChecked: false })],
  },
  {
    act: "session",
    gate: "session.challengeAsked",
    cites: law("第64条第（四）项"),
    marks: true,
    passes: ["询问了是否申请回避", () => varyHearing("session")],
    refuses: ["没有询问，留待核", holding({ conflictsAsked: false })],
  },
  {
    act: "session",
    gate: "session.agents",
    cites: law("第64条第（五）项"),
    passes: ["委托二人代理", holding({ agents: [agent("甲"), agent("乙")] })],
    refuses: ["委托三人代理", holding({ agents: [agent("甲"), agent("乙"), agent("丙")] })],
  },
  {
    act: "session",
    gate: "session.investigators",
    cites: law("第64条第（七）项"),
    passes: ["本案调查人员到场", () => varyHearing("session")],
    refuses: ["由非本案人员提出证据", holding({ investigators: ["township-1"] })],
  },
  {
    act: "session",
    gate: "session.presented",
    cites: law("第64条第（七）项"),
    passes: ["提出事实、证据和建议", () => varyHearing("session")],
    refuses: ["没有提出处罚建议", holding({ proposal: undefined })],
  },
  {
    act: "session",
    gate: "session.defence",
    cites: law("第64条第（七）项"),
    passes: ["当事人缺席的，没有申辩", () => varyHearing("session", { input: otherwise("session") })],
    refuses: ["当事人到场而没有申辩记录", holding({ defence: undefined })],
  },
  {
    act: "session",
    gate: "session.crossExamined",
    cites: law("第64条第（七）项"),
    passes: [
      "两项证据逐项质证（E-66）",
      () =>
        varyHearing("session", {
          parent: twoPieces,
          input: { examined: [one, { evidence: 2, opinion: "录像时间不准" }] },
        }),
    ],
    refuses: [
      "两项证据只质证一项（E-66）",
      () => varyHearing("session", { parent: twoPieces, input: { examined: [one] } }),
    ],
  },
  {
    act: "session",
    gate: "session.lastWords",
    cites: local,
    marks: true,
    passes: ["记明最后陈述", () => varyHearing("session")],
    refuses: ["没有最后陈述，留待核", holding({ lastWords: undefined })],
  },
  {
    act: "session",
    gate: "session.signed",
    cites: law("第64条第（八）项"),
    passes: ["当事人拒绝签字，主持人注明", holding({ signature: "refused" })],
    refuses: ["当事人到场而笔录没有交其签字", holding({ signature: "absent" })],
  },
  {
    act: "report",
    gate: "report.host",
    cites: law("第64条第（四）项"),
    passes: ["主持人提出报告", () => varyHearing("report")],
    refuses: ["书记员自己提出报告", () => varyHearing("report", { by: ["clerk-1"] })],
  },
  {
    act: "report",
    gate: "report.evidence",
    cites: local,
    marks: true,
    passes: ["对每一项证据提出意见", () => varyHearing("report")],
    refuses: ["没有认定证据，留待核", () => varyHearing("report", { input: { evidence: [] } })],
  },
  {
    act: "report",
    gate: "report.known",
    cites: law("第65条"),
    passes: ["认定的是本案证据", () => varyHearing("report")],
    refuses: [
      "认定了本案没有的证据",
      () =>
        varyHearing("report", {
          input: { evidence: [...said("report").evidence, { evidence: 2, admitted: true, reason: "采信" }] },
        }),
    ],
  },
];

function agent(name: string) {
  return { name, authorised: true };
}

/** The hearing was prepared under one state of the case and held under another. */
function investigatingHost() {
  const host = "host-officer";
  const prepared = hearingBefore("session", { told: { accept: { host } } });
  return varyHearing("session", {
    parent: requested,
    by: [host],
    later: () => replay(prepared),
  });
}

/** The same hearing seen from the case after the host was assigned to it. */
function replay(prepared: Hearing): Hearing {
  return prepared.from({ procedure: "penalty-ordinary", file: reassigned.file });
}

export const penaltyHearingGates: readonly GateCase[] = [...beforeSessionGates, ...sessionGates];
