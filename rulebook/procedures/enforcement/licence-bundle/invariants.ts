import type { Invariant } from "@zhunsheng/engine";
import { addDays, dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { allHave, idsOf, notWithout } from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";

type Row = Facts["apply"]["items"][number];

const decidedBy = (rows: readonly Row[], item: string): string =>
  rows.find((row) => row.item === item)?.by ?? "";

/** What is true of every bundle that can come about, read off the file without the gates' own code. */
export const invariants: readonly Invariant<Facts>[] = [
  notWithout("distribute", ["accept"], cite("licensing", 26, 2), "没有受理的，不分送"),
  notWithout("deliver", ["conclude"], cite("licensing", 44), "没有汇总办结的，不送达"),
  {
    code: "bundle.received",
    says: "受理有凭证，办理方式由政府确定；不予受理有凭证，只因告知而没有补齐；受理与不予受理只有其一",
    basis: cite("licensing", 32, 2),
    holds: ({ all, done, latest: { apply, tellMissing, accept, decline } }) => {
      const whole = all.supplied.some(({ facts }) => facts.complete);
      const late =
        tellMissing && apply && dayOf(tellMissing.occurredAt) > addDays(dayOf(apply.occurredAt), 13);
      return (
        (!accept || (accept.facts.voucher && accept.facts.decidedBy === "government")) &&
        decline?.facts.voucher !== false &&
        (decline?.facts.ground !== "incomplete" || (done.tellMissing && !whole)) &&
        !(done.accept && done.decline) &&
        late !== true &&
        all.tellMissing.length <= 1
      );
    },
  },
  {
    code: "bundle.extended",
    says: "延长经政府负责人批准，理由告知申请人，只延长一次，在办结以前",
    basis: cite("licensing", 42, 2),
    holds: ({ all, latest: { accept, conclude } }) =>
      all.extend.length <= 1 &&
      all.extend.every(
        ({ seq, facts, occurredAt }) =>
          facts.approver === "government" &&
          facts.reasonTold &&
          seq < (conclude?.seq ?? seq + 1) &&
          // Forty-five working days are never more than ninety calendar days.
          dayOf(occurredAt) <= addDays(dayOf(accept?.occurredAt ?? occurredAt), 90),
      ),
  },
  {
    code: "bundle.distributed",
    says: "分送的是本机关和本级部门的事项，各一次，材料转送；初审的是上级决定的事项，材料全部报送",
    basis: cite("licensing", 35),
    holds: ({ all, latest: { apply } }) => {
      const rows = apply?.facts.items ?? [];
      const sent = all.distribute.map(({ facts }) => facts.item);
      return (
        new Set(sent).size === sent.length &&
        all.distribute.every(
          ({ facts }) => facts.materials && ["own", "other"].includes(decidedBy(rows, facts.item)),
        ) &&
        all.firstExamine.every(({ facts }) => facts.allMaterials && decidedBy(rows, facts.item) === "higher")
      );
    },
  },
  {
    code: "bundle.answers",
    says: "结果、意见不属于本次申请相应事项的，核查不足二人、不止一次的，送达不齐的，留有标记",
    basis: cite("licensing", 26, 2),
    holds: ({ all, latest: { apply } }) => {
      const rows = apply?.facts.items ?? [];
      const marked = (act: { readonly defects?: readonly unknown[] | undefined }) =>
        (act.defects ?? []).length > 0;
      return (
        all.opinion.every((act) => marked(act) || decidedBy(rows, act.facts.item) === "other") &&
        all.itemDecided.every((act) => marked(act) || decidedBy(rows, act.facts.item) === "own") &&
        all.visit.every((act, place) => marked(act) || (place === 0 && new Set(idsOf(act)).size >= 2)) &&
        all.deliver.every(
          (act) => marked(act) || act.facts.documents >= rows.filter(({ by }) => by !== "higher").length,
        )
      );
    },
  },
  {
    code: "bundle.whole",
    says: "每一事项都有结果以后才汇总办结，一次送达全部结果以后才办结",
    basis: cite("licensing", 26, 2),
    holds: ({ all, done, latest: { apply, conclude, finish } }) => {
      const rows = apply?.facts.items ?? [];
      const answered = [...all.opinion, ...all.itemDecided, ...all.firstExamine].filter(
        ({ seq }) => seq < (conclude?.seq ?? 0),
      );
      const whole = rows.every(({ item }) => answered.some(({ facts }) => facts.item === item));
      const results = rows.filter(({ by }) => by !== "higher").length;
      return (
        all.conclude.length <= 1 &&
        (!conclude || whole) &&
        (!finish || all.deliver.some(({ facts }) => facts.documents >= results)) &&
        !(done.discontinue && done.conclude) &&
        all.firstExamine.every((act) => allHave(act, idsOf(act), ["leader", "head"]))
      );
    },
  },
];
