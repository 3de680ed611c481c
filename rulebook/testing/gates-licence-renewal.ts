import { licenceRenewal } from "../procedures/enforcement/licence-renewal/index.ts";
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
import { holding, renewalHeld, renewing } from "./licence-after-world.ts";

const samples = {
  tellMissing: handlingSamples.tellMissing[0],
  supplied: handlingSamples.supplied[0],
  decline: handlingSamples.decline[0],
};

const { upTo, tries, example } = renewing;
const [, refused] = licenceRenewal.acts.decide.examples;
const revoked = holding({ ...renewalHeld, status: "revoked" });
const deemed = example("deemedRenewed");
const silent = "2025-08-01";

/** The licence has ended, and nothing was decided. */
const silence = (changed: Partial<typeof deemed> = {}) =>
  upTo("accept").tries("deemedRenewed", ["leader-1"], { ...deemed, ...changed }, silent);

/** What was missing was told in time. */
const told = () => upTo("accept").does("tellMissing", ["officer-1"], samples.tellMissing, "2025-06-23");

const declining = (when: string) =>
  upTo("accept").tries("decline", ["officer-1"], { ...samples.decline, ground: "notNeeded" }, when);

const applied = (when: string) => upTo("apply").does("apply", ["officer-1"], example("apply"), when);

const receiving: readonly GateCase[] = [
  gateCase(
    "apply",
    "apply.held",
    licensing("第50条第1款"),
    "登记簿中的证件已经撤销",
    () => tries("apply"),
    () => upTo("apply").given(revoked).tries("apply", ["officer-1"], example("apply"), "2025-06-20"),
    "marks",
  ),
  gateCase(
    "apply",
    "apply.inTime",
    licensing("第50条第1款"),
    "届满前不足三十日才申请",
    () => tries("apply", {}, { when: "2025-07-01" }),
    () => tries("apply", {}, { when: "2025-07-02" }),
    "marks",
  ),
  gateCase(
    "apply",
    "apply.running",
    licensing("第70条第（一）项"),
    "届满以后才申请",
    () => tries("apply", {}, { when: "2025-07-31" }),
    () => tries("apply", {}, { when: "2025-08-01" }),
    "marks",
  ),
  ...receivingCases({ before: () => upTo("accept"), samples, day: "2025-06-27", late: "2025-06-30" }),
  bodyCase(
    () => tries("accept"),
    () => upTo("accept").given(delegated).tries("accept", ["officer-1"], example("accept"), "2025-06-23"),
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
    licensing("第50条第1款"),
    "证件已经撤销",
    () => tries("accept"),
    () => upTo("accept").given(revoked).tries("accept", ["officer-1"], example("accept"), "2025-06-23"),
  ),
  gateCase(
    "accept",
    "accept.running",
    licensing("第50条第1款", "第70条第（一）项"),
    "届满以后才申请的",
    () => applied("2025-07-31").tries("accept", ["officer-1"], example("accept"), "2025-08-01"),
    () => applied("2025-08-01").tries("accept", ["officer-1"], example("accept"), "2025-08-04"),
  ),
  gateCase(
    "decline",
    "decline.silent",
    licensing("第50条第2款"),
    "届满以后才不予受理",
    () => declining("2025-07-31"),
    () => declining("2025-08-01"),
  ),
];

const deciding: readonly GateCase[] = [
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
    "decide",
    "decide.silent",
    licensing("第50条第2款"),
    "届满次日才不予延续",
    () => tries("decide", {}, { when: "2025-07-31" }),
    () => tries("decide", { ...refused, newFrom: undefined, newUntil: undefined }, { when: silent }),
  ),
  gateCase(
    "decline",
    "decline.notHeld",
    licensing("第32条第1款", "第49条", "第50条第1款"),
    "登记簿中持有有效的证件",
    () => upTo("accept").given(revoked).tries("decline", ["officer-1"], notHeld, "2025-06-23"),
    () => upTo("accept").tries("decline", ["officer-1"], notHeld, "2025-06-23"),
  ),
  gateCase(
    "decide",
    "decide.held",
    licensing("第50条第1款"),
    "决定时证件已经撤销",
    () => tries("decide"),
    () => upTo("decide").given(revoked).tries("decide", ["leader-1"], example("decide"), "2025-07-08"),
  ),
  gateCase(
    "decide",
    "decide.follows",
    licensing("第50条第1款"),
    "延续的有效期与原有效期重叠",
    () => tries("decide"),
    () => tries("decide", { newFrom: "2025-07-31" }),
  ),
  gateCase(
    "decide",
    "decide.term",
    "本机关登记簿",
    "延续的有效期长于服务指南",
    () => tries("decide"),
    () => tries("decide", { newUntil: "2028-07-31" }),
    "marks",
  ),
  gateCase(
    "decide",
    "decide.examined",
    licensing("第34条第1款", "第38条第1款"),
    "审查认为符合条件而不予延续",
    () => tries("decide"),
    () => tries("decide", { ...refused, newFrom: undefined, newUntil: undefined }),
    "marks",
  ),
  gateCase(
    "decide",
    "decide.reason",
    licensing("第38条第2款"),
    "不予延续没有告知救济途径",
    () => tries("decide"),
    () => tries("decide", { ...refused, newFrom: undefined, newUntil: undefined, remedies: undefined }),
  ),
  gateCase(
    "decide",
    "decide.sealed",
    licensing("第39条第1款"),
    "没有加盖印章",
    () => tries("decide"),
    () => tries("decide", { sealed: false }),
  ),
];

const bySilence: readonly GateCase[] = [
  gateCase("deemedRenewed", "deemed.over", licensing("第50条第2款"), "有效期还没有届满", silence, () =>
    upTo("accept").tries("deemedRenewed", ["leader-1"], deemed, "2025-07-31"),
  ),
  gateCase(
    "deemedRenewed",
    "deemed.applied",
    licensing("第50条第1款", "第50条第2款"),
    "届满以后才申请",
    silence,
    () => applied("2025-08-01").tries("deemedRenewed", ["leader-1"], deemed, "2025-08-04"),
  ),
  gateCase(
    "deemedRenewed",
    "deemed.inTime",
    licensing("第50条第1款"),
    "届满前两个星期才申请",
    () => upTo("accept").tries("deemedRenewed", ["leader-1"], example("deemedRenewed"), "2025-08-01"),
    () =>
      upTo("apply")
        .does("apply", ["officer-1"], example("apply"), "2025-07-15")
        .tries("deemedRenewed", ["leader-1"], example("deemedRenewed"), "2025-08-01"),
    "marks",
  ),
  gateCase(
    "deemedRenewed",
    "deemed.complete",
    licensing("第32条第1款第（四）项", "第50条第2款"),
    "按期告知补正而没有补正",
    silence,
    () => told().tries("deemedRenewed", ["leader-1"], deemed, silent),
  ),
  gateCase("deemedRenewed", "deemed.held", licensing("第50条第1款"), "证件已经撤销", silence, () =>
    upTo("accept").given(revoked).tries("deemedRenewed", ["leader-1"], deemed, silent),
  ),
  gateCase("deemedRenewed", "deemed.follows", licensing("第50条第2款"), "没有自届满次日起", silence, () =>
    silence({ newFrom: "2025-08-02" }),
  ),
  gateCase(
    "deemedRenewed",
    "deemed.term",
    "本机关登记簿",
    "有效期短于服务指南",
    silence,
    () => silence({ newUntil: "2026-07-31" }),
    "marks",
  ),
  gateCase("deemedRenewed", "deemed.sealed", licensing("第39条第1款"), "没有加盖印章", silence, () =>
    silence({ sealed: false }),
  ),
];

const afterwards: readonly GateCase[] = [
  gateCase(
    "deliver",
    "deliver.decided",
    licensing("第50条第2款"),
    "没有决定就送达",
    () => tries("deliver"),
    () => upTo("decide").tries("deliver", ["officer-1"], example("deliver"), "2025-07-10"),
    "marks",
  ),
  ...deliveryCases((changed) => tries("deliver", changed)),
  gateCase(
    "publish",
    "publish.granted",
    licensing("第40条"),
    "还没有准予延续",
    () => tries("publish"),
    () => upTo("decide").tries("publish", ["publisher-1"], example("publish"), "2025-07-11"),
  ),
  ...publicityCases(() => upTo("publish"), example("publish"), example("withdraw"), "2025-07-11"),
  gateCase(
    "finish",
    "finish.decided",
    licensing("第50条第2款"),
    "没有决定",
    () => tries("finish"),
    () => upTo("decide").tries("finish", ["chief-1"], example("finish"), "2025-07-15"),
  ),
  gateCase(
    "finish",
    "finish.delivered",
    licensing("第44条"),
    "没有送达",
    () => tries("finish"),
    () => upTo("deliver").tries("finish", ["chief-1"], example("finish"), "2025-07-15"),
  ),
];

const notHeld = { ...example("decline"), ground: "notHeld" } as const;

export const licenceRenewalGates: readonly GateCase[] = [
  ...receiving,
  ...deciding,
  ...tollCases(() => upTo("examine"), "2025-06-30"),
  ...bySilence,
  ...afterwards,
];
