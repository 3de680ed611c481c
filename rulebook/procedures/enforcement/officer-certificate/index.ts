import { defineProcedure } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { common } from "../../shared/common.ts";
import { applying } from "./applying.ts";
import type { Facts } from "./fields.ts";
import { holding } from "./holding.ts";
import { invariants } from "./invariants.ts";
import { losing } from "./losing.ts";
import { objecting } from "./objecting.ts";

/**
 * 行政执法证件, one matter a person: applied for, trained, examined, issued, reviewed every year, taken away or given
 * back. Each change enters the officers' register from its own day, so that gates of other matters see it; what was
 * done before stays valid.
 */
export const officerCertificate = defineProcedure<Facts>({
  id: "officer-certificate",
  title: "行政执法证件",
  group: "people",
  effectiveFrom: "2021-07-15",
  basis: [cite("henanEnforcement", 20), cite("henanEnforcement", 21), cite("threeSystems", 23)],
  stages: [
    ["application", "申领"],
    ["holding", "持证"],
    ["withdrawal", "暂扣和吊销"],
    ["end", "注销"],
  ],
  name: (file) => `${file.latest.apply?.facts.name ?? ""}执法证件`,
  party: (file) => file.latest.apply?.facts.name,
  endedBy: ["reject", "cancel"],
  invariants,
  disclosure: {
    by: "announce",
    withdrawnBy: "announceEnd",
    reason: (file) => file.latest.announceEnd?.facts.reason,
    basis: cite("threeSystems", 4),
    subject: "issue",
    fields: {
      apply: { name: "open", unit: "open", post: "open", category: "open", area: "open" },
      issue: { number: "open", validUntil: "open", issuer: "open" },
    },
    natural: () => false,
  },
  acts: { ...applying, ...holding, ...losing, ...objecting, ...common },
});
