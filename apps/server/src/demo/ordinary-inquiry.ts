import { addDays } from "@zhunsheng/law";
import { officersOn } from "./content/people.ts";
import type { Run } from "./ordinary-run.ts";
import { recordingOf } from "./ordinary-situation.ts";
import * as words from "./ordinary-words.ts";
import { workingDay } from "./working-time.ts";

/** Assigned, and where one of those assigned has to withdraw (回避), assigned anew before anything is done. */
export function assignHandlers(run: Run): void {
  const { outline, agency, unit, unitHead, handlerIds, leader, course, party, step } = run;
  const { recusal } = outline;
  const free = officersOn(agency, outline.clueOn, unit).filter(({ id }) => !handlerIds.includes(id));
  const third = free[recusal?.place ?? -1];
  if (!recusal || !third) return void step("assign", [unitHead], words.assign(run));
  const [first = ""] = handlerIds;
  step("assign", [unitHead], { handlers: [first, third.id], conflictsChecked: true });
  if (run.ended()) return;
  course.goOn(1);
  const request = course.act("recusalRequest", [first], {
    applicant: "party",
    applicantName: party.partyName,
    officer: third.id,
    ground: "kinship",
    facts: recusal.facts,
  });
  course.goOn(1);
  course.act("recusalDecision", [leader.id], {
    request,
    officer: third.id,
    outcome: "withdraw",
    reason: "经审查，申请回避的事由成立，决定回避。",
    earlierActs: "kept",
    told: true,
  });
  course.later(60);
  course.act("assign", [unitHead], { ...words.assign(run), changeReason: `${third.name}回避，重新指派。` });
}

/** 先行登记保存, from the approval to the disposal. Returns what is to be done later on. */
export function preserve(run: Run): () => void {
  const { outline, course, leader, handlerIds, firm } = run;
  const { preservation } = outline;
  if (!preservation || run.ended()) return () => undefined;
  const { items, facts, disposedAfter, reason, overrun } = preservation;
  course.later(30);
  const scope = items.map(([name]) => name).join("、");
  const approval = course.act("approvePreservation", [leader.id], { ground: "mayBeLost", facts, scope });
  course.later(35);
  const preserved = course.act("preserve", handlerIds, {
    approval,
    certificateShown: true,
    items: items.map(([name, spec, quantity]) => ({ name, spec, quantity, condition: "完好" })),
    place: firm.address,
    keeper: firm.representative,
    banTold: true,
    listHanded: true,
    signature: "signed",
    recordings: recordingOf(outline, 4),
  });
  const disposedOn = workingDay(course.day, disposedAfter);
  return () => {
    course.goTo(disposedOn);
    const disposal = {
      preservation: preserved,
      items: items.map(([name]) => ({ name, disposition: "return" as const })),
      reason,
    };
    if (overrun !== undefined) {
      course.attempt("preserveDisposal", [leader.id], disposal, "disposePreserved.overrun");
      course.later(25);
      course.act("overrun", [leader.id], { duty: "disposePreserved", reason: overrun });
      course.later(10);
    }
    course.act("preserveDisposal", [leader.id], disposal);
  };
}

/** 责令限期改正. Returns the re-check, which falls after the last day. */
export function orderCorrection(run: Run): () => void {
  const { outline, course, handlerIds, item, firm } = run;
  const { order } = outline;
  if (!order || run.ended()) return () => undefined;
  course.later(25);
  const dueOn = addDays(course.day, order.dueDays);
  const placed = course.act("orderCorrection", handlerIds, {
    mode: "term",
    items: [{ problem: item.violation, law: item.violatedLaw, required: order.required, dueOn }],
    consequence: "逾期未改正的，依法从重处罚。",
    remedies: "对本指令不服的，可以依法申请行政复议或者提起行政诉讼。",
    handed: true,
    receiver: firm.representative,
  });
  return () => {
    course.goTo(workingDay(addDays(dueOn, 1)));
    course.act("recheckCorrection", handlerIds, {
      order: placed,
      certificateShown: true,
      items: [{ problem: item.violation, result: "done", detail: order.detail }],
      opinion: "closed",
      photos: recordingOf(outline, 5),
      signature: "signed",
    });
  };
}

/** 中止调查 and 恢复调查. */
export function standStill({ outline, course, leader, ended }: Run): void {
  const { suspended } = outline;
  if (!suspended || ended()) return;
  course.goTo(suspended.on);
  course.act("suspend", [leader.id], { cause: "otherCase", facts: suspended.facts });
  course.goTo(suspended.until);
  course.act("resume", [leader.id], { reason: suspended.reason, endedOn: suspended.until });
}

/** 送达地址确认书, signed when the party is questioned; without it nothing may be served electronically. */
export function confirmAddress({ outline, course, handlerIds, firm, ended }: Run): void {
  if (ended() || outline.service !== "electronic") return;
  course.later(20);
  course.act("addressConfirmation", handlerIds.slice(0, 1), {
    address: firm.address,
    phone: "00000000000",
    electronicAddress: `${firm.key}@anhe.example`,
    ways: ["direct", "mail", "electronic"],
    signer: firm.representative,
    consequencesTold: true,
  });
}

/** The evidence, piece by piece; one may be disowned by an officer named in it, one may be entered late. */
export function gather(run: Run): void {
  const { outline, course, handlerIds, step } = run;
  for (const [place, exhibit] of outline.exhibits.entries()) {
    const input = words.evidence(exhibit, run);
    const [, second = ""] = handlerIds;
    if (place === 0 && outline.disowned !== undefined && !run.ended()) {
      course.goOn(1);
      const disowned = { ...input, source: "由当事人寄来" };
      const placed = course.act("evidence", handlerIds, disowned, { unsigned: [second] });
      course.goOn(1);
      course.act("confirm", [second], { act: placed, answer: "refused", reason: outline.disowned });
      course.later(30);
      course.act("evidence", handlerIds, input);
      continue;
    }
    const last = place === outline.exhibits.length - 1;
    step("evidence", handlerIds, input, last ? outline.lateEvidence : undefined);
  }
}
