import { type GateCase, local, opinion118 } from "./gate-case.ts";
import { issued, type Order, ordering, served } from "./ordering.ts";
import type { Attempt } from "./situation.ts";

const openness = `${opinion118}第（六）项`;
const marked = { marks: true, cites: local } as const;

/** The agency has entered that it publishes orders. */
export const publishing = {
  "correction-standards": {
    self: {
      source: "安和县应急管理局行政执法公示清单（测试）",
      deliveryWorkingDays: 7,
      replyWorkingDays: 5,
      extensionWorkingDays: 3,
      reinspectionWorkingDays: 10,
      resumptionWorkingDays: 3,
      pursuitWorkingDays: 7,
      publishes: true,
      mark: "V",
    },
  },
};

const input = ordering.example("publish");

const publish = (order: Order, changed: Partial<typeof input> = {}): Attempt =>
  order.given(publishing).tries("publish", ["publisher-1"], { ...input, ...changed }, "2025-06-10");

/** Served, and before the public. */
export const published = (): Order =>
  served().given(publishing).does("publish", ["publisher-1"], input, "2025-06-06");

const annulled = (order: Order): Order =>
  order.does("annul", ["leader-1"], ordering.example("annul"), "2025-06-09");

const withdrawal = ordering.example("withdraw");

const minor = { partyKind: "citizen", partyName: "郑小明", partyAge: "minor", partyCode: undefined } as const;

/** 公示、撤回. */
export const publishedOrderGates: readonly GateCase[] = [
  {
    act: "publish",
    gate: "publish.listed",
    ...marked,
    passes: ["本机关公示清单列入", () => publish(served())],
    refuses: ["没有列入", () => served().tries("publish", ["publisher-1"], input, "2025-06-10")],
  },
  {
    act: "publish",
    gate: "publish.standing",
    cites: openness,
    passes: ["没有公示过", () => publish(served())],
    refuses: ["已经公示", () => publish(published())],
  },
  {
    act: "publish",
    gate: "publish.annulled",
    cites: openness,
    passes: ["没有撤销", () => publish(served())],
    refuses: ["已经撤销", () => publish(annulled(served()))],
  },
  {
    act: "publish",
    gate: "publish.served",
    ...marked,
    passes: ["已经送达", () => publish(served())],
    refuses: ["没有送达", () => publish(issued())],
  },
  {
    act: "publish",
    gate: "publish.minor",
    cites: "《中华人民共和国政府信息公开条例》第15条",
    passes: ["当事人是单位", () => publish(served())],
    refuses: ["当事人未成年", () => publish(served(minor))],
  },
  {
    act: "publish",
    gate: "publish.masked",
    cites: `${opinion118}、《中华人民共和国政府信息公开条例》第15条`,
    passes: ["已经脱敏", () => publish(served())],
    refuses: ["没有脱敏", () => publish(served(), { masked: false })],
  },
  {
    act: "publish",
    gate: "publish.checked",
    ...marked,
    passes: ["第二人核对", () => publish(served())],
    refuses: ["公示人员自己核对", () => publish(served(), { checkedBy: "publisher-1" })],
  },
  {
    act: "withdraw",
    gate: "withdraw.published",
    marks: true,
    cites: openness,
    passes: [
      "公示以后撤回",
      () => annulled(published()).tries("withdraw", ["publisher-1"], withdrawal, "2025-06-10"),
    ],
    refuses: [
      "撤回两次",
      () =>
        annulled(published())
          .does("withdraw", ["publisher-1"], withdrawal, "2025-06-10")
          .tries("withdraw", ["publisher-1"], withdrawal, "2025-06-11"),
    ],
  },
  {
    act: "withdraw",
    gate: "withdraw.annulled",
    marks: true,
    cites: openness,
    passes: [
      "公示内容有误而撤回",
      () =>
        published().tries("withdraw", ["publisher-1"], { ...withdrawal, ground: "corrected" }, "2025-06-10"),
    ],
    refuses: [
      "没有撤销而以撤销为由撤回",
      () => published().tries("withdraw", ["publisher-1"], withdrawal, "2025-06-10"),
    ],
  },
];
