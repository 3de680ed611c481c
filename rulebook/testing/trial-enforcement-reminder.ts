import { enforcementReminder } from "../procedures/enforcement/enforcement-reminder/index.ts";
import { reminderGates } from "./gates-enforcement-reminder.ts";
import { row } from "./order-rows.ts";
import type { Trial } from "./trial.ts";

export const reminderTrial: Trial = {
  procedure: enforcementReminder.id,
  walk: { main: ["draft", "review", "approve", "send", "receipt", "finish"], movesMax: 1500 },
  order: [
    row("draft", "执法人员、承办机构负责人", "", "send end", "", "", true),
    row("review", "法制审核人员", "", "send end", "draft", "draft", true),
    row(
      "approve",
      "承办机构负责人、机关负责人、主要负责人",
      "review",
      "send end",
      "review draft",
      "review draft",
      true,
    ),
    row("send", "执法人员、承办机构负责人", "approve", "end", "approve draft", "approve draft", false),
    row("receipt", "执法人员、承办机构负责人", "send", "end", "send", "", true),
    row("urge", "执法人员、承办机构负责人", "send", "end", "send", "", true),
    row(
      "finish",
      "承办机构负责人、机关负责人、主要负责人",
      "send",
      "end",
      "send receipt urge",
      "receipt urge",
      false,
    ),
    row("cancel", "承办机构负责人、机关负责人、主要负责人", "", "send end", "draft", "draft", false),
  ],
  duties: [{ act: "review", duty: "redraft", alone: "-+", among: "-+" }],
  gates: reminderGates,
};
