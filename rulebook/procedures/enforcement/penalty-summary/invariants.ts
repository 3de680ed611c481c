import type { Invariant } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import {
  allCertified,
  allHave,
  areTwo,
  idsOf,
  isInRange,
  isInStep,
  isNotForThePublic,
  isOfAge,
  isPublishedOnce,
  isReasoned,
  isSameParty,
  isWithin,
  leastFine,
  notWithout,
  reliedEntry,
} from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";

type Rule = Invariant<Facts>;

const onTheSpot = ["onSite", "hear", "decide"] as const;

const people: readonly Rule[] = [
  {
    code: "spot.byTwo",
    says: "当场处罚由二名以上执法人员进行，都有有效执法证件",
    basis: cite("penalty", 42, 1),
    holds: ({ latest }) =>
      onTheSpot.every((kind) => {
        const act = latest[kind];
        return !act || (areTwo(idsOf(act)) && allCertified(act, idsOf(act)));
      }),
  },
  {
    code: "done.byRole",
    says: "当场处罚由执法人员进行，公示、归档由各该岗位的人员办理",
    basis: cite("threeSystems", 4),
    holds: ({ latest: { onSite, hear, decide, deliver, collect, publish, withdraw, archive } }) =>
      [onSite, hear, decide, deliver, collect].every(
        (act) => !act || allHave(act, idsOf(act), ["officer"]),
      ) &&
      [publish, withdraw].every((act) => !act || allHave(act, idsOf(act), ["publisher"])) &&
      (!archive || allHave(archive, idsOf(archive), ["archivist"])),
  },
];

const decisions: readonly Rule[] = [
  notWithout("hear", ["onSite"], cite("penalty", 44), "没有现场查明事实的，无从告知"),
  notWithout("decide", ["onSite", "hear"], cite("penalty", 62), "没有告知、没有听取陈述申辩的，没有当场处罚"),
  {
    code: "spot.established",
    says: "违法事实确凿，事项在清单以内，出示了执法证件",
    basis: cite("penalty", 51),
    holds: ({ latest: { onSite } }) =>
      onSite === undefined ||
      (onSite.facts.conclusive &&
        onSite.facts.certificateShown &&
        (!onSite.relied || reliedEntry(onSite, "power-items", onSite.facts.powerItem) !== undefined)),
  },
  {
    code: "spot.told",
    says: "告知了处罚内容和权利，陈述申辩经过复核",
    basis: cite("penalty", 44),
    holds: ({ latest: { hear } }) =>
      hear === undefined ||
      (hear.facts.contentTold &&
        hear.facts.rightsTold &&
        (hear.facts.answer !== "stated" || hear.facts.recheck !== undefined)),
  },
  {
    code: "spot.sameDay",
    says: "当场处罚在查明事实的当日作出，不早于告知",
    basis: cite("penalty", 51),
    holds: ({ latest: { onSite, hear, decide } }) =>
      !decide ||
      ((!onSite || dayOf(onSite.occurredAt) === dayOf(decide.occurredAt)) &&
        (!hear || hear.seq > decide.seq || hear.occurredAt <= decide.occurredAt)),
  },
  {
    code: "spot.small",
    says: "当场处罚只有警告和小额罚款：公民二百元以下，单位三千元以下",
    basis: cite("penalty", 51),
    holds: ({ latest: { decide } }) => {
      if (!decide) return true;
      const most = decide.facts.partyKind === "citizen" ? 20_000 : 300_000;
      const small = decide.facts.kinds.every((kind) => kind === "warning" || kind === "fine");
      return small && (decide.facts.fineFen ?? 0) <= most;
    },
  },
  {
    code: "spot.notHeavier",
    says: "当场处罚不重于告知的处罚",
    basis: cite("penalty", 45, 2),
    holds: ({ latest: { hear, decide } }) =>
      !decide || !hear || hear.seq > decide.seq || isWithin(decide.facts, hear.facts),
  },
  {
    code: "spot.measured",
    says: "处罚种类、数额有依据，从轻、减轻、从重或者偏离基准的写明理由",
    basis: cite("penalty", 34),
    holds: ({ latest: { onSite, decide } }) => {
      if (!decide) return true;
      const item = reliedEntry(decide, "power-items", onSite?.facts.powerItem);
      const kinds = item?.kinds;
      return (
        isReasoned(decide.facts) &&
        isInRange(decide.facts, item) &&
        isInStep(decide.facts, reliedEntry(decide, "benchmarks", onSite?.facts.powerItem)) &&
        (!Array.isArray(kinds) || decide.facts.kinds.every((kind) => kinds.includes(kind)))
      );
    },
  },
  {
    code: "spot.young",
    says: "不满十四周岁的不处罚，不满十八周岁的从轻或者减轻",
    basis: cite("penalty", 30),
    holds: ({ latest: { decide } }) => {
      if (!decide || isOfAge(decide.facts)) return true;
      const milder = decide.facts.circumstance === "lighter" || decide.facts.circumstance === "reduced";
      return decide.facts.partyAge === "minor" && milder;
    },
  },
  {
    code: "spot.document",
    says: "决定书的当事人与现场查明的一致，有执法人员签名，告知了复议前置",
    basis: cite("penalty", 52, 2),
    holds: ({ latest: { onSite, decide } }) =>
      !decide ||
      (decide.facts.signed &&
        decide.facts.reconsiderationFirst &&
        onSite !== undefined &&
        isSameParty(decide.facts, onSite.facts)),
  },
  {
    code: "spot.once",
    says: "一个案件只有一次现场查明、一个决定、一次交付、一次备案、一次归档，决定以后不再告知",
    basis: cite("penalty", 51),
    holds: ({ all, latest: { hear, decide } }) =>
      [all.onSite, all.decide, all.deliver, all.collect, all.handIn].every((acts) => acts.length <= 1) &&
      [all.remit, all.fileReport, all.archive].every((acts) => acts.length <= 1) &&
      (!decide || (hear?.seq ?? 0) < decide.seq),
  },
];

const afterwards: readonly Rule[] = [
  notWithout("deliver", ["decide"], cite("penalty", 52, 1), "没有决定的，没有交付"),
  notWithout("collect", ["decide"], cite("penalty", 68), "没有决定的，不收缴罚款"),
  notWithout("handIn", ["collect"], cite("penalty", 71), "没有当场收缴的，没有交款"),
  notWithout("remit", ["handIn"], cite("penalty", 71), "没有交款的，没有缴付"),
  notWithout("fileReport", ["decide"], cite("penalty", 52, 3), "没有决定的，没有备案"),
  notWithout("payment", ["decide"], cite("penalty", 67, 3), "没有决定的，没有缴款"),
  notWithout("publish", ["decide", "deliver"], cite("penalty", 48, 1), "没有决定、没有交付的，没有公示"),
  notWithout("withdraw", ["publish"], cite("penalty", 48, 2), "没有公示的，没有撤回"),
  notWithout("archive", ["decide", "deliver", "fileReport"], cite("penalty", 47), "没有交付、备案的，不归档"),
  {
    code: "published.notOfMinors",
    says: "未成年人的行政处罚信息不公示",
    basis: cite("disclosureRegulation", 15),
    holds: ({ done, latest: { onSite, decide } }) =>
      !done.publish || ((!onSite || isOfAge(onSite.facts)) && (!decide || isOfAge(decide.facts))),
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
    code: "archived.performed",
    says: "罚款没有缴清的，不以已履行归档；以撤销归档的，公示已经撤回",
    basis: cite("penalty", 66, 1),
    holds: ({ all, latest: { archive, decide, publish, withdraw } }) => {
      if (!archive) return true;
      const paid = [...all.payment, ...all.collect].reduce((sum, { facts }) => sum + facts.amountFen, 0);
      const shown = (publish?.seq ?? 0) > (withdraw?.seq ?? 0) && (publish?.seq ?? 0) < archive.seq;
      if (archive.facts.performed === "annulled") return !shown;
      return archive.facts.performed !== "performed" || paid >= leastFine(decide?.facts.fineFen ?? 0, all);
    },
  },
  {
    code: "archived.published",
    says: "应当公示的决定没有公示的，不归档",
    basis: cite("penalty", 48, 1),
    holds: ({ all, done, latest: { archive, onSite, decide } }) => {
      if (!archive || done.publish || archive.facts.performed === "annulled") return true;
      if (isNotForThePublic(all)) return true;
      return (
        (onSite !== undefined && !isOfAge(onSite.facts)) || (decide !== undefined && !isOfAge(decide.facts))
      );
    },
  },
];

/** What is true of every summary case that can come about, read off the file without the gates' own code. */
export const invariants: readonly Rule[] = [...people, ...decisions, ...afterwards];
