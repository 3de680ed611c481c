import type { Gate } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import type { Facts } from "./fields.ts";
import { parentCase } from "./parent-case.ts";
import { currentNotice, hasExamined, hostOf, openChallenge } from "./standing.ts";

const host = cite("licensing", 48, 1, 3);

/** 行政许可法第48条, item by item, as the hearing goes. */
export const sessionGates: readonly Gate<Facts, "session">[] = [
  {
    code: "session.host",
    basis: host,
    says: "听证应当由指定的听证主持人主持",
    holds: (file, act) => act.by.some(({ id }) => id === hostOf(file)),
  },
  {
    code: "session.notExaminer",
    basis: host,
    says: "审查该行政许可申请的工作人员不得主持听证，包括决定听证以后才参加审查的",
    holds: (file, _act, reference) => {
      const presiding = hostOf(file);
      return presiding !== undefined && !hasExamined(reference, presiding);
    },
  },
  {
    code: "session.challengeRuled",
    basis: host,
    says: "申请主持人回避的，没有作出决定以前不得举行听证",
    holds: (file) => !openChallenge(file),
    wayOut: () => ({ act: "recusal" }),
  },
  {
    code: "session.asNotified",
    basis: cite("licensing", 48, 1, 1),
    says: "听证应当在通知的日期举行；改期的，应当延期并另行通知",
    holds: (file, act) => {
      const notice = currentNotice(file);
      return notice !== undefined && dayOf(notice.facts.heldAt) === dayOf(act.occurredAt);
    },
    wayOut: () => ({ act: "notify" }),
  },
  {
    code: "session.announced",
    basis: cite("licensing", 46),
    says: "依职权举行听证的，或者规定应当听证的事项，应当向社会公告",
    holds: (file, _act, reference) =>
      file.done.announce ||
      (file.latest.open?.facts.ground === "request" && parentCase(reference)?.hearingRequired !== true),
    wayOut: () => ({ act: "announce" }),
  },
  {
    code: "session.open",
    basis: cite("licensing", 48, 1, 2),
    says: "听证应当公开举行",
    holds: (_file, { facts }) => facts.open,
  },
  {
    code: "session.evidence",
    basis: cite("licensing", 48, 1, 4),
    says: "举行听证时，审查该行政许可申请的工作人员应当提供审查意见的证据、理由",
    holds: (_file, { facts }, reference) => {
      const examiners = parentCase(reference)?.examiners ?? [];
      return facts.evidence !== undefined && facts.examiners.some((id) => examiners.includes(id));
    },
  },
  {
    code: "session.answers",
    basis: cite("licensing", 48, 1, 4),
    says: "申请人、利害关系人可以提出证据，并进行申辩和质证，听证笔录应当载明",
    holds: (_file, { facts }) => facts.answers !== undefined,
  },
  {
    code: "session.signed",
    basis: cite("licensing", 48, 1, 5),
    says: "听证笔录应当交听证参加人确认无误后签字或者盖章",
    holds: (_file, { facts }) => facts.signature !== "none",
  },
];
