import type { Facts } from "../procedures/enforcement/officer-certificate/fields.ts";
import { attempt, certifying, issued, next } from "./certifying.ts";
import { type GateCase, opinion118 } from "./gate-case.ts";
import type { Situation } from "./situation.ts";

const { example, tries, upTo } = certifying;

const henan = (place: string): string => `《河南省行政执法条例》${place}`;
const pattern = (place: string): string => `《交通运输行政执法证件管理规定》${place}`;
const liaoning = "《辽宁省行政执法监督规定》第36条";

const suspended = (): Situation<Facts> => next(issued(), "suspend", "2026-04-08");
const revoked = (): Situation<Facts> => next(issued(), "revoke", "2026-04-08");

/** A leader whose certificate it is herself. */
const own = (): Situation<Facts> =>
  upTo("review", undefined, { apply: example("apply", { person: "head-1", name: "孙岚" }) });

const retrained = (): Situation<Facts> =>
  next(
    next(suspended(), "train", "2026-06-12", { from: "2026-06-01", until: "2026-06-10" }),
    "exam",
    "2026-06-20",
  );

const objected = (): Situation<Facts> => next(suspended(), "object", "2026-04-20");

/** 暂扣、吊销、恢复、注销、复核. */
export const certificateLostGates: readonly GateCase[] = [
  {
    act: "suspend",
    gate: "suspend.active",
    cites: henan("第45条"),
    passes: ["有效证件可以暂扣", () => attempt(issued(), "suspend", "2026-04-08")],
    refuses: ["已经暂扣的不再暂扣", () => attempt(suspended(), "suspend", "2026-04-09")],
  },
  {
    act: "suspend",
    gate: "suspend.length",
    cites: liaoning,
    marks: true,
    passes: ["六个月", () => attempt(issued(), "suspend", "2026-04-08", { months: 6 })],
    refuses: ["七个月，记明待核", () => attempt(issued(), "suspend", "2026-04-08", { months: 7 })],
  },
  {
    act: "suspend",
    gate: "suspend.told",
    cites: liaoning,
    marks: true,
    passes: ["告知理由和权利", () => attempt(issued(), "suspend", "2026-04-08")],
    refuses: ["没有告知，记明", () => attempt(issued(), "suspend", "2026-04-08", { remediesTold: false })],
  },
  {
    act: "suspend",
    gate: "suspend.notOwn",
    cites: henan("第46条"),
    passes: [
      "由其他负责人决定",
      () => own().tries("suspend", ["leader-1"], example("suspend"), "2026-04-08"),
    ],
    refuses: [
      "决定自己的证件，拒绝",
      () => own().tries("suspend", ["head-1"], example("suspend"), "2026-04-08"),
    ],
  },
  {
    act: "revoke",
    gate: "revoke.held",
    cites: henan("第45条"),
    passes: ["暂扣期间可以吊销", () => attempt(suspended(), "revoke", "2026-05-08")],
    refuses: ["已经吊销的不再吊销", () => attempt(revoked(), "revoke", "2026-05-08")],
  },
  {
    act: "revoke",
    gate: "revoke.heard",
    cites: pattern("第35条"),
    marks: true,
    passes: ["听取陈述申辩", () => attempt(issued(), "revoke", "2026-04-08")],
    refuses: ["没有听取陈述申辩，记明", () => attempt(issued(), "revoke", "2026-04-08", { heard: false })],
  },
  {
    act: "revoke",
    gate: "revoke.told",
    cites: pattern("第35条"),
    marks: true,
    passes: ["告知复核权利", () => attempt(issued(), "revoke", "2026-04-08")],
    refuses: ["没有告知，记明", () => attempt(issued(), "revoke", "2026-04-08", { remediesTold: false })],
  },
  {
    act: "revoke",
    gate: "revoke.notOwn",
    cites: henan("第46条"),
    passes: ["由其他负责人决定", () => own().tries("revoke", ["leader-1"], example("revoke"), "2026-04-08")],
    refuses: [
      "决定自己的证件，拒绝",
      () => own().tries("revoke", ["head-1"], example("revoke"), "2026-04-08"),
    ],
  },
  {
    act: "tell",
    gate: "tell.person",
    cites: liaoning,
    marks: true,
    passes: ["告知本人和单位，收回证件", () => attempt(suspended(), "tell", "2026-04-10")],
    refuses: ["只告知单位，记明", () => attempt(suspended(), "tell", "2026-04-10", { to: ["unit"] })],
  },
  {
    act: "reinstate",
    gate: "reinstate.suspended",
    cites: henan("第45条"),
    passes: ["暂扣的可以恢复", () => attempt(retrained(), "reinstate", "2026-07-08")],
    refuses: ["没有暂扣的，没有可以恢复的", () => attempt(issued(), "reinstate", "2026-07-08")],
  },
  {
    act: "reinstate",
    gate: "reinstate.retrained",
    cites: `${henan("第45条")}、${liaoning}`,
    marks: true,
    passes: ["离岗培训并考试合格", () => attempt(retrained(), "reinstate", "2026-07-08")],
    refuses: ["没有离岗培训和考试，记明", () => attempt(suspended(), "reinstate", "2026-07-08")],
  },
  {
    act: "reinstate",
    gate: "reinstate.notOwn",
    cites: henan("第46条"),
    passes: [
      "由其他负责人决定",
      () =>
        next(own(), "suspend", "2026-04-08").tries(
          "reinstate",
          ["leader-1"],
          example("reinstate"),
          "2026-07-08",
        ),
    ],
    refuses: [
      "恢复自己的证件，拒绝",
      () =>
        next(own(), "suspend", "2026-04-08").tries(
          "reinstate",
          ["head-1"],
          example("reinstate"),
          "2026-07-08",
        ),
    ],
  },
  {
    act: "cancel",
    gate: "cancel.ground",
    cites: pattern("第25条"),
    marks: true,
    passes: ["吊销以后注销", () => attempt(revoked(), "cancel", "2026-05-08", { ground: "revoked" })],
    refuses: [
      "没有吊销而以吊销注销，记明",
      () => attempt(issued(), "cancel", "2026-05-08", { ground: "revoked" }),
    ],
  },
  {
    act: "cancel",
    gate: "cancel.card",
    cites: pattern("第25条"),
    marks: true,
    passes: [
      "死亡，写明没有收回的原因",
      () =>
        attempt(issued(), "cancel", "2026-05-08", {
          ground: "died",
          cardReturned: false,
          note: "证件由家属保管",
        }),
    ],
    refuses: [
      "没有收回也没有原因，记明",
      () => attempt(issued(), "cancel", "2026-05-08", { cardReturned: false }),
    ],
  },
  {
    act: "cancel",
    gate: "cancel.day",
    cites: pattern("第25条"),
    marks: true,
    passes: ["离岗当日注销", () => attempt(issued(), "cancel", "2026-06-01")],
    refuses: ["离岗一个月后才注销，记明", () => attempt(issued(), "cancel", "2026-07-01")],
  },
  {
    act: "announceEnd",
    gate: "announceEnd.ended",
    cites: `${opinion118}第（四）项`,
    passes: ["注销以后撤下公布", () => tries("announceEnd")],
    refuses: ["证件有效，不能撤下公布", () => attempt(issued(), "announceEnd", "2026-04-08")],
  },
  {
    act: "object",
    gate: "object.inTime",
    cites: pattern("第35条"),
    marks: true,
    passes: ["三十日内申请复核", () => attempt(suspended(), "object", "2026-04-20")],
    refuses: [
      "超过三十日，记明",
      () => attempt(suspended(), "object", "2026-05-20", { requestedOn: "2026-05-09" }),
    ],
  },
  {
    act: "answerObjection",
    gate: "answerObjection.pending",
    cites: pattern("第35条"),
    passes: ["答复复核申请", () => attempt(objected(), "answerObjection", "2026-05-06")],
    refuses: [
      "已经答复的不再答复",
      () => attempt(next(objected(), "answerObjection", "2026-05-06"), "answerObjection", "2026-05-07"),
    ],
  },
  {
    act: "answerObjection",
    gate: "answerObjection.contested",
    cites: pattern("第35条"),
    passes: ["撤销暂扣", () => attempt(objected(), "answerObjection", "2026-05-06", { result: "annulled" })],
    refuses: [
      "没有暂扣、吊销，没有可以撤销的",
      () =>
        attempt(next(issued(), "object", "2026-04-20"), "answerObjection", "2026-05-06", {
          result: "annulled",
        }),
    ],
  },
  {
    act: "answerObjection",
    gate: "answerObjection.notDecider",
    cites: henan("第46条"),
    marks: true,
    passes: ["由其他负责人复核", () => attempt(objected(), "answerObjection", "2026-05-06")],
    refuses: [
      "由决定暂扣的负责人复核，记明",
      () => objected().tries("answerObjection", ["leader-1"], example("answerObjection"), "2026-05-06"),
    ],
  },
];
