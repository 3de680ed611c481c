import { type ActRule, since } from "@zhunsheng/engine";
import { addDays, dayOf, latestNoticeDay, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { standards } from "../../../registers/standards.ts";
import { isLate } from "../../shared/gates.ts";
import { keyMoments, textOnly, wholeCourse } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { handledBefore } from "./people-gates.ts";
import { samples } from "./samples-hearing.ts";
import { inHearingScope, requestDue } from "./standing.ts";

/**
 * 听证 is a matter of its own (penalty-hearing); what it comes to returns as `hearingHeld`. The single act `hearing`
 * stays for a file that has it, or whose hearing was held on paper.
 */
export const hearing: { [P in "hearingRequest" | "hearing" | "hearingHeld"]: ActRule<Facts, P> } = {
  hearingRequest: {
    title: "听证申请",
    stage: "notice",
    nature: "fact",
    basis: cite("penalty", 64, undefined, 1),
    performers: ["officer", "unitHead", "party"],
    repeats: true,
    conditional: true,
    after: ["notice"],
    fields: fields.hearingRequest,
    examples: samples.hearingRequest,
    needs: [standards.need(() => "penalty")],
    gates: [
      {
        code: "hearingRequest.scope",
        basis: cite("penalty", 63, 1),
        says: "所告知的处罚不属于听证范围，也没有告知听证权利，可以不予组织听证，并应当向申请人说明理由",
        noteOnly: true,
        holds: (file, _act, reference) => {
          const { notice } = file.latest;
          return notice !== undefined && inHearingScope(file, notice, reference);
        },
      },
      {
        code: "hearingRequest.inTime",
        basis: [cite("penalty", 64, undefined, 1), cite("penalty", 85)],
        says: "当事人要求听证的，应当在行政机关告知后五日内提出；逾期提出的，本机关可以不组织听证",
        noteOnly: true,
        holds: (file, act, reference) => {
          const { notice } = file.latest;
          return notice !== undefined && !isLate(requestDue(notice, reference), act.occurredAt);
        },
      },
    ],
    opens: [
      {
        duty: "organiseHearing",
        title: "组织听证",
        owedBy: "unitHead",
        basis: cite("local"),
        mark: "M",
        when: (file, act) => {
          const { notice } = file.latest;
          const outside = act.defects?.some(({ gate }) => gate === "hearingRequest.scope") === true;
          return notice !== undefined && act.seq > notice.seq && !outside && !file.done.decide;
        },
        within: workingDays(20),
        dischargedBy: ["hearing", "hearingHeld"],
        waivedBy: ["statement", "decide"],
        waivedWhen: (_file, act) => act.kind !== "statement" || act.facts.hearingWaived,
      },
    ],
    documents: ["听证申请书"],
    recording: keyMoments,
  },
  hearing: {
    title: "听证",
    stage: "notice",
    nature: "decision",
    basis: cite("penalty", 64),
    performers: ["hearingHost", "clerk"],
    repeats: true,
    conditional: true,
    after: ["notice", "hearingRequest"],
    before: ["decide"],
    follows: ["notice", "hearingRequest"],
    fields: fields.hearing,
    examples: samples.hearing,
    gates: [
      {
        code: "hearing.host",
        basis: cite("penalty", 64, undefined, 4),
        says: "听证由行政机关指定的听证主持人主持",
        holds: (_file, act, reference) =>
          act.by.some(({ id }) => reference.people[id]?.roles.includes("hearingHost")),
      },
      {
        code: "hearing.ownMatter",
        basis: cite("local"),
        mark: "M",
        says: "听证应当由本案另立「行政处罚听证」办理，只有已在纸质案卷中举行的，才在此补录",
        holds: (_file, { facts }) => facts.onPaper === true,
      },
      {
        code: "hearing.notHandler",
        basis: cite("penalty", 64, undefined, 4),
        says: "听证由非本案调查人员主持，指派过的承办人员不得主持听证",
        holds: (file, act) => {
          const handlers = handledBefore(file);
          return act.by.every(({ id }) => !handlers.includes(id));
        },
      },
      {
        code: "hearing.noticedAfter",
        basis: cite("penalty", 64, undefined, 2),
        says: "听证通知送达之日不得早于当事人要求听证之日",
        holds: (file, act) => {
          const heard = file.latest.hearing?.seq ?? 0;
          const request = file.all.hearingRequest.find(({ seq }) => seq > heard);
          return request !== undefined && dayOf(request.occurredAt) <= act.facts.noticeServedOn;
        },
      },
      {
        code: "hearing.noticed",
        basis: [cite("penalty", 64, undefined, 2), cite("penalty", 85)],
        says: "应当在举行听证的七日前，通知当事人及有关人员听证的时间、地点",
        holds: (_file, act, reference) => {
          const held = dayOf(act.occurredAt);
          const latest = latestNoticeDay(held, workingDays(7), reference.calendar);
          // Seven full calendar days lie in between whatever the holidays will be.
          return act.facts.noticeServedOn <= (latest.provisional ? addDays(held, -8) : latest.day);
        },
      },
      {
        code: "hearing.noticeKnown",
        basis: [cite("penalty", 64, undefined, 2), cite("penalty", 85)],
        mark: "M",
        says: "听证通知到举行听证之间跨入尚未公布放假安排的年度，七日是否届满待核",
        holds: (_file, act, reference) =>
          !latestNoticeDay(dayOf(act.occurredAt), workingDays(7), reference.calendar).provisional,
      },
      {
        code: "hearing.crossExamined",
        basis: cite("penalty", 64, undefined, 7),
        says: "举行听证时，调查人员提出当事人违法的事实、证据和行政处罚建议，当事人进行申辩和质证",
        holds: (_file, act) => act.facts.attendance === "absent" || act.facts.crossExamined,
      },
    ],
    figures: [
      {
        indicator: "PEN.HEARING.N",
        basis: cite("threeSystems", 6),
        when: (_file, act) => act.facts.attendance === "present",
      },
    ],
    documents: ["听证会通知书", "听证笔录", "听证会报告书"],
    recording: wholeCourse,
  },
  hearingHeld: {
    title: "听证结果",
    stage: "notice",
    nature: "fact",
    basis: cite("penalty", 65),
    performers: ["hearingHost", "clerk", "officer", "unitHead", "party"],
    repeats: true,
    conditional: true,
    after: ["notice", "hearingRequest"],
    follows: ["hearingRequest"],
    fromLink: "penalty-hearing",
    fields: fields.hearingHeld,
    examples: samples.hearingHeld,
    gates: [
      {
        code: "hearingHeld.requested",
        basis: cite("penalty", 64, undefined, 1),
        says: "听证应当由当事人提出要求，本案没有尚待举行的听证申请",
        holds: (file) => since(file.latest.hearingRequest, file.latest.hearingHeld ?? file.latest.hearing),
        noteOnly: true,
      },
    ],
    documents: ["听证笔录", "听证会报告书"],
    recording: textOnly,
  },
};
