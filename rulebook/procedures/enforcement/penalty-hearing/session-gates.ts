import type { Gate } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { caseOf } from "./case-file.ts";
import type { Facts } from "./fields.ts";
import { currentNotice, hostOf, openChallenge, partyStayed } from "./standing.ts";

/** 行政处罚法第64条, item by item, as the hearing goes. */
export const sessionGates: readonly Gate<Facts, "session">[] = [
  {
    code: "session.host",
    basis: cite("penalty", 64, undefined, 4),
    says: "听证应当由指定的听证主持人主持",
    holds: (file, act) => act.by.some(({ id }) => id === hostOf(file)),
  },
  {
    code: "session.notInvestigator",
    basis: cite("penalty", 64, undefined, 4),
    says: "听证由非本案调查人员主持，受理以后被指派承办本案的，不得主持听证",
    holds: (file, _act, reference) => {
      const host = hostOf(file);
      return host !== undefined && caseOf(reference)?.investigators.includes(host) === false;
    },
  },
  {
    code: "session.challengeRuled",
    basis: cite("penalty", 64, undefined, 4),
    says: "当事人认为主持人与本案有直接利害关系申请回避的，没有作出决定以前不得举行听证",
    holds: (file) => !openChallenge(file),
    wayOut: () => ({ act: "recusal" }),
  },
  {
    code: "session.asNotified",
    basis: cite("penalty", 64, undefined, 2),
    says: "听证应当在通知的日期举行；改期的，应当延期并另行通知",
    holds: (file, act) => {
      const notice = currentNotice(file);
      return notice !== undefined && dayOf(notice.facts.heldAt) === dayOf(act.occurredAt);
    },
    wayOut: () => ({ act: "notify" }),
  },
  {
    code: "session.identity",
    basis: cite("local"),
    mark: "M",
    says: "听证开始时应当核对参加人身份和代理权限",
    holds: (_file, { facts }) => facts.identityChecked,
  },
  {
    code: "session.challengeAsked",
    basis: cite("penalty", 64, undefined, 4),
    mark: "M",
    says: "听证开始时应当询问当事人是否申请主持人回避",
    holds: (_file, { facts }) => facts.attendance === "absent" || facts.conflictsAsked,
  },
  {
    code: "session.agents",
    basis: cite("penalty", 64, undefined, 5),
    says: "当事人可以亲自参加听证，也可以委托一至二人代理，代理人应当有授权委托书",
    holds: (_file, { facts }) =>
      facts.agents.length <= 2 && facts.agents.every(({ authorised }) => authorised),
  },
  {
    code: "session.investigators",
    basis: cite("penalty", 64, undefined, 7),
    says: "举行听证时，应当由本案调查人员提出当事人违法的事实、证据和行政处罚建议",
    holds: (_file, { facts }, reference) => {
      const assigned = caseOf(reference)?.assigned ?? [];
      return facts.investigators.every((id) => assigned.includes(id));
    },
  },
  {
    code: "session.presented",
    basis: cite("penalty", 64, undefined, 7),
    says: "举行听证时，调查人员应当提出当事人违法的事实、证据和行政处罚建议",
    holds: (_file, { facts }) =>
      !partyStayed(facts) || (facts.factsPresented !== undefined && facts.proposal !== undefined),
  },
  {
    code: "session.defence",
    basis: cite("penalty", 64, undefined, 7),
    says: "举行听证时，当事人有权进行申辩，听证笔录应当载明",
    holds: (_file, { facts }) => !partyStayed(facts) || facts.defence !== undefined,
  },
  {
    code: "session.crossExamined",
    basis: cite("penalty", 64, undefined, 7),
    says: "本案每一项证据都应当经当事人质证，听证笔录有遗漏的不能作为决定的依据",
    holds: (_file, { facts }, reference) => {
      if (!partyStayed(facts)) return true;
      const known = caseOf(reference)?.evidence ?? [];
      const numbers = facts.examined.map(({ evidence }) => evidence);
      return (
        new Set(numbers).size === numbers.length && known.every(({ number }) => numbers.includes(number))
      );
    },
    wayOut: (_file, { facts }, reference) => {
      const known = caseOf(reference)?.evidence ?? [];
      const numbers = facts.examined.map(({ evidence }) => evidence);
      const missing = known.filter(({ number }) => !numbers.includes(number)).map(({ name }) => name);
      return missing.length === 0 ? undefined : { text: `对${missing.join("、")}进行质证` };
    },
  },
  {
    code: "session.lastWords",
    basis: cite("local"),
    mark: "M",
    says: "听证笔录没有载明当事人的最后陈述",
    holds: (_file, { facts }) => !partyStayed(facts) || facts.lastWords !== undefined,
  },
  {
    code: "session.signed",
    basis: cite("penalty", 64, undefined, 8),
    says: "笔录应当交当事人或者其代理人核对无误后签字或者盖章；拒绝签字或者盖章的，由主持人在笔录中注明",
    holds: (_file, { facts }) => !partyStayed(facts) || facts.signature !== "absent",
  },
];
