import { type GateCase, law } from "./gate-case.ts";
import { asParent, found, type Order, served } from "./ordering.ts";
import { before, example, handlers } from "./ordinary.ts";

const openedFrom = (order: Order) =>
  before("open").from(asParent(order)).tries("open", ["leader-1"], example("open"), "2025-06-23");

/** 由责令整改转来的案件. */
export const linkedOrderGates: readonly GateCase[] = [
  {
    act: "open",
    gate: "open.reinspected",
    marks: true,
    cites: `${law("第54条")}、《中华人民共和国安全生产法》第102条`,
    passes: [
      "复查认定逾期未整改",
      () => openedFrom(served().does("reinspect", handlers, found.not, "2025-06-19")),
    ],
    refuses: ["责令以后没有复查", () => openedFrom(served())],
  },
];
