import { coerciveExecution } from "../procedures/enforcement/coercive-execution/index.ts";
import { before, handlers } from "./ordinary.ts";
import { play } from "./play.ts";
import { registers } from "./reference.ts";

/** A seizure of the party that has not ended. */
export const seizure = "（安）应急强措〔2025〕3号";

/** Powers of execution that the invented agency has entered; the laws behind them are invented with it. */
export const executionEntries = {
  ...registers,
  "execution-powers": {
    "post-demolition": {
      title: "占用消防通道的强制清除",
      law: "测试用法律第六十条",
      level: "law",
      ways: ["restore", "demolish", "transfer"],
    },
    "by-rule": { title: "规章设定的强制清除", law: "测试用规章第六条", level: "rule", ways: ["restore"] },
  },
  measures: {
    "91999999MA00000001#m9": {
      matter: "m9",
      number: seizure,
      takenOn: "2025-06-10",
      kind: "seize",
      things: [{ name: "叉车" }],
    },
  },
} as const;

/** Removing what blocks the fire lane, demanded, decided, carried out. */
export const execution = play(
  coerciveExecution,
  undefined,
  [
    ["begin", handlers, "2025-07-01"],
    ["demand", handlers, "2025-07-04"],
    ["statement", ["officer-1"], "2025-07-08"],
    ["recheck", handlers, "2025-07-10"],
    ["decide", ["leader-1"], "2025-07-22"],
    ["serve", handlers, "2025-07-23"],
    ["carryOut", handlers, "2025-07-28"],
    ["record", handlers, "2025-07-28T17:00:00+08:00"],
    ["conclude", ["leader-1"], "2025-07-30"],
    ["restore", ["leader-1"], "2025-09-01"],
  ],
  executionEntries,
);

/** Interrupted: an agreement broken, a third party heard. */
export const interrupted = play(
  coerciveExecution,
  undefined,
  [
    ["begin", handlers, "2025-07-01"],
    ["demand", handlers, "2025-07-04"],
    ["decide", ["leader-1"], "2025-07-22"],
    ["serve", handlers, "2025-07-23"],
    ["suspend", ["leader-1"], "2025-07-24"],
    ["resume", ["leader-1"], "2025-08-04"],
    ["agree", ["leader-1"], "2025-08-05"],
    ["paid", ["officer-1"], "2025-08-20"],
    ["conclude", ["leader-1"], "2025-08-21"],
  ],
  executionEntries,
);

export const demolition = {
  ...execution.example("begin"),
  way: "demolish",
  remediesEndOn: "2025-07-01",
} as const;

/** A building to be demolished, after a public notice. */
export const demolishing = play(
  coerciveExecution,
  undefined,
  [
    ["begin", handlers, "2025-07-02"],
    ["demand", handlers, "2025-07-04"],
    ["notice", handlers, "2025-07-08"],
    ["decide", ["leader-1"], "2025-07-22"],
  ],
  executionEntries,
);

/** The fine of the invented penalty (`parents.served`), as that penalty says it. */
export const fined = {
  ...execution.example("begin"),
  way: "transfer",
  decidedOn: "2025-07-16",
  receivedOn: "2025-07-17",
  dueOn: "2025-08-01",
  fineFen: 5_500_000,
  surchargeFrom: "2025-08-02",
  remediesEndOn: "2026-01-19",
} as const;

/** A fine with its surcharge, where the law lets the agency transfer deposits. */
export const money = {
  ...execution.example("begin"),
  way: "transfer",
  fineFen: 1_000_000,
  surchargeFen: 300_000,
  surchargeFrom: "2025-06-21",
  standardTold: true,
} as const;

export const moneyDemand = {
  ...execution.example("demand"),
  fineFen: 1_000_000,
  surchargeFen: 300_000,
  otherObligation: undefined,
} as const;

/** The penalty after somebody applied to the court. */
export const courtApplied = before("publish").returned(
  "courtApplied",
  ["leader-1"],
  { appliedOn: "2025-08-25", court: "安和县人民法院" },
  "2025-08-25",
).file;
