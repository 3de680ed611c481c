import type { Invariant } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { allCertified, allHave, areTwo, idsOf, notWithout, shareNobody } from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";

type Rule = Invariant<Facts>;

const dayLong = 24 * 60 * 60 * 1000;

const order: readonly Rule[] = [
  notWithout("decline", ["propose"], cite("workSafety", 70, 1), "没有提请的，没有不予批准"),
  notWithout("decide", ["propose"], cite("workSafety", 70, 1), "没有提请的，没有决定"),
  notWithout("notify", ["decide"], cite("workSafety", 70, 2), "没有决定的，没有通知单位"),
  notWithout("notifySupplier", ["decide"], cite("workSafety", 70, 1), "没有决定的，没有通知供应单位"),
  notWithout("supplierReceipt", ["notifySupplier"], cite("workSafety", 70, 1), "没有通知的，没有签收"),
  notWithout("cut", ["notifySupplier"], cite("workSafety", 70, 1), "没有通知供应单位的，没有停止供应"),
  notWithout("reinspect", ["decide"], cite("workSafety", 70, 2), "没有决定的，没有复查"),
  notWithout("restore", ["decide"], cite("workSafety", 70, 2), "没有决定的，没有解除"),
  notWithout(
    "tellSupplier",
    ["notifySupplier", "restore"],
    cite("workSafety", 70, 2),
    "没有解除的，没有通知恢复",
  ),
  notWithout("restored", ["cut"], cite("workSafety", 70, 2), "没有停止的，没有恢复"),
  notWithout("publish", ["decide"], cite("threeSystems", 6), "没有决定的，没有公示"),
  notWithout("withdraw", ["publish"], cite("threeSystems", 6), "没有公示的，没有撤回"),
  notWithout("close", ["restore"], cite("workSafety", 70, 2), "没有解除的，不办结"),
  {
    code: "order.once",
    says: "只提请一次、决定一次、停止一次、解除一次，不予批准的没有决定",
    basis: cite("workSafety", 70, 1),
    holds: ({ all, done }) =>
      [all.propose, all.decide, all.cut, all.restore, all.tellSupplier, all.restored].every(
        (acts) => acts.length <= 1,
      ) && !(done.decline && done.decide),
  },
  {
    code: "order.notAfterLifting",
    says: "解除以后不再通知停止",
    basis: cite("workSafety", 70, 2),
    holds: ({ all, latest: { restore } }) =>
      [...all.notify, ...all.notifySupplier].every(({ seq }) => !restore || seq < restore.seq),
  },
];

const conditions: readonly Rule[] = [
  {
    code: "cut.conditions",
    says: "存在重大事故隐患，拒不执行停止的决定，有现实危险，能够保证安全，不涉及居民，不由受委托组织办理",
    basis: cite("workSafety", 70, 1),
    holds: ({ all }) =>
      all.propose.every(
        ({ facts }) =>
          facts.majorHazard &&
          facts.refused &&
          facts.danger &&
          facts.safe &&
          !facts.residents &&
          facts.delegatedBy === undefined,
      ),
  },
  {
    code: "cut.head",
    says: "由主要负责人批准，提请的人不批准",
    basis: cite("workSafety", 70, 1),
    holds: ({ all, latest: { propose } }) =>
      [...all.decide, ...all.decline].every((act) => allHave(act, idsOf(act), ["head"])) &&
      all.decide.every((act) => !propose || shareNobody(idsOf(act), idsOf(propose))),
  },
  {
    code: "cut.byTwo",
    says: "提请、通知单位、复查由二名以上有执法证件的人员办理，复查出示证件",
    basis: cite("penalty", 42, 1),
    holds: ({ all }) =>
      [...all.propose, ...all.notify, ...all.reinspect].every(
        (act) => areTwo(idsOf(act)) && allCertified(act, idsOf(act)),
      ) && all.reinspect.every(({ facts }) => facts.certificateShown),
  },
  {
    code: "cut.roles",
    says: "通知、停止、恢复由执法人员办理，解除、办结由机关负责人作出，公示由公示人员办理",
    basis: cite("workSafety", 70, 1),
    holds: ({ all }) =>
      [...all.notifySupplier, ...all.supplierReceipt, ...all.cut, ...all.tellSupplier, ...all.restored].every(
        (act) => allHave(act, idsOf(act), ["officer"]),
      ) &&
      [...all.restore, ...all.close].every((act) => allHave(act, idsOf(act), ["leader", "head"])) &&
      [...all.publish, ...all.withdraw].every((act) => allHave(act, idsOf(act), ["publisher"])),
  },
  {
    code: "cut.dayAhead",
    says: "停止供电没有紧急情形的，提前二十四小时通知单位；已经停止而不满的留有标记",
    basis: cite("workSafety", 70, 2),
    holds: ({ all, latest: { propose, decide } }) => {
      if (propose?.facts.kind !== "power" || decide?.facts.urgent) return true;
      const early = (moment: string): boolean =>
        all.notify.some(({ occurredAt }) => Date.parse(occurredAt) + dayLong <= Date.parse(moment));
      return (
        all.notify.every(
          ({ occurredAt, facts }) => Date.parse(occurredAt) + dayLong <= Date.parse(facts.plannedAt),
        ) &&
        all.notifySupplier.every(({ facts }) => early(facts.cutAt)) &&
        all.cut.every((act) => early(act.occurredAt) || (act.defects ?? []).length > 0)
      );
    },
  },
  {
    code: "cut.written",
    says: "通知供应单位停止、恢复都是书面的",
    basis: cite("workSafety", 70, 1),
    holds: ({ all }) => [...all.notifySupplier, ...all.tellSupplier].every(({ facts }) => facts.written),
  },
  {
    code: "cut.removed",
    says: "以隐患消除解除的，复查已经确认",
    basis: cite("workSafety", 70, 2),
    holds: ({ all, latest: { restore } }) => {
      if (restore?.facts.ground !== "removed") return true;
      const last = all.reinspect.filter(({ seq }) => seq < restore.seq).at(-1);
      return last?.facts.obeyed === true && last.facts.removed;
    },
  },
  {
    code: "cut.closed",
    says: "办结的已经解除，通知过停止的已经通知恢复",
    basis: cite("workSafety", 70, 2),
    holds: ({ done }) => !done.close || !done.notifySupplier || done.tellSupplier,
  },
  {
    code: "cut.published",
    says: "公示的当事人已成年，内容已脱敏，撤回以前不重复公示，被撤销的不再公示",
    basis: cite("threeSystems", 6),
    holds: ({ all, latest: { propose } }) =>
      all.publish.every(({ seq, facts }, place) => {
        const earlier = all.publish[place - 1];
        const withdrawn = all.withdraw.filter((one) => one.seq < seq);
        const age = propose?.facts.partyAge;
        return (
          facts.masked &&
          (age === undefined || age === "adult") &&
          (earlier === undefined || withdrawn.some((one) => one.seq > earlier.seq)) &&
          withdrawn.every((one) => one.facts.ground !== "annulled")
        );
      }),
  },
];

/** What is true of every cut of supply that can come about, read off the file without the gates' own code. */
export const invariants: readonly Rule[] = [...order, ...conditions];
