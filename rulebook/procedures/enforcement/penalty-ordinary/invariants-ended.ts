import type { Invariant, MatterFile } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import {
  allHave,
  idsOf,
  isNotForThePublic,
  isOfAge,
  isPublishedOnce,
  leastFine,
  notWithout,
} from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";

type Rule = Invariant<Facts>;

/** Served in a way that counts; a service with a mark does not. */
const wasServed = ({ all }: MatterFile<Facts>): boolean =>
  all.serve.some(({ defects }) => (defects ?? []).length === 0);

/** The roles the law or the agency's rules name, beside what the acts themselves ask for. */
const doneBy = {
  open: ["leader", "head"],
  decline: ["leader", "head"],
  assign: ["unitHead", "leader", "head"],
  reviewSubmission: ["unitHead"],
  legalReview: ["reviewer"],
  discussion: ["leader", "head"],
  publish: ["publisher"],
  withdraw: ["publisher"],
  close: ["leader", "head"],
  archive: ["archivist"],
} as const;

/** 送达、公示、履行、结案、归档. */
export const ended: readonly Rule[] = [
  notWithout("serve", ["decide"], cite("penalty", 61, 1), "没有决定的，没有送达"),
  notWithout("payment", ["decide"], cite("penalty", 67, 3), "没有决定的，没有缴款"),
  notWithout("publish", ["decide"], cite("penalty", 48, 1), "没有决定的，没有公示"),
  notWithout("withdraw", ["publish"], cite("penalty", 48, 2), "没有公示的，没有撤回"),
  notWithout("close", ["decide"], cite("penalty", 57, 1), "没有决定的，不结案"),
  notWithout("archive", ["close"], cite("penalty", 47), "没有结案的，不归档"),
  {
    code: "done.byRole",
    says: "审批、指派、送审、审核、讨论、公示、结案、归档由各该岗位的人员办理",
    basis: cite("threeSystems", 4),
    holds: ({ latest }) =>
      (["open", "decline", "assign", "reviewSubmission", "legalReview"] as const).every((kind) => {
        const act = latest[kind];
        return !act || allHave(act, idsOf(act), doneBy[kind]);
      }) &&
      (["discussion", "publish", "withdraw", "close", "archive"] as const).every((kind) => {
        const act = latest[kind];
        return !act || allHave(act, idsOf(act), doneBy[kind]);
      }),
  },
  {
    code: "published.penalty",
    says: "公示的只有处罚决定，公示以前已经送达，不是的留有标记",
    basis: cite("penalty", 48, 1),
    holds: (file) =>
      file.all.publish.every(({ defects }) => (defects ?? []).length > 0) ||
      (file.latest.decide?.facts.outcome === "punish" && wasServed(file)),
  },
  {
    code: "published.notOfMinors",
    says: "未成年人的行政处罚信息不公示",
    basis: cite("disclosureRegulation", 15),
    holds: ({ done, latest: { open, decide } }) =>
      !done.publish || ((!open || isOfAge(open.facts)) && (!decide || isOfAge(decide.facts))),
  },
  {
    code: "published.checked",
    says: "公示的内容经过脱敏",
    basis: cite("disclosureRegulation", 15),
    holds: ({ latest: { publish } }) => publish === undefined || publish.facts.masked,
  },
  {
    code: "published.once",
    says: "没有撤回的不重复公示，决定不再成立的不再公示",
    basis: cite("penalty", 48, 2),
    holds: ({ all }) => isPublishedOnce(all.publish, all.withdraw),
  },
  {
    code: "closed.once",
    says: "一个案件只结案一次、归档一次",
    basis: cite("penalty", 47),
    holds: ({ all }) => all.close.length <= 1 && all.archive.length <= 1,
  },
  {
    code: "closed.served",
    says: "除移送司法机关的以外，没有送达的不结案；送达没有生效的不结案",
    basis: cite("penalty", 61, 1),
    holds: (file) => {
      const { close, decide } = file.latest;
      return !close || decide?.facts.outcome === "transfer" || wasServed(file);
    },
  },
  {
    code: "closed.asDecided",
    says: "结案情形与决定相符：处罚的已经执行、终结执行或者撤销，移送的已经移送，不予处罚的没有执行",
    basis: cite("penalty", 57, 1),
    holds: ({ latest: { close, decide } }) => {
      if (!close || !decide) return true;
      const { result } = close.facts;
      if (decide.facts.outcome === "transfer") return result === "transferred";
      if (decide.facts.outcome === "punish") return result !== "noPenalty" && result !== "transferred";
      return result === "noPenalty" || result === "annulled";
    },
  },
  {
    code: "closed.annulled",
    says: "以撤销结案的写明文书，公示已经撤回；撤销以后不以执行完毕结案",
    basis: cite("penalty", 48, 2),
    holds: ({ latest: { close, publish, withdraw } }) => {
      if (!close) return true;
      const undone = withdraw?.facts.ground === "annulled" || withdraw?.facts.ground === "void";
      const shown = (publish?.seq ?? 0) > (withdraw?.seq ?? 0) && (publish?.seq ?? 0) < close.seq;
      if (close.facts.result === "annulled") return close.facts.ruling !== undefined && !shown;
      return !undone || (withdraw?.seq ?? 0) > close.seq;
    },
  },
  {
    code: "closed.performed",
    says: "罚款没有缴清的，不以执行完毕结案",
    basis: cite("penalty", 66, 1),
    holds: ({ latest: { close, decide }, all }) => {
      const paid = [...all.payment, ...all.collect].reduce((sum, { facts }) => sum + facts.amountFen, 0);
      return close?.facts.result !== "performed" || paid >= leastFine(decide?.facts.fineFen ?? 0, all);
    },
  },
  {
    code: "archived.complete",
    says: "归档的案卷核对齐全；应当公示的已经公示，不在公示的只因决定不再成立或者依法不予公开",
    basis: cite("penalty", 47),
    holds: ({ all, done, latest: { archive, decide, open, close, withdraw } }) => {
      if (!archive) return true;
      const young = (open && !isOfAge(open.facts)) || (decide && !isOfAge(decide.facts));
      const hidden = decide?.facts.outcome !== "punish" || young || close?.facts.result === "annulled";
      const known = hidden || isNotForThePublic(all) || done.publish || withdraw !== undefined;
      return archive.facts.completeChecked && known;
    },
  },
  {
    code: "archived.inOrder",
    says: "归档不早于结案",
    basis: cite("penalty", 47),
    holds: ({ latest: { archive, close } }) =>
      !archive || !close || dayOf(archive.occurredAt) >= dayOf(close.occurredAt),
  },
];
