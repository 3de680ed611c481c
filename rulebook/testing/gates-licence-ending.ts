import { type GateCase, local, opinion118 } from "./gate-case.ts";
import { committedGrant, environment40, gateCase, licensing, refusal, xk } from "./licence-world.ts";

const { example, tries, upTo } = licensing;
const check = example("checkCommitment");
const both = ["officer-1", "officer-2"];
const published = upTo("archive");
const publisher = ["publisher-1"];
const corrected = example("withdraw");
const undone = { ...corrected, ground: "undone" } as const;
const revoked = published.returned("revoked", ["leader-1"], example("revoked"), "2025-06-25");
const refused = upTo("decide").does("decide", ["leader-1"], refusal, "2025-06-16");

/** 送达、公示、核查、办结的关口. */
export const licenceEndingGates: readonly GateCase[] = [
  gateCase(
    ["deliver", "deliver.document", xk("第44条")],
    ["送达许可证件", () => tries("deliver")],
    ["准予许可却送达不予决定", () => tries("deliver", { document: "refusal" })],
    true,
  ),
  gateCase(
    ["checkCommitment", "checkCommitment.two", xk("第34条")],
    ["两人核查承诺", () => committedGrant.tries("checkCommitment", both, check, "2025-07-01")],
    ["一人核查承诺", () => committedGrant.tries("checkCommitment", ["officer-1"], check, "2025-07-01")],
    true,
  ),
  gateCase(
    ["checkCommitment", "checkCommitment.promised", environment40],
    ["以告知承诺办理的", () => committedGrant.tries("checkCommitment", both, check, "2025-07-01")],
    ["一般办理的没有承诺", () => published.tries("checkCommitment", both, check, "2025-07-01")],
    true,
  ),
  gateCase(
    ["publish", "publish.granted", xk("第40条")],
    ["公示准予许可", () => tries("publish")],
    ["公示不予许可", () => refused.tries("publish", publisher, example("publish"), "2025-06-19")],
  ),
  gateCase(
    ["publish", "publish.standing", `${opinion118}第（六）项`],
    [
      "撤回以后再次公示",
      () =>
        published
          .does("withdraw", publisher, corrected, "2025-06-20")
          .tries("publish", publisher, example("publish"), "2025-06-20T10:00:00+08:00"),
    ],
    ["重复公示", () => published.tries("publish", publisher, example("publish"), "2025-06-20")],
  ),
  gateCase(
    ["publish", "publish.undone", `${opinion118}第（六）项`],
    ["许可有效", () => tries("publish")],
    [
      "许可已经撤销",
      () =>
        revoked
          .does("withdraw", publisher, undone, "2025-06-26")
          .tries("publish", publisher, example("publish"), "2025-06-27"),
    ],
  ),
  gateCase(
    ["publish", "publish.masked", `${opinion118}、《中华人民共和国政府信息公开条例》第15条`],
    ["脱敏以后公示", () => tries("publish")],
    ["没有脱敏", () => tries("publish", { masked: false })],
  ),
  gateCase(
    ["publish", "publish.checked", local],
    ["第二人核对", () => tries("publish")],
    ["自己核对", () => tries("publish", { checkedBy: "publisher-1" })],
    true,
  ),
  gateCase(
    ["withdraw", "withdraw.undone", `${opinion118}第（六）项`],
    ["许可撤销以后撤回", () => revoked.tries("withdraw", publisher, undone, "2025-06-26")],
    ["没有撤销却以撤销撤回", () => published.tries("withdraw", publisher, undone, "2025-06-26")],
    true,
  ),
  gateCase(
    ["withdrawApplication", "withdrawApplication.recorded", xk("第29条")],
    [
      "书面撤回",
      () =>
        upTo("decide").tries(
          "withdrawApplication",
          ["officer-1"],
          example("withdrawApplication"),
          "2025-06-16",
        ),
    ],
    [
      "没有记录",
      () =>
        upTo("decide").tries(
          "withdrawApplication",
          ["officer-1"],
          { reason: "电话告知", written: false },
          "2025-06-16",
        ),
    ],
    true,
  ),
  gateCase(
    ["archive", "archive.delivered", xk("第44条")],
    ["送达以后归档", () => tries("archive")],
    ["没有送达", () => upTo("deliver").tries("archive", ["archivist-1"], example("archive"), "2025-06-30")],
  ),
  gateCase(
    ["archive", "archive.published", xk("第40条")],
    ["公示以后归档", () => tries("archive")],
    ["没有公示", () => upTo("publish").tries("archive", ["archivist-1"], example("archive"), "2025-06-30")],
    true,
  ),
];
