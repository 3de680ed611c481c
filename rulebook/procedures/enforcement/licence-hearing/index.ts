import { defineProcedure } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { common } from "../../shared/common.ts";
import type { Facts } from "./fields.ts";
import { invariants } from "./invariants.ts";
import { opening } from "./opening.ts";
import { session } from "./session.ts";

/** 行政许可听证, a matter of its own that a licence or its revocation opens and whose report returns to it. */
export const licenceHearing = defineProcedure<Facts>({
  id: "licence-hearing",
  title: "行政许可听证",
  group: "licence",
  effectiveFrom: "2019-04-23",
  opensFrom: ["licence", "licence-revocation"],
  basis: [cite("licensing", 46), cite("licensing", 47), cite("licensing", 48)],
  stages: [
    ["opening", "决定听证"],
    ["preparing", "通知公告"],
    ["session", "举行听证"],
    ["report", "听证报告"],
  ],
  name: (file) =>
    `${file.latest.open?.facts.applicantName ?? ""}${file.latest.open?.facts.subject ?? ""}听证`,
  party: (file) => file.latest.open?.facts.applicantName,
  endedBy: ["report", "withdraw"],
  invariants,
  acts: { ...opening, ...session, ...common },
});
