import { court, refusal, refused, voluntary } from "./court.ts";
import type { GateCase } from "./gate-case.ts";
import { law } from "./gate-case.ts";
import { courtRuledGates } from "./gates-court-ruled.ts";
import { annulledParent } from "./linked-daily-parents.ts";
import { before, example } from "./ordinary.ts";
import { civil, compulsion, interpretation, litigation, pairsOf } from "./pairs.ts";

const on = pairsOf(court);
const asked = pairsOf(voluntary);
const denied = pairsOf(refused);

const one = { by: ["officer-1"] } as const;

const stayed = {
  procedure: "penalty-ordinary",
  file: before("payment").does(
    "reviewBegun",
    ["officer-1"],
    example("reviewBegun", { appliedOn: "2025-08-01", suspended: false }),
    "2025-08-04",
  ).file,
};

const appliedParent = {
  procedure: "penalty-ordinary",
  file: before("publish").returned(
    "courtApplied",
    ["leader-1"],
    { appliedOn: "2026-01-25", court: "安和县人民法院" },
    "2026-01-25",
  ).file,
};

const readiness: readonly GateCase[] = [
  on("readiness", "officers.two", law("第42条第1款"), "一人审查", {}, one),
  on(
    "readiness",
    "readiness.noOwnPower",
    compulsion("第13条第2款", "第53条"),
    "法律赋予强制执行权的，不得申请法院",
    { noOwnPower: false },
  ),
  on("readiness", "readiness.enforceable", interpretation("第155条"), "决定没有可执行内容", {
    enforceable: false,
  }),
  on(
    "readiness",
    "readiness.lawful",
    `${compulsion("第58条")}、${interpretation("第161条")}`,
    "明显缺乏事实根据",
    { factsProven: false },
  ),
  on("readiness", "readiness.asDecided", interpretation("第155条"), "被执行人不是原案当事人", {
    partyName: "安和县另一公司",
  }),
  on(
    "readiness",
    "readiness.standing",
    `${law("第48条第2款")}、${litigation("第97条")}`,
    "原决定已经撤销",
    {},
    { from: annulledParent },
  ),
  on(
    "readiness",
    "readiness.remedies",
    `${litigation("第46条")}、${interpretation("第156条")}`,
    "行政复议没有终结",
    {},
    { from: stayed },
  ),
];

const demanding: readonly GateCase[] = [
  on(
    "demand",
    "service.electronic",
    `${law("第61条第2款")}、${civil("第90条")}`,
    "没有确认书电子送达催告书",
    { way: "electronic" },
  ),
  on("demand", "service.leaving", `${law("第61条第1款")}、${civil("第89条")}`, "留置催告书没有见证", {
    way: "leaving",
  }),
  on("demand", "service.publicNotice", `${law("第61条第1款")}、${civil("第95条")}`, "公告没有满三十日", {
    way: "publicNotice",
    postedOn: "2026-01-20",
    noticeGround: "unknown",
  }),
  on("demand", "demand.rights", compulsion("第35条", "第36条"), "没有告知陈述申辩权", { rightsTold: false }),
  on("demand", "demand.tenDays", compulsion("第54条", "第69条"), "催告的期限按自然日计算只有十日（E-3）", {
    performBy: "2026-01-31",
  }),
  on("demand", "demand.amount", compulsion("第35条"), "催告的金额与尚未缴纳的罚款不符", {
    fineFen: 5_499_999,
  }),
  on(
    "demand",
    "demand.afterRemedies",
    compulsion("第54条"),
    "起诉期限届满以前催告，待核（E-37）",
    { performBy: "2026-02-20" },
    { when: "2026-01-19", marks: true, fails: () => early() },
  ),
  on(
    "recheck",
    "recheck.pending",
    compulsion("第36条"),
    "没有陈述申辩可以复核",
    {},
    {
      fails: () =>
        court.upTo("apply").tries("recheck", ["officer-1"], court.example("recheck"), "2026-02-04"),
    },
  ),
  asked("preservation", "preservation.evasion", interpretation("第159条"), "没有可能逃避执行的理由", {
    evasion: false,
  }),
];

const early = () =>
  court
    .upTo("readiness")
    .does("readiness", ["officer-1", "officer-2"], court.example("readiness"), "2025-12-15")
    .tries("demand", ["officer-1", "officer-2"], court.example("demand"), "2026-01-09");

const applying: readonly GateCase[] = [
  on(
    "apply",
    "apply.remedies",
    `${compulsion("第53条")}、${litigation("第97条")}`,
    "起诉期限届满之日申请，太早（E-34）",
    {},
    {
      fails: () =>
        court
          .upTo("readiness")
          .does("readiness", ["officer-1", "officer-2"], court.example("readiness"), "2025-12-15")
          .does("demand", ["officer-1", "officer-2"], court.example("demand"), "2025-12-16")
          .tries("apply", ["leader-1"], court.example("apply"), "2026-01-19"),
    },
  ),
  on(
    "apply",
    "apply.readiness",
    interpretation("第156条"),
    "审查以后当事人申请了行政复议，应当重新审查",
    {},
    {
      fails: () =>
        court.upTo("apply").from(stayed).tries("apply", ["leader-1"], court.example("apply"), "2026-02-06"),
    },
  ),
  on(
    "apply",
    "apply.standing",
    `${law("第48条第2款")}、${litigation("第97条")}`,
    "审查以后原决定被撤销",
    {},
    {
      fails: () =>
        court
          .upTo("apply")
          .from(annulledParent)
          .tries("apply", ["leader-1"], court.example("apply"), "2026-02-06"),
    },
  ),
  on(
    "apply",
    "apply.demanded",
    compulsion("第54条", "第69条"),
    "催告送达后第十个工作日申请",
    {},
    { when: "2026-02-04" },
  ),
  on(
    "apply",
    "apply.heard",
    compulsion("第36条"),
    "陈述申辩没有复核",
    {},
    {
      fails: () => court.upTo("recheck").tries("apply", ["leader-1"], court.example("apply"), "2026-02-06"),
    },
  ),
  on(
    "apply",
    "apply.once",
    compulsion("第53条"),
    "同一决定的另一申请还没有办结",
    {},
    { from: appliedParent },
  ),
  on("apply", "apply.owed", compulsion("第53条", "第55条"), "申请的数额多一分", { fineFen: 5_500_001 }),
  on("apply", "apply.documents", compulsion("第55条"), "没有当事人意见和催告情况", {
    documents: ["application", "decision", "subject", "other"],
  }),
  on("apply", "apply.signed", compulsion("第55条"), "申请书没有负责人签名", { signed: false }),
  on(
    "apply",
    "apply.court",
    `${compulsion("第54条")}、${interpretation("第157条")}`,
    "执行不动产的，没有向不动产所在地法院申请",
    { immovable: true },
  ),
  asked("urgent", "urgent.publicSafety", compulsion("第59条"), "不是为保障公共安全", { publicSafety: false }),
  on(
    "answered",
    "answered.fee",
    compulsion("第60条"),
    "法院收取申请费，记明",
    { feeCharged: true },
    { marks: true },
  ),
  denied(
    "objection",
    "objection.refused",
    compulsion("第56条", "第58条"),
    "法院已经受理，没有可以申请复议的裁定",
    {},
    {
      passes: () => refused.tries("objection", {}, { told: { answered: refusal } }),
      fails: () => refused.tries("objection"),
    },
  ),
];

export const courtGates: readonly GateCase[] = [...readiness, ...demanding, ...applying, ...courtRuledGates];
