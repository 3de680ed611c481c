import { type GateCase, law, local } from "./gate-case.ts";
import { found, issued, ordering, served, stopping } from "./ordering.ts";
import { handlers } from "./ordinary.ts";

const safety = "《中华人民共和国安全生产法》";
const hazard = `${safety}第65条第1款第（三）项`;
const marked = { marks: true, cites: local } as const;
const term = law("第28条第1款");

const termGates: readonly GateCase[] = [
  {
    act: "reply",
    gate: "reply.separate",
    ...marked,
    passes: ["没有参加责令的人答复", () => ordering.tries("reply")],
    refuses: [
      "责令的人自己答复",
      () =>
        ordering
          .upTo("issue")
          .does("issue", ["officer-1", "chief-1"], ordering.example("issue"), "2025-06-03")
          .does("statement", ["officer-1"], ordering.example("statement"), "2025-06-05")
          .tries("reply", ["chief-1"], ordering.example("reply"), "2025-06-06"),
    ],
  },
  {
    act: "requestExtension",
    gate: "requestExtension.inTime",
    ...marked,
    passes: ["期限最后一日申请", () => ordering.tries("requestExtension", {}, { when: "2025-06-18" })],
    refuses: ["期限届满次日申请", () => ordering.tries("requestExtension", {}, { when: "2025-06-19" })],
  },
  {
    act: "extend",
    gate: "extend.asked",
    ...marked,
    passes: ["有申请", () => ordering.tries("extend")],
    refuses: [
      "一次申请批准两次",
      () =>
        ordering
          .upTo("reinspect")
          .tries("extend", ["leader-1"], ordering.example("extend", { dueOn: "2025-08-01" }), "2025-07-01"),
    ],
  },
  {
    act: "extend",
    gate: "extend.later",
    cites: term,
    passes: ["晚于原来的期限", () => ordering.tries("extend", { dueOn: "2025-06-19" })],
    refuses: ["延期反而没有延长", () => ordering.tries("extend", { dueOn: "2025-06-18" })],
  },
  {
    act: "extend",
    gate: "extend.beforeEnd",
    ...marked,
    passes: ["期限最后一日批准", () => ordering.tries("extend", {}, { when: "2025-06-18" })],
    refuses: ["E-15 期限届满以后批准", () => ordering.tries("extend", {}, { when: "2025-06-19" })],
  },
];

const by = { by: ["officer-1"] };
const remaining = found.remaining;

const reinspectionGates: readonly GateCase[] = [
  {
    act: "reinspect",
    gate: "officers.two",
    cites: law("第42条第1款"),
    passes: ["两人复查", () => ordering.tries("reinspect")],
    refuses: ["一人复查", () => ordering.tries("reinspect", {}, by)],
  },
  {
    act: "reinspect",
    gate: "officers.certified",
    cites: law("第42条第1款"),
    passes: ["都有证件", () => ordering.tries("reinspect")],
    refuses: [
      "一人证件过期",
      () => ordering.tries("reinspect", {}, { by: ["officer-1", "officer-expired"] }),
    ],
  },
  {
    act: "reinspect",
    gate: "officers.certificateShown",
    cites: `${law("第55条第1款")}、${safety}第67条`,
    passes: ["出示证件", () => ordering.tries("reinspect")],
    refuses: ["没有出示证件", () => ordering.tries("reinspect", { certificateShown: false })],
  },
  {
    act: "reinspect",
    gate: "reinspect.items",
    ...marked,
    passes: ["逐项复查", () => ordering.tries("reinspect")],
    refuses: [
      "漏查一项",
      () => ordering.tries("reinspect", { ...found.partly, items: found.partly.items.slice(0, 1) }),
    ],
  },
  {
    act: "reinspect",
    gate: "reinspect.opinion",
    cites: term,
    passes: ["全部整改，整改完毕", () => ordering.tries("reinspect")],
    refuses: ["没有整改而写整改完毕", () => ordering.tries("reinspect", { items: found.not.items })],
  },
  {
    act: "reinspect",
    gate: "reinspect.remaining",
    cites: term,
    passes: ["先到期的已经整改", () => served().tries("reinspect", handlers, remaining, "2025-06-12")],
    refuses: ["其余事项也到期了", () => served().tries("reinspect", handlers, remaining, "2025-06-18")],
  },
  {
    act: "reinspect",
    gate: "reinspect.term",
    cites: term,
    passes: ["延长的期限届满次日认定逾期", () => ordering.tries("reinspect", found.not)],
    refuses: [
      "延长的期限最后一日就认定逾期",
      () => ordering.tries("reinspect", found.not, { when: "2025-07-03" }),
    ],
  },
  {
    act: "reinspect",
    gate: "reinspect.served",
    ...marked,
    passes: ["已经送达", () => served().tries("reinspect", handlers, found.not, "2025-06-19")],
    refuses: ["没有送达就认定逾期", () => issued().tries("reinspect", handlers, found.not, "2025-06-19")],
  },
  {
    act: "reinspect",
    gate: "reinspect.newTerm",
    cites: term,
    passes: [
      "期限在复查以后",
      () => ordering.tries("reinspect", { ...found.partly, newDueOn: "2025-07-20" }),
    ],
    refuses: [
      "重新确定的期限就是复查当日",
      () => ordering.tries("reinspect", { ...found.partly, newDueOn: "2025-07-04" }),
    ],
  },
  {
    act: "reinspect",
    gate: "reinspect.early",
    ...marked,
    passes: [
      "当事人申请提前复查",
      () =>
        served()
          .does("requestReinspection", ["officer-1"], ordering.example("requestReinspection"), "2025-06-09")
          .tries("reinspect", handlers, found.done, "2025-06-10"),
    ],
    refuses: [
      "没有申请，期限届满前复查",
      () => served().tries("reinspect", handlers, found.done, "2025-06-10"),
    ],
  },
  {
    act: "reinspect",
    gate: "reinspect.refusal",
    cites: `${safety}第68条`,
    passes: ["拒绝签名，记明情况并报告", () => ordering.tries("reinspect", found.not)],
    refuses: ["拒绝签名而没有记明", () => ordering.tries("reinspect", { signature: "refused" })],
  },
];

const unlawful = ordering.example("resumedUnlawfully");
const consent = ordering.example("resume");

const resumptionGates: readonly GateCase[] = [
  {
    act: "resumedUnlawfully",
    gate: "officers.two",
    marks: true,
    cites: law("第42条第1款"),
    passes: ["两人查明", () => stopping().tries("resumedUnlawfully", handlers, unlawful, "2025-06-09")],
    refuses: ["一人查明", () => stopping().tries("resumedUnlawfully", ["officer-1"], unlawful, "2025-06-09")],
  },
  {
    act: "resumedUnlawfully",
    gate: "officers.certified",
    marks: true,
    cites: law("第42条第1款"),
    passes: ["都有证件", () => stopping().tries("resumedUnlawfully", handlers, unlawful, "2025-06-09")],
    refuses: [
      "一人证件过期",
      () => stopping().tries("resumedUnlawfully", ["officer-1", "officer-expired"], unlawful, "2025-06-09"),
    ],
  },
  {
    act: "resumedUnlawfully",
    gate: "resumedUnlawfully.stopped",
    marks: true,
    cites: hazard,
    passes: [
      "停用以后擅自恢复",
      () => stopping().tries("resumedUnlawfully", handlers, unlawful, "2025-06-09"),
    ],
    refuses: ["没有责令停用", () => served().tries("resumedUnlawfully", handlers, unlawful, "2025-06-09")],
  },
  {
    act: "resume",
    gate: "resume.stopped",
    cites: hazard,
    passes: [
      "停用的设备经复查恢复",
      () =>
        stopping()
          .does("reinspect", handlers, found.done, "2025-06-19")
          .tries("resume", ["leader-1"], consent, "2025-06-20"),
    ],
    refuses: [
      "没有责令停用",
      () =>
        served()
          .does("reinspect", handlers, found.done, "2025-06-19")
          .tries("resume", ["leader-1"], consent, "2025-06-20"),
    ],
  },
  {
    act: "resume",
    gate: "resume.removed",
    cites: hazard,
    passes: [
      "复查确认排除",
      () =>
        stopping()
          .does("reinspect", handlers, found.done, "2025-06-19")
          .tries("resume", ["leader-1"], consent, "2025-06-20"),
    ],
    refuses: ["没有复查", () => stopping().tries("resume", ["leader-1"], consent, "2025-06-20")],
  },
];

/** 陈述申辩、延期、复查、恢复. */
export const afterOrderGates: readonly GateCase[] = [...termGates, ...reinspectionGates, ...resumptionGates];
