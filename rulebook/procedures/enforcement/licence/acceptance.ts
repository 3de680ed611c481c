import type { ActRule, DutyRule } from "@zhunsheng/engine";
import { calendarDays, dayOf, previousDay, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { bansNeed } from "../../../registers/licence-bans.ts";
import { itemKept, itemNeed, promisedLimit, statutoryLimit } from "../../../registers/licence-items.ts";
import { licencesNeed } from "../../../registers/licences.ts";
import { selfNeed } from "../../shared/licence-handling.ts";
import { tolls } from "../../shared/licence-tolls.ts";
import { textOnly } from "../../shared/recordings.ts";
import { acceptanceGates } from "./acceptance-gates.ts";
import { acceptanceEnters } from "./entries.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples.ts";
import { codeOf, isExtended, itemKeyOf, openGaps } from "./standing.ts";

type Opened = DutyRule<Facts, "accept">;

/** 二十日 from acceptance, or what a special law gives the item; nobody is trapped by it: late through an overrun. */
const decideDuty: Opened = {
  duty: "decide",
  title: "法定期限内作出许可决定",
  owedBy: "leader",
  basis: cite("licensing", 42),
  within: workingDays(20),
  agencyLimit: (file, act) => {
    const item = itemKept(act.relied, itemKeyOf(file));
    return item && statutoryLimit(item);
  },
  from: (_file, { facts }) => facts.startsOn,
  paused: tolls,
  overrun: true,
  dischargedBy: ["decide"],
  waivedBy: ["extend", "withdrawApplication", "terminate"],
  waivedWhen: (file, waiving) => waiving.kind !== "extend" || isExtended(file),
};

/** 承诺时限: earlier than the statutory one, shown beside it; to miss it is no fault of the decision. */
const promisedDuty: Opened = {
  duty: "decidePromised",
  title: "承诺时限内作出许可决定",
  owedBy: "unitHead",
  basis: cite("local"),
  mark: "M",
  within: workingDays(20),
  agencyLimit: (file, act) => {
    const item = itemKept(act.relied, itemKeyOf(file));
    return item && promisedLimit(item);
  },
  from: (_file, { facts }) => facts.startsOn,
  paused: tolls,
  dischargedBy: ["decide"],
  waivedBy: ["withdrawApplication", "terminate"],
};

/** 受理、补交容缺材料. */
export const acceptance: { [P in "accept" | "supplyGaps"]: ActRule<Facts, P> } = {
  accept: {
    title: "受理",
    stage: "acceptance",
    nature: "decision",
    basis: cite("licensing", 32, undefined, 5),
    performers: ["officer", "unitHead"],
    after: ["apply"],
    follows: ["apply", "correctOnSpot", "correctionNotice", "supplement"],
    fields: fields.accept,
    examples: samples.accept,
    needs: [
      itemNeed(itemKeyOf),
      bansNeed((file) => codeOf(file.latest.apply?.facts)),
      licencesNeed((file) => codeOf(file.latest.apply?.facts)),
      selfNeed,
    ],
    gates: acceptanceGates,
    opens: [
      decideDuty,
      promisedDuty,
      {
        duty: "assign",
        title: "五日内指派审查人员",
        owedBy: "unitHead",
        basis: cite("licensing", 55),
        when: (file, act) => itemKept(act.relied, itemKeyOf(file))?.facilityTest === true,
        within: workingDays(5),
        from: (_file, { facts }) => facts.startsOn,
        dischargedBy: ["assign"],
        waivedBy: ["withdrawApplication", "terminate"],
      },
      {
        duty: "supplyGaps",
        title: "按承诺的期限补交容缺材料",
        owedBy: "officer",
        basis: cite("local"),
        mark: "M",
        when: (_file, { facts }) => facts.supplyBy !== undefined,
        within: calendarDays(1),
        from: (_file, { facts }) => previousDay(facts.supplyBy ?? facts.startsOn),
        dischargedBy: ["supplyGaps"],
        dischargedWhen: (file) => openGaps(file).length === 0,
        waivedBy: ["decide", "withdrawApplication", "terminate"],
      },
    ],
    enters: acceptanceEnters,
    figures: [
      { indicator: "XK.RECV", basis: cite("threeSystems", 6) },
      { indicator: "XK.GAPS.N", basis: cite("local"), when: (_file, { facts }) => facts.mode === "gaps" },
      {
        indicator: "XK.COMMIT.N",
        basis: cite("businessEnvironment", 40),
        when: (_file, { facts }) => facts.mode === "commitment",
      },
    ],
    documents: ["受理通知书"],
    numbered: { series: "licence-acceptance", pattern: "（{region}）{short}许受〔{year}〕{n}号" },
    recording: textOnly,
  },
  supplyGaps: {
    title: "补交容缺材料",
    stage: "acceptance",
    nature: "fact",
    basis: cite("local"),
    performers: ["officer", "unitHead", "party"],
    repeats: true,
    conditional: true,
    after: ["accept"],
    before: ["decide"],
    follows: ["accept"],
    fields: fields.supplyGaps,
    examples: samples.supplyGaps,
    gates: [
      {
        code: "supplyGaps.inTime",
        basis: cite("local"),
        mark: "M",
        noteOnly: true,
        says: "补交容缺材料超过了承诺的期限，或者受理时没有容缺的材料",
        holds: (file, act) => (file.latest.accept?.facts.supplyBy ?? "") >= dayOf(act.occurredAt),
      },
    ],
    recording: textOnly,
  },
};
