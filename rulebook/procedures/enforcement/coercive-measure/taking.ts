import type { ActRule } from "@zhunsheng/engine";
import { calendarDays, dayOf, hours, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { agencies } from "../../../registers/agencies.ts";
import { compulsionItems } from "../../../registers/compulsion-items.ts";
import { earlierMeasures, measuresNeed } from "../../../registers/measures.ts";
import { partyOfParent } from "../../shared/parent-party.ts";
import { isYoung, sameParty } from "../../shared/party.ts";
import { wholeCourse } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { measureEntry } from "./register-entry.ts";
import { samples } from "./samples-taking.ts";
import { caseIsOver, fromPenalty, lastDay, tolls } from "./standing.ts";
import { approvedAs, officerGates, onSiteGates, paperGates, powerGates } from "./taking-gates.ts";
import { nothingHeld } from "./term.ts";

/** 实施查封、扣押: all that 行政强制法第18、23、24条 ask for on the spot is one act, in one form. */
export const taking: { [P in "take"]: ActRule<Facts, P> } = {
  take: {
    title: "实施查封、扣押",
    stage: "onSite",
    nature: "decision",
    basis: cite("compulsion", 24, 1),
    performers: ["officer"],
    starts: true,
    after: [],
    follows: ["request", "approve"],
    fields: fields.take,
    examples: samples.take,
    carries: partyOfParent,
    needs: [
      compulsionItems.need((_file, { facts }) => facts.item),
      agencies.need(() => "self"),
      measuresNeed((_file, { facts }) => facts),
    ],
    gates: [
      ...powerGates,
      ...officerGates,
      {
        code: "take.approved",
        basis: [cite("compulsion", 18, undefined, 1), cite("compulsion", 19)],
        says: "实施前须向行政机关负责人报告并经批准；情况紧急需要当场实施的，才可以事后补办",
        holds: (file, { facts }) => file.done.approve || facts.urgent,
        fromFile: (file) => file.done.approve,
        wayOut: (file) => ({ act: file.done.request ? "approve" : "request" }),
      },
      {
        code: "take.asApproved",
        basis: cite("compulsion", 18, undefined, 1),
        says: "所实施的措施的事项、种类、当事人应当与批准的一致，期限不得长于批准的期限",
        holds: (file, { facts }) => {
          const asked = file.latest.request?.facts;
          return approvedAs(file, facts) && (asked === undefined || sameParty(asked, facts));
        },
      },
      {
        code: "take.caseOpen",
        basis: cite("compulsion", 28, 1, 3),
        says: "案件已经作出处理决定或者办结，不再需要采取查封、扣押措施",
        holds: (_file, _act, reference) => !fromPenalty(reference) || !caseIsOver(reference),
      },
      ...onSiteGates,
      ...paperGates,
      {
        code: "take.again",
        basis: [cite("compulsion", 23, 2), cite("compulsion", 25, 1)],
        mark: "M",
        says: "同一财物曾在本机关另一事项中被查封、扣押，再次采取措施应当有新的违法事实，不得借此延长期限",
        holds: (file, { facts }, { entries }) => {
          const earlier = earlierMeasures(entries, facts, file.matter).flatMap(({ things }) => things);
          return !facts.items.some(({ name, spec }) =>
            earlier.some((thing) => thing.name === name && thing.spec === spec),
          );
        },
      },
    ],
    opens: [
      {
        duty: "ratify",
        title: "二十四小时内向负责人报告并补办批准手续",
        owedBy: "officer",
        basis: cite("compulsion", 19),
        when: (file) => !file.done.approve,
        within: hours(24),
        overrun: true,
        who: (_file, { by }) => by.map(({ id }) => id),
        dischargedBy: ["ratify"],
      },
      {
        duty: "settle",
        title: "在期限内查清事实，作出处理决定或者解除",
        owedBy: "leader",
        basis: cite("compulsion", 27),
        within: calendarDays(30, "none"),
        agencyLimit: (_file, { facts }) => calendarDays(facts.termDays, "none"),
        paused: (file) => tolls(file),
        ...nothingHeld,
        waivedBy: ["extend"],
      },
      {
        duty: "publish",
        title: "二十个工作日内公示行政强制决定信息",
        owedBy: "publisher",
        basis: cite("threeSystems", 6),
        when: (_file, { facts }) => !isYoung(facts),
        within: workingDays(20),
        dischargedBy: ["publish"],
      },
    ],
    enters: ({ matter }, act) => measureEntry(matter, act),
    figures: [
      { indicator: "QZ.N", basis: cite("compulsion", 9) },
      {
        indicator: "QZ.SEAL.N",
        basis: cite("compulsion", 9),
        when: (_file, { facts }) => facts.kind === "seal",
      },
      {
        indicator: "QZ.SEIZE.N",
        basis: cite("compulsion", 9),
        when: (_file, { facts }) => facts.kind === "seize",
      },
    ],
    returns: {
      kind: "measured",
      facts: (file, { number, occurredAt }) => ({
        number: number ?? "未编号",
        takenOn: dayOf(occurredAt),
        ends: lastDay(file) ?? dayOf(occurredAt),
      }),
    },
    documents: ["查封（扣押）决定书", "查封（扣押）清单", "现场笔录"],
    numbered: { series: "measure", pattern: "（{region}）{short}强措〔{year}〕{n}号" },
    recording: wholeCourse,
  },
};
