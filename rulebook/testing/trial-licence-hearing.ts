import { addDays } from "@zhunsheng/law";
import { askingParent, licenceHearingGates } from "./gates-licence-hearing.ts";
import { row } from "./order-rows.ts";
import type { Trial } from "./trial.ts";

/** 行政许可听证. */
export const licenceHearingTrial: Trial = {
  procedure: "licence-hearing",
  walk: {
    begins: "2025-06-17",
    waits: [0, 14, 40],
    parent: askingParent,
    main: ["open", "announce", "notify", "session", "report"],
    suited: { notify: (_file, day) => ({ heldAt: `${addDays(day, 14)}T09:00:00+08:00` }) },
    movesMax: 700,
  },
  order: [
    row("open", "机关负责人、主要负责人、承办机构负责人", "", "end", "", "", false),
    row("announce", "书记员、听证主持人、公示人员", "", "session end", "open", "open", true),
    row("challenge", "听证主持人、书记员、当事人", "", "session end", "open", "open", true),
    row("recusal", "机关负责人、主要负责人", "challenge", "session end", "challenge", "challenge", true),
    row("withdraw", "听证主持人、书记员、承办机构负责人", "", "session end", "open", "open", false),
    row(
      "notify",
      "书记员、听证主持人、承办机构负责人",
      "",
      "session end",
      "open adjourn recusal",
      "open adjourn recusal",
      true,
    ),
    row("adjourn", "听证主持人、机关负责人、主要负责人", "notify", "session end", "notify", "notify", true),
    row(
      "session",
      "听证主持人、书记员",
      "notify",
      "end",
      "notify announce recusal",
      "notify announce recusal",
      false,
    ),
    row("report", "听证主持人、书记员", "session", "end", "session", "session", false),
  ],
  duties: [{ act: "open", duty: "hold", alone: "+-", among: "+-" }],
  gates: licenceHearingGates,
};
