import type { Invariant, MatterFile } from "@zhunsheng/engine";
import { addDays, dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { allHave, idsOf, notWithout, shareNobody } from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";

const basis = cite("licensing", 48);

/** Who was named host by the acts that stand before this place in the file. */
const hostBefore = ({ all, latest }: MatterFile<Facts>, place: number): string | undefined => {
  const named = all.recusal.filter(({ seq, facts }) => seq < place && facts.newHost !== undefined);
  return named.at(-1)?.facts.newHost ?? latest.open?.facts.host;
};

/** What is true of every licence hearing that can come about, read off the file without the gates' own code. */
export const invariants: readonly Invariant<Facts>[] = [
  notWithout("session", ["open", "notify"], basis, "没有决定听证、没有通知的，不举行听证"),
  notWithout("report", ["session"], basis, "没有举行听证的，没有听证报告"),
  notWithout("recusal", ["challenge"], basis, "没有申请的，不决定主持人回避"),
  {
    code: "hearing.once",
    says: "一件听证只决定一次、举行一次、报告一次",
    basis,
    holds: ({ all }) => [all.open, all.session, all.report].every((acts) => acts.length <= 1),
  },
  {
    code: "hearing.host",
    says: "听证由指定的听证主持人主持，听证报告由同一主持人提出",
    basis,
    holds: (file) =>
      [file.latest.session, file.latest.report].every(
        (act) => !act || idsOf(act).includes(hostBefore(file, act.seq) ?? ""),
      ),
  },
  {
    code: "hearing.hostRole",
    says: "指定的主持人是本机关的听证主持人",
    basis,
    holds: ({ latest: { open, recusal } }) =>
      (!open || allHave(open, [open.facts.host], ["hearingHost"])) &&
      (!recusal?.facts.newHost || allHave(recusal, [recusal.facts.newHost], ["hearingHost"])),
  },
  {
    code: "hearing.apart",
    says: "主持人不是到场提供审查意见的审查人员",
    basis,
    holds: (file) => {
      const { session } = file.latest;
      return !session || shareNobody([hostBefore(file, session.seq) ?? ""], session.facts.examiners);
    },
  },
  {
    code: "hearing.challengeRuled",
    says: "申请主持人回避以后没有作出决定的，没有另行通知，没有举行听证",
    basis,
    holds: ({ all, latest: { session, notify } }) =>
      [session, notify].every((act) => {
        if (!act) return true;
        const asked = all.challenge.findLast(({ seq }) => seq < act.seq);
        return !asked || all.recusal.some(({ seq }) => asked.seq < seq && seq < act.seq);
      }),
  },
  {
    code: "hearing.changed",
    says: "准许回避的，主持人另换他人",
    basis,
    holds: (file) =>
      file.all.recusal.every(
        ({ seq, facts }) => facts.outcome === "rejected" || facts.newHost !== hostBefore(file, seq),
      ),
  },
  {
    code: "hearing.noticed",
    says: "听证在通知载明的日期公开举行，通知到举行之间至少有七日，延期以后另行通知",
    basis,
    holds: ({ latest: { session, notify, adjourn } }) => {
      if (!session || !notify) return true;
      const held = dayOf(session.occurredAt);
      // Working days are never fewer than calendar days, so this bound needs no calendar.
      const inTime = addDays(dayOf(notify.occurredAt), 7) < held && dayOf(notify.facts.heldAt) === held;
      return inTime && session.facts.open && (adjourn?.seq ?? 0) < notify.seq;
    },
  },
  {
    code: "hearing.free",
    says: "通知了申请人、利害关系人，不向其收费",
    basis,
    holds: ({ all }) => all.notify.every(({ facts }) => facts.partiesTold && facts.free),
  },
  {
    code: "hearing.announced",
    says: "依职权举行的听证，举行以前向社会公告，不因撤回而终结",
    basis,
    holds: ({ done, latest: { open, withdraw } }) =>
      open === undefined ||
      open.facts.ground === "request" ||
      (withdraw?.facts.cause !== "request" && (!done.session || done.announce)),
  },
  {
    code: "hearing.withdrawn",
    says: "只有要求听证的人都撤回的，听证才不举行而终结",
    basis: cite("licensing", 47),
    holds: ({ latest: { withdraw } }) => withdraw?.facts.cause !== "request" || withdraw.facts.everyone,
  },
  {
    code: "hearing.recorded",
    says: "听证笔录载明证据理由和申辩质证，并交参加人确认",
    basis,
    holds: ({ latest: { session } }) =>
      !session ||
      (session.facts.evidence !== undefined &&
        session.facts.answers !== undefined &&
        session.facts.signature !== "none"),
  },
];
