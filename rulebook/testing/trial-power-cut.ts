import { addDays } from "@zhunsheng/law";
import { powerCutCases } from "./gates-power-cut.ts";
import { row } from "./order-rows.ts";
import { ordered } from "./power-cut-play.ts";
import type { Trial } from "./trial.ts";

const leaders = "机关负责人、主要负责人";

/** 停止供电、停止供应民用爆炸物品. */
export const powerCutTrial: Trial = {
  procedure: "power-cut",
  walk: {
    begins: "2025-06-04",
    waits: [0, 2],
    parent: ordered,
    main: [
      "propose",
      "decide",
      "notify",
      "notifySupplier",
      "cut",
      "reinspect",
      "restore",
      "tellSupplier",
      "close",
    ],
    suited: {
      notify: (_file, day) => ({ plannedAt: `${addDays(day, 1)}T09:00:00+08:00` }),
      notifySupplier: (_file, day) => ({ cutAt: `${addDays(day, 1)}T09:00:00+08:00` }),
    },
    movesMax: 1_000,
  },
  order: [
    row("propose", "执法人员", "", "end", "", "", false),
    row("decline", "主要负责人", "", "decide end", "propose", "", false),
    row("decide", "主要负责人", "", "end", "propose", "", false),
    row("notify", "执法人员", "decide", "restore end", "decide", "", true),
    row("notifySupplier", "执法人员", "decide", "restore end", "decide notify", "notify", true),
    row("supplierReceipt", "执法人员", "notifySupplier", "end", "notifySupplier", "", true),
    row("cut", "执法人员", "notifySupplier", "end", "notifySupplier", "", false),
    row("reinspect", "执法人员", "decide", "end", "decide", "", true),
    row("restore", leaders, "decide", "end", "decide reinspect", "reinspect", false),
    row("tellSupplier", "执法人员", "notifySupplier restore", "end", "notifySupplier restore", "", false),
    row("restored", "执法人员", "cut", "end", "cut", "", false),
    row("publish", "公示人员", "decide", "", "decide withdraw", "withdraw", true),
    row("withdraw", "公示人员", "publish", "", "publish", "publish", true),
    row(
      "close",
      leaders,
      "restore",
      "end",
      "restore tellSupplier restored",
      "restore tellSupplier restored",
      false,
    ),
  ],
  duties: [
    { act: "decide", duty: "publish", alone: "++", among: "++" },
    { act: "reinspect", duty: "restore", alone: "+-", among: "--" },
    { act: "restore", duty: "tellSupplier", alone: "--", among: "++" },
    { act: "publish", duty: "takeDown", alone: "+", among: "+" },
    { act: "withdraw", duty: "publishAgain", alone: "-", among: "-" },
  ],
  gates: powerCutCases,
};
