import type { LinkedFile } from "@zhunsheng/engine";
import { coerciveMeasure } from "../procedures/enforcement/coercive-measure/index.ts";
import { handlers } from "./ordinary.ts";
import { play } from "./play.ts";
import { type Entries, registers } from "./reference.ts";

/** The item of power that the examples name. */
export const compulsionItem = {
  title: "查封、扣押违法危险物品和不符合标准的设施、设备、器材",
  basis: "《中华人民共和国安全生产法》第六十五条第一款第四项",
  kinds: ["seal", "seize"],
  objects: "违法危险物品、作业场所，不符合标准的设施、设备、器材",
  who: "安和县应急管理局",
  ownPower: true,
};

/** The penalties that the examples say confiscated what is held. */
const confiscated = (number: string, decidedOn: string) => ({
  matter: "p1",
  decidedOn,
  outcome: "punish",
  violation: "违法储存危险化学品",
  kinds: ["fine", "confiscateProperty"],
  law: "《危险化学品安全管理条例》",
  number,
  annulled: false,
});

export const itemsWith = (changed: object): Entries => ({
  ...registers,
  "penalty-history": {
    "91999999MA00000001#p1": confiscated("（安）应急罚〔2025〕3号", "2025-06-27"),
    "91999999MA00000001#p2": confiscated("（安）应急罚〔2025〕1号", "2025-07-04"),
  },
  "compulsion-items": { "aqsc-065-4": { ...compulsionItem, ...changed } },
});

export const compulsionEntries: Entries = itemsWith({});

const leader = ["leader-1"];

/** The drums were sealed on 5 June 2025 for thirty days, tested for ten, and extended by thirty. */
const course = [
  ["request", handlers, "2025-06-04"],
  ["approve", leader, "2025-06-04"],
  ["take", handlers, "2025-06-05"],
  ["entrust", leader, "2025-06-06"],
  ["checkCustody", ["officer-1"], "2025-06-09"],
  ["claim", ["officer-1"], "2025-06-09"],
  ["answerClaim", leader, "2025-06-10"],
  ["commission", ["officer-1"], "2025-06-10"],
  ["testResult", ["officer-1"], "2025-06-19"],
  ["extend", leader, "2025-06-27"],
  ["tellExtension", ["officer-1"], "2025-06-30"],
  ["sell", leader, "2025-06-30"],
  ["dispose", leader, "2025-07-01"],
  ["lift", leader, "2025-07-02"],
  ["giveBack", ["officer-1"], "2025-07-02"],
  ["publish", ["publisher-1"], "2025-07-03"],
  ["withdraw", ["publisher-1"], "2025-07-04"],
  ["close", leader, "2025-07-07"],
] as const;

export const measure = play(coerciveMeasure, undefined, course, compulsionEntries);

/** The same things, opened from a penalty case as it stood. */
export const measureFrom = (parent: LinkedFile) => play(coerciveMeasure, parent, course, compulsionEntries);

export const [usual, urgent] = coerciveMeasure.acts.take.examples;

/** Sealed with approval, nothing else done. */
export const sealed = measure.upTo("entrust");

/** Sealed on the spot on 5 June 2025 at nine, without an approval. */
export const onTheSpot = play(
  coerciveMeasure,
  undefined,
  [["take", handlers, "2025-06-05"]],
  compulsionEntries,
)
  .upTo("take")
  .does("take", handlers, urgent ?? usual, "2025-06-05");
