import type { ActRule } from "@zhunsheng/engine";
import { workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { textOnly } from "../../shared/recordings.ts";
import { placeFreed } from "./entries.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples.ts";
import { isPublished } from "./standing.ts";

type Kinds = "changed" | "renewed" | "revoked" | "cancelled" | "inspected";

/** What every fact that another matter brings about has in common. */
const returned = {
  nature: "fact",
  conditional: true,
  afterEnd: true,
  repeats: true,
  stage: "afterwards",
  after: ["decide"],
  recording: textOnly,
} as const;

/** 变更、延续、撤销、注销、检查: the results of matters opened from this licence. */
export const linked: { [P in Kinds]: ActRule<Facts, P> } = {
  changed: {
    ...returned,
    title: "许可变更",
    basis: cite("licensing", 49),
    performers: ["unitHead", "leader", "head"],
    fields: fields.changed,
    examples: samples.changed,
    fromLink: "licence-change",
  },
  renewed: {
    ...returned,
    title: "许可延续",
    basis: cite("licensing", 50),
    performers: ["unitHead", "leader", "head"],
    fields: fields.renewed,
    examples: samples.renewed,
    fromLink: "licence-renewal",
  },
  revoked: {
    ...returned,
    title: "许可撤销、撤回",
    basis: cite("licensing", 69),
    performers: ["unitHead", "leader", "head"],
    fields: fields.revoked,
    examples: samples.revoked,
    fromLink: "licence-revocation",
    enters: placeFreed,
    opens: [
      {
        duty: "withdrawPublication",
        title: "撤回原许可决定的公示",
        owedBy: "publisher",
        basis: cite("threeSystems", 6),
        mark: "M",
        when: (file) => isPublished(file),
        within: workingDays(3),
        dischargedBy: ["withdraw"],
      },
    ],
  },
  cancelled: {
    ...returned,
    title: "许可注销",
    basis: cite("licensing", 70),
    performers: ["unitHead", "leader", "head"],
    fields: fields.cancelled,
    examples: samples.cancelled,
    fromLink: "licence-cancellation",
    enters: placeFreed,
  },
  inspected: {
    ...returned,
    title: "许可后检查",
    basis: cite("licensing", 61),
    performers: ["officer", "unitHead"],
    fields: fields.inspected,
    examples: samples.inspected,
    fromLink: "inspection",
  },
};
