import type { GateCase } from "./gate-case.ts";
import { banned, environment40, gateCase, incomplete, licensing, xk } from "./licence-world.ts";

const { example, tries, upTo } = licensing;
const window = ["officer-1"];
const notice = example("correctionNotice");
const refusal = example("refuseAcceptance");
const unmended = { ...refusal, ground: "incomplete" } as const;
const told = incomplete.does(
  "correctionNotice",
  window,
  { ...notice, correctBy: "2025-06-10" },
  "2025-06-04",
);

/** 申请、补正、不予受理的关口. */
export const licenceApplicationGates: readonly GateCase[] = [
  gateCase(
    ["apply", "apply.agent", xk("第29条")],
    ["代理人有委托书", () => tries("apply")],
    ["代理人没有委托书", () => tries("apply", { agentAuthorised: false })],
    true,
  ),
  gateCase(
    ["apply", "apply.truth", xk("第31条")],
    ["申请人对真实性负责", () => tries("apply")],
    ["申请人没有签名负责", () => tries("apply", { truthPromised: false })],
    true,
  ),
  gateCase(
    ["apply", "apply.listed", `${xk("第30条")}、${environment40}`],
    ["清单以内的事项", () => tries("apply")],
    ["清单以外的事项", () => tries("apply", { item: "not-listed" })],
    true,
  ),
  gateCase(
    ["correctionNotice", "correctionNotice.inTime", xk("第32条第（四）项", "第82条")],
    ["第五个工作日告知", () => incomplete.tries("correctionNotice", window, notice, "2025-06-10")],
    ["第六个工作日才告知", () => incomplete.tries("correctionNotice", window, notice, "2025-06-11")],
  ),
  gateCase(
    ["correctionNotice", "correctionNotice.listed", xk("第16条", "第31条")],
    ["列明的材料", () => incomplete.tries("correctionNotice", window, notice, "2025-06-04")],
    [
      "服务指南以外的材料",
      () => {
        const missing = [...notice.missing, { material: "lease", reason: "要求提交房屋租赁备案证明" }];
        return incomplete.tries("correctionNotice", window, { ...notice, missing }, "2025-06-04");
      },
    ],
  ),
  gateCase(
    ["correctionNotice", "correctionNotice.complete", xk("第32条第（四）项")],
    ["一次告知全部内容", () => incomplete.tries("correctionNotice", window, notice, "2025-06-04")],
    [
      "漏了平面布置图",
      () => {
        const missing = notice.missing.filter(({ material }) => material !== "site");
        return incomplete.tries("correctionNotice", window, { ...notice, missing }, "2025-06-04");
      },
    ],
  ),
  gateCase(
    ["correctionNotice", "correctionNotice.sealed", xk("第32条")],
    ["盖章的通知书", () => incomplete.tries("correctionNotice", window, notice, "2025-06-04")],
    [
      "没有盖章",
      () => incomplete.tries("correctionNotice", window, { ...notice, sealed: false }, "2025-06-04"),
    ],
    true,
  ),
  gateCase(
    ["refuseAcceptance", "refuseAcceptance.sealed", xk("第32条")],
    ["有书面凭证", () => upTo("accept").tries("refuseAcceptance", window, refusal, "2025-06-03")],
    [
      "没有专用印章",
      () => upTo("accept").tries("refuseAcceptance", window, { ...refusal, sealed: false }, "2025-06-03"),
    ],
  ),
  gateCase(
    ["refuseAcceptance", "refuseAcceptance.remedies", xk("第38条")],
    ["告知了救济途径", () => upTo("accept").tries("refuseAcceptance", window, refusal, "2025-06-03")],
    [
      "没有告知救济途径",
      () =>
        upTo("accept").tries(
          "refuseAcceptance",
          window,
          { ground: "notNeeded", reason: "不需要许可。", sealed: true },
          "2025-06-03",
        ),
    ],
    true,
  ),
  gateCase(
    ["refuseAcceptance", "refuseAcceptance.incomplete", xk("第32条第（四）项")],
    ["补正期限届满仍不齐全", () => told.tries("refuseAcceptance", window, unmended, "2025-06-11")],
    ["补正期限的最后一日", () => told.tries("refuseAcceptance", window, unmended, "2025-06-10")],
  ),
  gateCase(
    ["refuseAcceptance", "refuseAcceptance.banned", xk("第78条", "第79条")],
    [
      "登记在册的",
      () =>
        upTo("accept")
          .given(banned())
          .tries("refuseAcceptance", window, { ...refusal, ground: "banned" }, "2025-06-03"),
    ],
    [
      "没有登记的",
      () => upTo("accept").tries("refuseAcceptance", window, { ...refusal, ground: "banned" }, "2025-06-03"),
    ],
  ),
];
