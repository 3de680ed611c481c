import { type GateCase, law } from "./gate-case.ts";
import { substituteCourseGates } from "./gates-substitute-course.ts";
import { parents } from "./linked.ts";
import { annulledParent } from "./linked-daily-parents.ts";
import { handlers } from "./ordinary.ts";
import { civil, compulsion, pairsOf } from "./pairs.ts";
import { atOnce, substitute } from "./substitute.ts";

const on = pairsOf(substitute);
const urgent = pairsOf(atOnce);

const one = { by: ["officer-1"] } as const;
const expired = { by: ["officer-1", "officer-expired"] } as const;
const mark = { marks: true } as const;
const p61 = law("第61条第1款");

const preparing: readonly GateCase[] = [
  on(
    "demand",
    "service.electronic",
    `${law("第61条第2款")}、${civil("第90条")}`,
    "没有确认书电子送达催告书",
    { way: "electronic" },
  ),
  on("demand", "service.leaving", `${p61}、${civil("第89条")}`, "留置催告书没有见证", { way: "leaving" }),
  on("demand", "service.publicNotice", `${p61}、${civil("第95条")}`, "公告没有满三十日", {
    way: "publicNotice",
    postedOn: "2025-06-02",
    noticeGround: "unknown",
  }),
  on("demand", "demand.rights", compulsion("第35条", "第36条"), "没有告知陈述申辩权", { rightsTold: false }),
  on("demand", "demand.overdue", compulsion("第35条", "第50条"), "履行期限在当日届满", {
    dueOn: "2025-06-03",
  }),
  on(
    "demand",
    "demand.party",
    compulsion("第50条"),
    "当事人不是原决定的当事人",
    { partyName: "安和县另一公司" },
    { from: parents.served },
  ),
  urgent("immediate", "officers.two", law("第42条第1款"), "一人实施", {}, one),
  urgent("immediate", "officers.certified", law("第42条第1款"), "证件过期的人实施", {}, expired),
  urgent("immediate", "officers.certificateShown", law("第55条第1款"), "没有出示证件", {
    certificateShown: false,
  }),
  urgent("immediate", "immediate.place", compulsion("第52条"), "厂区内部的堆放物不得立即代履行", {
    place: "other",
  }),
  urgent("immediate", "immediate.unable", compulsion("第52条"), "当事人能够清除", { unable: false }),
  on(
    "recheck",
    "recheck.pending",
    compulsion("第36条"),
    "没有陈述申辩可以复核",
    {},
    {
      fails: () =>
        substitute.upTo("decide").tries("recheck", handlers, substitute.example("recheck"), "2025-06-10"),
    },
  ),
];

const deciding: readonly GateCase[] = [
  on("decide", "decide.condition", compulsion("第50条"), "没有法定后果", { consequence: "other" }),
  on(
    "decide",
    "decide.term",
    compulsion("第37条第1款", "第50条"),
    "催告的期限在当日届满",
    {},
    { when: "2025-06-17" },
  ),
  on(
    "decide",
    "decide.heard",
    compulsion("第36条"),
    "陈述申辩没有复核",
    {},
    {
      fails: () =>
        substitute.upTo("recheck").tries("decide", ["leader-1"], substitute.example("decide"), "2025-06-18"),
    },
  ),
  on(
    "decide",
    "decide.standing",
    compulsion("第40条第（四）项"),
    "催告以后原决定被撤销",
    {},
    {
      fails: () =>
        substitute
          .upTo("decide")
          .from(annulledParent)
          .tries("decide", ["leader-1"], substitute.example("decide"), "2025-06-18"),
    },
  ),
  on("decide", "decide.performer", compulsion("第50条"), "委托有利害关系的第三人", { interested: true }),
  on("decide", "decide.estimate", compulsion("第51条第1款第（一）项"), "没有费用预算", { estimateFen: 0 }),
  on("decide", "decide.sealed", compulsion("第37条第2款"), "决定书没有盖章", { sealed: false }),
  on(
    "serve",
    "service.electronic",
    `${law("第61条第2款")}、${civil("第90条")}`,
    "没有确认书电子送达，记明",
    { way: "electronic", proof: "1" },
    mark,
  ),
  on(
    "serve",
    "service.leaving",
    `${p61}、${civil("第89条")}`,
    "留置没有见证，记明",
    { way: "leaving" },
    mark,
  ),
  on(
    "serve",
    "service.posted",
    `${p61}、${civil("第95条")}`,
    "公告没有写明公告之日，记明",
    { way: "publicNotice" },
    mark,
  ),
  on(
    "serve",
    "service.receiver",
    `${p61}、${civil("第88条")}`,
    "由其他人签收，记明",
    { receivedBy: "other" },
    mark,
  ),
  on(
    "serve",
    "service.refused",
    `${civil("第87条")}、${civil("第89条")}`,
    "拒绝签收没有留置，记明",
    { signature: "refused" },
    mark,
  ),
  on(
    "serve",
    "service.proof",
    `${civil("第87条")}、${civil("第91条")}`,
    "邮寄没有回执，记明",
    { way: "mail", sentOn: "2025-06-18" },
    mark,
  ),
  on(
    "serve",
    "service.sentOn",
    `${p61}、${civil("第91条")}`,
    "邮寄没有写明交寄之日，记明",
    { way: "mail", proof: "1" },
    mark,
  ),
];

export const substituteGates: readonly GateCase[] = [...preparing, ...deciding, ...substituteCourseGates];
