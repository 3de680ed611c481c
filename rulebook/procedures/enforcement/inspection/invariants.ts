import type { Act, Invariant, MatterFile } from "@zhunsheng/engine";
import { compareInstants, dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { allCertified, areTwo, idsOf, notWithout } from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";
import { taskInvariants } from "./invariants-task.ts";

const hazard = cite("workSafety", 65, 1, 3);
const record = cite("workSafety", 68);
const marked = ({ defects }: { readonly defects?: readonly unknown[] | undefined }): boolean =>
  (defects ?? []).length > 0;

type File = MatterFile<Facts>;

/** Everything that officers do on the spot. */
const visits = ({ all }: File): readonly Act<string, unknown>[] => [
  ...all.enter,
  ...all.check,
  ...all.survey,
  ...all.sample,
  ...all.question,
  ...all.handle,
  ...all.review,
];

/** Who was named to inspect when that act was done. */
const namedAt = ({ all }: File, seq: number): readonly string[] => {
  const replaced = all.replace.findLast((one) => one.seq < seq);
  return replaced?.facts.inspectors ?? all.task[0]?.facts.inspectors ?? [];
};

/** The record tells of something that is not as it should be. */
const isFaulty = ({ facts }: { readonly facts: Facts["check"] }): boolean =>
  (facts.others ?? []).length > 0 || facts.results?.some(({ result }) => result === "problem") === true;

const heavy = ["withdrawPeople", "suspend", "stopUse"];

/** What is true of every inspection that can come about, read off the file without the gates' own code. */
export const invariants: readonly Invariant<Facts>[] = [
  ...taskInvariants,
  notWithout("check", ["task"], record, "没有检查任务的，没有检查"),
  notWithout("handle", ["check"], hazard, "没有检查的，没有现场处理措施"),
  notWithout("consent", ["review"], hazard, "没有审查的，没有同意恢复"),
  notWithout("tellResult", ["check"], record, "没有检查的，没有检查结果"),
  notWithout("publish", ["tellResult"], cite("threeSystems", 6), "没有告知结果的，不公示"),
  notWithout("close", ["tellResult"], record, "没有告知结果的，不办结"),
  {
    code: "visit.once",
    says: "一次检查只有一个任务、一次审批、一次结果、一次办结",
    basis: record,
    holds: ({ all }) =>
      [all.task, all.approve, all.tellResult, all.close, all.cancel, all.rate].every(
        (acts) => acts.length <= 1,
      ),
  },
  {
    code: "visit.cancelled",
    says: "已经检查的任务不撤销，撤销的任务没有检查；进入现场或者取证以后撤销的，都是审批没有同意的",
    basis: record,
    holds: ({ all, done }) =>
      !(done.cancel && done.check) &&
      all.cancel.every(({ seq }) => {
        const went = [...all.enter, ...all.survey, ...all.sample, ...all.question];
        const refused = all.approve.some((one) => one.seq < seq && one.facts.outcome === "refused");
        return refused || went.every((one) => one.seq > seq);
      }),
  },
  {
    code: "visit.officers",
    says: "现场的每个行为都由两名以上持证的检查人员进行",
    basis: cite("penalty", 42, 1),
    holds: (file) => visits(file).every((act) => areTwo(idsOf(act)) && allCertified(act, idsOf(act))),
  },
  {
    code: "visit.named",
    says: "现场的每个行为都由检查任务或者更换后指定的人员进行",
    basis: cite("penalty", 42, 1),
    holds: (file) =>
      visits(file).every((act) => idsOf(act).every((id) => namedAt(file, act.seq).includes(id))),
  },
  {
    code: "visit.task",
    says: "检查任务和更换后的检查人员都不少于两人",
    basis: cite("penalty", 42, 1),
    holds: ({ all }) => [...all.task, ...all.replace].every(({ facts }) => areTwo(facts.inspectors)),
  },
  {
    code: "visit.certificate",
    says: "进入现场都出示了执法证件并告知，没有进入的没有现场检查，只能记明没有找到人",
    basis: cite("workSafety", 67),
    holds: ({ all }) => {
      if (!all.enter.every(({ facts }) => facts.certificateShown && facts.told)) return false;
      if (all.task[0]?.facts.way !== "onSite") return true;
      const isIn = ({ seq }: { readonly seq: number }): boolean => all.enter.some((one) => one.seq < seq);
      const nobody = ({ seq }: { readonly seq: number }): boolean =>
        all.obstructed.some((one) => one.seq < seq && one.facts.cause !== "refused");
      return (
        [...all.survey, ...all.sample, ...all.question].every(isIn) &&
        all.check.every((act) => isIn(act) || (nobody(act) && !act.facts.results && !act.facts.others))
      );
    },
  },
  {
    code: "visit.approved",
    says: "没有批准就进入或者检查的，只在情况紧急、还没有审批时，否则留有标记",
    basis: cite("inspectionNotice"),
    holds: ({ all }) =>
      [...all.enter, ...all.check].every((act) => {
        const asked = all.approve.find(
          ({ seq, occurredAt }) => seq < act.seq && compareInstants(occurredAt, act.occurredAt) <= 0,
        );
        const urgent = all.task[0]?.facts.urgent === true && asked === undefined;
        return asked?.facts.outcome === "approved" || urgent || marked(act);
      }),
  },
  {
    code: "check.record",
    says: "检查记录的时间在检查当日，问题逐项记明，拒绝签字的记明情况",
    basis: record,
    holds: ({ all }) =>
      all.check.every(
        ({ facts, occurredAt }) =>
          dayOf(facts.endedAt) === dayOf(occurredAt) &&
          (facts.results ?? []).every(({ result, note }) => result !== "problem" || note !== undefined) &&
          (facts.signature === "signed" || facts.refusalNote !== undefined),
      ),
  },
  {
    code: "evidence.record",
    says: "勘验、抽样、询问拒绝签名的记明情况，询问告知权利",
    basis: record,
    holds: ({ all }) =>
      [...all.survey, ...all.sample, ...all.question].every(
        ({ facts }) => facts.signature === "signed" || facts.refusalNote !== undefined,
      ) && all.question.every(({ facts }) => facts.rightsTold),
  },
  {
    code: "measure.ground",
    says: "现场处理措施都有检查发现的问题；停产、停用、撤人都有重大事故隐患和恢复的条件",
    basis: hazard,
    holds: ({ all }) =>
      all.handle.every(
        ({ seq, facts }) =>
          all.check.some((one) => one.seq < seq && isFaulty(one)) &&
          (!heavy.includes(facts.measure) ||
            (facts.majorHazard && facts.unsafe && facts.resumption !== undefined)),
      ),
  },
  {
    code: "measure.consent",
    says: "同意恢复的都是停产、停用、撤人的措施，最近一次审查认定隐患已经排除，只同意一次",
    basis: hazard,
    holds: ({ all }) =>
      all.consent.every(({ seq, facts }, place) => {
        const last = all.review.findLast((one) => one.seq < seq && one.facts.measure === facts.measure);
        const again = all.consent.slice(0, place).some((one) => one.facts.measure === facts.measure);
        return last?.facts.result === "removed" && !again;
      }),
  },
  {
    code: "measure.reviewed",
    says: "审查的都是还没有同意恢复的停产、停用、撤人措施",
    basis: hazard,
    holds: ({ all }) =>
      all.review.every(
        ({ seq, facts }) =>
          all.handle.some((one) => one.seq === facts.measure && heavy.includes(one.facts.measure)) &&
          !all.consent.some((one) => one.seq < seq && one.facts.measure === facts.measure),
      ),
  },
  {
    code: "measure.resumed",
    says: "没有书面同意而恢复生产、使用的，留有标记",
    basis: hazard,
    holds: ({ all }) =>
      all.resumed.every(
        (act) =>
          marked(act) ||
          all.consent.some((one) => one.seq < act.seq && one.facts.measure === act.facts.measure),
      ),
  },
  {
    code: "result.asFound",
    says: "检查结论与检查发现的一致，无法联系的没有进入过",
    basis: record,
    holds: ({ all }) =>
      all.tellResult.every(({ facts }) => {
        const found = all.check.some(isFaulty);
        if (facts.conclusion === "unreachable" && all.enter.length > 0) return false;
        return ["none", "unreachable", "notOperating"].includes(facts.conclusion)
          ? !found
          : found && facts.problems !== undefined && facts.rightsTold;
      }),
  },
  {
    code: "close.settled",
    says: "办结时拒绝签字的情况已经报告，没有恢复的措施写明由哪个事项继续，并且有这样的事项",
    basis: record,
    holds: ({ all }) =>
      all.close.every(({ seq, facts }) => {
        const refused = all.check.filter((one) => one.facts.signature === "refused");
        const told = refused.every((one) =>
          all.reportRefusal.some((report) => one.seq < report.seq && report.seq < seq),
        );
        const open = all.handle.some(
          (one) =>
            heavy.includes(one.facts.measure) &&
            !all.consent.some((other) => other.seq < seq && other.facts.measure === one.seq),
        );
        const others = [all.ordered, all.measured, all.powerCut, all.caseOpened].flat();
        return told && (!open || (facts.continues !== undefined && others.some((one) => one.seq < seq)));
      }),
  },
  {
    code: "publish.sound",
    says: "公示都经脱敏，没有撤回的不再公示，结论被变更、撤销或者不予公开的不公示",
    basis: cite("threeSystems", 6),
    holds: ({ all }) =>
      all.publish.every(({ seq, facts }, place) => {
        const earlier = all.publish[place - 1];
        const since = all.withdraw.filter((one) => one.seq > (earlier?.seq ?? 0) && one.seq < seq);
        const before = all.withdraw.filter((one) => one.seq < seq);
        const withheld = all.withhold.findLast((one) => one.seq < seq)?.facts.outcome === "withheld";
        const undone = before.some((one) => one.facts.ground !== "corrected");
        return facts.masked && !withheld && !undone && (earlier === undefined || since.length > 0);
      }),
  },
  {
    code: "publish.withheld",
    says: "正在公示的不办理不予公开",
    basis: cite("disclosureRegulation", 17),
    holds: ({ all }) =>
      all.withhold.every(({ seq, facts }) => {
        const published = all.publish.findLast((one) => one.seq < seq);
        const withdrawn = all.withdraw.some((one) => published && one.seq > published.seq && one.seq < seq);
        return facts.outcome === "released" || published === undefined || withdrawn;
      }),
  },
];
