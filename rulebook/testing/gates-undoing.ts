import { type GateCase, law } from "./gate-case.ts";
import { attempt, follow, seqOf, served } from "./later.ts";
import { before, type Ordinary } from "./ordinary.ts";

const openness = (article: number): string => `《中华人民共和国政府信息公开条例》第${article}条`;
const reconsideration = "《中华人民共和国行政复议法》第42条";
const stopping = { kinds: ["fine" as const, "stopBusiness" as const] };
const late = "2025-08-11";

/** Ordered to stop business besides the fine, and the fine paid. */
export const stopped: Ordinary = follow(
  before("publish", [], { report: stopping, notice: stopping, discussion: stopping, decide: stopping }),
  "payment",
  "2025-07-25",
);
const begun = (suspended: boolean): Ordinary =>
  follow(served, "reviewBegun", "2025-08-04", { appliedOn: "2025-08-04", suspended });

/** A reconsideration that began and ended with this result. */
export const reviewed = (
  given: Ordinary,
  result: "annulled" | "changed" | "unlawful",
  changed = {},
): Ordinary => {
  const review = follow(given, "reviewBegun", "2025-08-04", { appliedOn: "2025-08-04" });
  const endedOn = "2025-08-08";
  const input = { begun: seqOf(review, "reviewBegun"), result, endedOn, ...changed };
  return follow(review, "reviewEnded", endedOn, input);
};

const annulled = reviewed(served, "annulled");
const withheld = follow(served, "withhold", "2025-07-18");
const published = before("payment");
const owed = { fineFen: 5_500_000 };

const stays = (["surcharge", "demand"] as const).flatMap((act): GateCase[] => [
  {
    act,
    gate: `${act}.standing`,
    cites: law("第48条第2款", "第73条第1款"),
    passes: ["决定仍然有效", () => attempt(served, act, late)],
    refuses: ["复议已经撤销决定", () => attempt(annulled, act, late)],
  },
  {
    act,
    gate: `${act}.stayed`,
    cites: `${law("第73条第1款")}、${reconsideration}`,
    passes: ["没有停止执行的决定", () => attempt(served, act, late)],
    refuses: ["复议机关决定停止执行", () => attempt(begun(true), act, late)],
  },
]);

const performances: readonly GateCase[] = [
  {
    act: "performance",
    gate: "performance.decided",
    cites: law("第66条第1款"),
    marks: true,
    passes: ["停产停业已经履行", () => attempt(stopped, "performance", "2025-08-20")],
    refuses: ["登记没有给予的处罚的履行，记明", () => attempt(served, "performance", "2025-08-20")],
  },
  {
    act: "close",
    gate: "close.obligations",
    cites: law("第66条第1款"),
    passes: [
      "查实停产停业已经履行",
      () => attempt(follow(stopped, "performance", "2025-08-20"), "close", "2025-08-21"),
    ],
    refuses: ["责令停产停业，只缴了罚款就以执行完毕结案", () => attempt(stopped, "close", "2025-07-28")],
  },
];

/** 停止执行、履行情况、不予公开、自行撤销变更. */
export const undoingGates: readonly GateCase[] = [
  ...stays,
  ...performances,
  {
    act: "publish",
    gate: "publish.withheld",
    cites: `${openness(14)}、${openness(15)}`,
    passes: [
      "恢复公开以后公示",
      () =>
        attempt(
          follow(withheld, "withhold", "2025-09-01", { outcome: "released", ground: undefined }),
          "publish",
          "2025-09-02",
        ),
    ],
    refuses: ["已经批准不予公开", () => attempt(withheld, "publish", "2025-07-21")],
  },
  {
    act: "withhold",
    gate: "withhold.published",
    cites: `${openness(14)}、${openness(17)}`,
    passes: ["没有公示过的，办理不予公开", () => attempt(served, "withhold", "2025-07-18")],
    refuses: ["已经公示而没有撤回", () => attempt(published, "withhold", "2025-07-21")],
  },
  {
    act: "withhold",
    gate: "withhold.consulted",
    cites: openness(15),
    marks: true,
    passes: ["第三方不同意公开", () => attempt(served, "withhold", "2025-07-18")],
    refuses: [
      "没有征求第三方意见，待核",
      () => attempt(served, "withhold", "2025-07-18", { consulted: undefined }),
    ],
  },
  {
    act: "withdraw",
    gate: "withdraw.expired",
    cites: "《市场监督管理行政处罚信息公示规定》第13条",
    marks: true,
    passes: [
      "公示一年届满撤下",
      () => attempt(published, "withdraw", "2026-07-20", { ground: "expired", ruledOn: "2026-07-18" }),
    ],
    refuses: [
      "期限没有届满就以届满撤下，待核",
      () => attempt(published, "withdraw", "2025-07-22", { ground: "expired" }),
    ],
  },
  {
    act: "revoke",
    gate: "revoke.standing",
    cites: law("第75条第2款"),
    passes: ["发现错误，主动变更", () => attempt(served, "revoke", late)],
    refuses: ["复议已经撤销，没有可变更的决定", () => attempt(annulled, "revoke", late)],
  },
  {
    act: "revoke",
    gate: "revoke.lower",
    cites: law("第45条第2款", "第75条第2款"),
    passes: ["变更后的罚款不高于原决定", () => attempt(served, "revoke", late, owed)],
    refuses: ["自行变更加重一分", () => attempt(served, "revoke", late, { fineFen: 5_500_001 })],
  },
];
