import type { Invariant, MatterFile } from "@zhunsheng/engine";
import { addDays, dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { allHave, idsOf, notWithout, shareNobody } from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";

type Rule = Invariant<Facts>;

/** Who was named host by the acts that stand before this place in the file. */
const hostBefore = ({ all, latest }: MatterFile<Facts>, place: number): string | undefined => {
  const named = all.recusal.filter(({ seq, facts }) => seq < place && facts.newHost !== undefined);
  return named.at(-1)?.facts.newHost ?? latest.accept?.facts.host;
};

/** What is true of every hearing that can come about, read off the file without the gates' own code. */
export const invariants: readonly Rule[] = [
  notWithout(
    "session",
    ["accept", "notify"],
    cite("penalty", 64, undefined, 2),
    "没有受理、没有通知的，不举行听证",
  ),
  notWithout("report", ["session"], cite("penalty", 65), "没有举行听证的，没有听证报告"),
  notWithout("recusal", ["challenge"], cite("penalty", 64, undefined, 4), "没有申请的，不决定主持人回避"),
  {
    code: "hearing.once",
    says: "一件听证只受理一次、举行一次、报告一次",
    basis: cite("penalty", 64),
    holds: ({ all }) => [all.accept, all.session, all.report].every((acts) => acts.length <= 1),
  },
  {
    code: "hearing.host",
    says: "听证由指定的主持人主持，听证报告由同一主持人提出",
    basis: cite("penalty", 64, undefined, 4),
    holds: (file) =>
      [file.latest.session, file.latest.report].every(
        (act) => !act || idsOf(act).includes(hostBefore(file, act.seq) ?? ""),
      ),
  },
  {
    code: "hearing.hostRole",
    says: "指定的主持人是本机关的听证主持人",
    basis: cite("penalty", 64, undefined, 4),
    holds: ({ latest: { accept, recusal } }) =>
      (!accept || allHave(accept, [accept.facts.host], ["hearingHost"])) &&
      (!recusal?.facts.newHost || allHave(recusal, [recusal.facts.newHost], ["hearingHost"])),
  },
  {
    code: "hearing.apart",
    says: "主持人不是在听证会上提出证据和处罚建议的调查人员",
    basis: cite("penalty", 64, undefined, 4),
    holds: (file) => {
      const { session } = file.latest;
      return !session || shareNobody([hostBefore(file, session.seq) ?? ""], session.facts.investigators);
    },
  },
  {
    code: "hearing.challengeRuled",
    says: "申请主持人回避以后没有作出决定的，没有另行通知，没有举行听证",
    basis: cite("penalty", 64, undefined, 4),
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
    basis: cite("penalty", 64, undefined, 4),
    holds: (file) =>
      file.all.recusal.every(
        ({ seq, facts }) => facts.outcome === "rejected" || facts.newHost !== hostBefore(file, seq),
      ),
  },
  {
    code: "hearing.noticed",
    says: "听证在通知载明的日期举行，通知到举行之间至少有七日，延期以后另行通知",
    basis: cite("penalty", 64, undefined, 2),
    holds: ({ latest: { session, notify, adjourn } }) => {
      if (!session || !notify) return true;
      const held = dayOf(session.occurredAt);
      const told = dayOf(notify.occurredAt);
      // Working days are never fewer than calendar days, so this bound needs no calendar.
      return (
        dayOf(notify.facts.heldAt) === held && addDays(told, 7) < held && (adjourn?.seq ?? 0) < notify.seq
      );
    },
  },
  {
    code: "hearing.open",
    says: "听证公开举行，不公开的写明依法保密的理由",
    basis: cite("penalty", 64, undefined, 3),
    holds: ({ latest: { notify } }) =>
      !notify || notify.facts.open || notify.facts.closedGround !== undefined,
  },
  {
    code: "hearing.examined",
    says: "当事人到场的听证有举证、建议、申辩，证据逐项质证一次，笔录经签名",
    basis: cite("penalty", 64, undefined, 7),
    holds: ({ latest: { session } }) => {
      if (session?.facts.attendance !== "present") return true;
      const { examined, factsPresented, proposal, defence, signature } = session.facts;
      const numbers = examined.map(({ evidence }) => evidence);
      const complete = [factsPresented, proposal, defence].every((text) => text !== undefined);
      return (
        numbers.length > 0 && new Set(numbers).size === numbers.length && complete && signature !== "absent"
      );
    },
  },
  {
    code: "hearing.agents",
    says: "代理人不超过二人，都有授权委托书",
    basis: cite("penalty", 64, undefined, 5),
    holds: ({ latest: { session } }) =>
      !session ||
      (session.facts.agents.length <= 2 && session.facts.agents.every(({ authorised }) => authorised)),
  },
  {
    code: "hearing.ended",
    says: "撤回申请以后不举行听证，举行以后不能撤回",
    basis: cite("penalty", 64, undefined, 6),
    holds: ({ done }) => !(done.withdraw && (done.session || done.report)),
  },
];
