import type { Invariant, MatterFile } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { allCertified, areTwo, idsOf, notWithout } from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";

type Rule = Invariant<Facts>;

const hazard = cite("workSafety", 65, 1, 3);
const term = cite("penalty", 28, 1);

const isMarked = (act: { readonly defects?: readonly unknown[] | undefined }): boolean =>
  (act.defects ?? []).length > 0;

type Items = Facts["issue"]["items"];

/** By then each of these problems of the order, all where none are told, was put right when it was last looked at. */
const isRighted = ({ all, latest }: MatterFile<Facts>, until: number, items?: Items): boolean => {
  const last = new Map<string, string>();
  for (const { seq, facts } of all.reinspect) {
    if (seq <= until) for (const { problem, result } of facts.items) last.set(problem, result);
  }
  return (items ?? latest.issue?.facts.items ?? []).every(({ problem }) => last.get(problem) === "done");
};

const ordered: readonly Rule[] = [
  notWithout("reinspect", ["issue"], term, "没有责令的，没有复查"),
  notWithout("reply", ["statement"], cite("local"), "没有陈述申辩的，没有答复"),
  notWithout("extend", ["requestExtension"], term, "没有申请的，没有延期审批"),
  notWithout("resume", ["issue", "reinspect"], hazard, "没有复查的，没有同意恢复"),
  notWithout("close", ["issue"], term, "没有责令的，没有办结"),
  notWithout("notIssued", ["approveStop"], cite("local"), "没有审批的，没有不再责令"),
  {
    code: "order.once",
    says: "一个事项只责令一次、同意恢复一次、撤销一次、办结一次，不再责令的没有责令",
    basis: term,
    holds: ({ all, done }) =>
      [all.issue, all.resume, all.annul, all.close, all.notIssued].every((acts) => acts.length <= 1) &&
      !(done.notIssued && done.issue),
  },
  {
    code: "order.byTwo",
    says: "责令、复查由二名以上有执法证件的人员进行，出示了证件",
    basis: cite("penalty", 42, 1),
    holds: ({ all }) =>
      [...all.issue, ...all.reinspect].every(
        (act) => areTwo(idsOf(act)) && allCertified(act, idsOf(act)) && act.facts.certificateShown,
      ),
  },
  {
    code: "order.days",
    says: "限期整改的期限在责令以后，立即改正的期限就是当日",
    basis: term,
    holds: ({ latest: { issue } }) =>
      !issue ||
      issue.facts.items.every(({ dueOn }) =>
        issue.facts.mode === "now" ? dueOn === dayOf(issue.occurredAt) : dueOn > dayOf(issue.occurredAt),
      ),
  },
  {
    code: "order.stop",
    says: "撤出人员、停产停业、停止使用只用于无法保证安全的重大事故隐患，这样的隐患也都停了下来",
    basis: hazard,
    holds: ({ latest: { issue }, acts }) => {
      if (!issue) return true;
      const stops = issue.facts.measures.length > 0;
      const mayStop = issue.facts.hazard === "major" && issue.facts.unsafe;
      return stops === mayStop || (mayStop && acts[0]?.parent?.procedure === "inspection");
    },
  },
  {
    code: "order.stopApproved",
    says: "采取措施的，事先经过批准或者写明紧急的理由，否则留有标记",
    basis: cite("local"),
    holds: ({ latest: { issue }, all }) => {
      if (!issue || issue.facts.measures.length === 0 || issue.facts.urgentReason !== undefined) return true;
      const before = all.approveStop.filter(
        ({ seq, facts }) => seq < issue.seq && facts.outcome === "approved",
      );
      return before.length > 0 || isMarked(issue);
    },
  },
];

const reinspected: readonly Rule[] = [
  {
    code: "reinspection.result",
    says: "整改完毕的意见只对责令的事项全部整改的提出",
    basis: term,
    holds: (file) =>
      file.all.reinspect.every(({ seq, facts }) => (facts.opinion === "closed") === isRighted(file, seq)),
  },
  {
    code: "reinspection.term",
    says: "最早的整改期限届满以前，没有认定逾期的",
    basis: term,
    holds: ({ all, latest: { issue } }) => {
      const days = issue?.facts.items.map(({ dueOn }) => dueOn).toSorted() ?? [];
      const first = days[0] ?? "";
      return all.reinspect.every(
        ({ facts, occurredAt }) => facts.opinion !== "pursue" || dayOf(occurredAt) > first,
      );
    },
  },
  {
    code: "reinspection.remaining",
    says: "责令的事项到期没有整改的，没有按原期限继续整改",
    basis: term,
    holds: (file) =>
      file.all.reinspect.every(({ seq, facts, occurredAt }) => {
        const moved = file.all.extend.length + file.all.reinspect.filter((one) => one.facts.newDueOn).length;
        if (facts.opinion !== "remaining" || moved > 0) return true;
        const overdue =
          file.latest.issue?.facts.items.filter(({ dueOn }) => dueOn <= dayOf(occurredAt)) ?? [];
        return isRighted(file, seq, overdue);
      }),
  },
  {
    code: "reinspection.newTerm",
    says: "重新确定的期限在复查以后，延期的期限在责令以后",
    basis: term,
    holds: ({ all }) =>
      all.reinspect.every(
        ({ facts, occurredAt }) => facts.newDueOn === undefined || facts.newDueOn > dayOf(occurredAt),
      ),
  },
  {
    code: "reinspection.refusal",
    says: "拒绝签名的都记明了情况",
    basis: cite("workSafety", 68),
    holds: ({ all }) =>
      all.reinspect.every(({ facts }) => facts.signature === "signed" || facts.refusalNote !== undefined),
  },
  {
    code: "reinspection.resume",
    says: "同意恢复以前，责令了停止，并且责令的每一事项最近一次复查都已经整改",
    basis: hazard,
    holds: (file) => {
      const { resume } = file.latest;
      if (!resume) return true;
      return isRighted(file, resume.seq) && (file.latest.issue?.facts.measures.length ?? 0) > 0;
    },
  },
];

const ended: readonly Rule[] = [
  {
    code: "closing.corrected",
    says: "以整改完毕办结的，责令的每一事项都已经整改；责令停止的，已经同意恢复",
    basis: term,
    holds: (file) => {
      const { close, issue, resume } = file.latest;
      if (close?.facts.result !== "corrected") return true;
      return isRighted(file, close.seq) && (issue?.facts.measures.length === 0 || resume !== undefined);
    },
  },
  {
    code: "closing.pursued",
    says: "以转查处办结的，有没有被不予立案的案件、停电或者强制执行；以撤销办结的，已经撤销",
    basis: cite("penalty", 54, 2),
    holds: ({ latest: { close }, all }) => {
      const others = [all.powerCut, all.executed, all.substituted].flat().length;
      const before = (acts: readonly { readonly seq: number }[]): number =>
        acts.filter(({ seq }) => seq < (close?.seq ?? 0)).length;
      const linked = others > 0 || before(all.caseOpened) > before(all.caseDeclined);
      if (!close) return true;
      const annulled = all.annul.some(({ seq }) => seq < close.seq);
      return (close.facts.result !== "pursued" || linked) && (close.facts.result === "annulled") === annulled;
    },
  },
  {
    code: "closing.annulled",
    says: "撤销以后没有再延期、复查、同意恢复",
    basis: cite("local"),
    holds: ({ all, latest: { annul } }) =>
      !annul || [...all.extend, ...all.reinspect, ...all.resume].every(({ seq }) => seq < annul.seq),
  },
];

/** What is true of every order that can come about, read off the file without the gates' own code. */
export const invariants: readonly Rule[] = [...ordered, ...reinspected, ...ended];
