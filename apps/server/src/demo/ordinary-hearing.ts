import { formatDay } from "@zhunsheng/law";
import { inventNames } from "./content/names.ts";
import { holder } from "./content/people.ts";
import type { Run } from "./ordinary-run.ts";
import { recordingOf } from "./ordinary-situation.ts";
import { receiverOf, yuan } from "./ordinary-words.ts";
import type { HearingInputs } from "./planned.ts";
import { instantAt, workingDay } from "./working-time.ts";

const nine = 9 * 60;
/** Working days from the notice to the hearing: seven lie free in between. */
const noticeDays = 9;

/** The hearing as a matter of its own, opened from the case; its outcome comes back into the case. */
export function holdHearing(run: Run, opinion: string): void {
  const { agency, course, leader, outline } = run;
  if (run.ended()) return;
  const host = holder(agency, "hearingHost").id;
  const clerk = holder(agency, "clerk").id;
  const hearing = course.linked<HearingInputs>("penalty-hearing", "hearing");
  course.goOn(1);
  hearing.act("accept", [leader.id], { partyName: run.party.partyName, host, clerk });
  course.later(45);
  const heldOn = outline.on?.hearing ?? workingDay(course.day, noticeDays);
  hearing.act("notify", [clerk], noticeOf(run, heldOn));
  course.goOn(1);
  hearing.act("announce", [holder(agency, "publisher").id], {
    where: `${agency.name}公告栏和网站`,
    content: `定于${formatDay(heldOn)}9时在本机关会议室公开举行${run.party.partyName}行政处罚听证会。`,
  });
  course.goTo(heldOn, nine);
  hearing.act("session", [host, clerk], sessionOf(run));
  course.goOn(3);
  hearing.act("report", [host], reportOf(run, opinion));
  course.returned();
}

const noticeOf = (run: Run, heldOn: string): HearingInputs["notify"] => ({
  heldAt: instantAt(heldOn, nine),
  venue: `${run.agency.name}会议室`,
  hostTold: true,
  agentsTold: true,
  absenceTold: true,
  investigatorsTold: true,
  open: true,
  way: "direct",
  receiver: receiverOf(run),
});

const examined = ({ outline }: Run) =>
  outline.exhibits.map(([, name, proves], place) => ({ evidence: place + 1, name, proves }));

const sessionOf = (run: Run): HearingInputs["session"] => ({
  attendance: "present",
  identityChecked: true,
  conflictsAsked: true,
  agents: inventNames(`lawyer of ${run.outline.matter}`, 1).map((name) => ({ name, authorised: true })),
  investigators: run.handlerIds,
  factsPresented: run.outline.found,
  proposal: `建议处罚款${yuan(run.proposedFen)}。`,
  defence: run.outline.hearing?.request ?? "请求从轻处罚。",
  examined: examined(run).map(({ evidence, name }) => ({
    evidence,
    opinion: `对${name}的真实性没有异议。`,
  })),
  lastWords: "对违法事实没有异议，请求从轻处罚。",
  record: "调查人员提出违法事实、证据和处罚建议；当事人逐项质证，并作最后陈述。",
  signature: "signed",
  recordings: recordingOf(run.outline, 3),
});

const reportOf = (run: Run, opinion: string): HearingInputs["report"] => ({
  agreed: "双方对违法事实没有争议。",
  disputed: "罚款数额是否适当。",
  evidence: examined(run).map(({ evidence, proves }) => ({
    evidence,
    admitted: true,
    reason: `经当事人质证，能够证明${proves}。`,
  })),
  opinion,
});
