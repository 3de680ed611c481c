import { defineProcedure } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { common } from "../../shared/common.ts";
import type { Facts } from "./fields.ts";
import { invariants } from "./invariants.ts";
import { opening } from "./opening.ts";
import { preparing } from "./preparing.ts";
import { session } from "./session.ts";

/** 听证, a matter of its own that a penalty case opens and whose outcome returns to it, in the order of 第64条. */
export const penaltyHearing = defineProcedure<Facts>({
  id: "penalty-hearing",
  title: "行政处罚听证",
  group: "penalty",
  effectiveFrom: "2021-07-15",
  basis: [cite("penalty", 63), cite("penalty", 64), cite("penalty", 65)],
  opensFrom: ["penalty-ordinary"],
  stages: [
    ["acceptance", "受理"],
    ["preparing", "通知公告"],
    ["session", "举行听证"],
    ["report", "听证报告"],
  ],
  name: (file) => `${file.latest.accept?.facts.partyName ?? ""}行政处罚听证`,
  party: (file) => file.latest.accept?.facts.partyName,
  endedBy: ["report", "withdraw"],
  invariants,
  acts: {
    accept: opening.accept,
    challenge: opening.challenge,
    recusal: opening.recusal,
    ...preparing,
    withdraw: opening.withdraw,
    ...session,
    ...common,
  },
});
