import type { Invariant } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { notWithout } from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";

const yearly = cite("workSafety", 62, 2);
const marked = ({ defects }: { readonly defects?: readonly unknown[] | undefined }): boolean =>
  (defects ?? []).length > 0;

/** What is true of every plan that can come about, read off the file without the gates' own code. */
export const invariants: readonly Invariant<Facts>[] = [
  notWithout("approved", ["draft", "adopt"], yearly, "没有编制、审定的，没有批准"),
  notWithout("publish", ["approved"], yearly, "没有批准的，不公布"),
  notWithout("revise", ["approved"], yearly, "没有批准的，不调整"),
  notWithout("inspected", ["publish"], yearly, "没有公布的，没有按计划的检查"),
  notWithout("complete", ["publish"], yearly, "没有公布的，没有完成情况"),
  {
    code: "plan.once",
    says: "一个计划只批准一次、完成一次、终止一次",
    basis: yearly,
    holds: ({ all }) => [all.approved, all.complete, all.abandon].every((acts) => acts.length <= 1),
  },
  {
    code: "plan.adopted",
    says: "批准的都是审定后没有再改的计划，每次审定以前都有新的编制，否则留有标记",
    basis: yearly,
    holds: ({ all }) =>
      all.approved.every((act) => {
        const last = all.adopt.findLast(({ seq }) => seq < act.seq);
        const changed = all.draft.some(({ seq }) => seq > (last?.seq ?? 0) && seq < act.seq);
        return marked(act) || (last?.facts.outcome === "adopted" && !changed);
      }) &&
      all.adopt.every(({ seq }, place) => {
        const earlier = all.adopt[place - 1]?.seq ?? 0;
        return all.draft.some((one) => earlier < one.seq && one.seq < seq);
      }),
  },
  {
    code: "plan.settled",
    says: "批准以后不再编制、审定",
    basis: yearly,
    holds: ({ all }) =>
      all.approved.every(({ seq }) => [...all.draft, ...all.adopt].every((one) => one.seq < seq)),
  },
  {
    code: "plan.days",
    says: "批准、备案之日不晚于登记之日，备案不早于批准，否则留有标记",
    basis: yearly,
    holds: ({ all }) =>
      all.approved.every((act) => marked(act) || act.facts.approvedOn <= dayOf(act.occurredAt)) &&
      all.filed.every(
        (act) =>
          marked(act) ||
          ((all.approved[0]?.facts.approvedOn ?? "9999") <= act.facts.filedOn &&
            act.facts.filedOn <= dayOf(act.occurredAt)),
      ),
  },
  {
    code: "plan.masked",
    says: "公布都经脱敏",
    basis: cite("threeSystems"),
    holds: ({ all }) => all.publish.every(({ facts }) => facts.masked),
  },
  {
    code: "plan.kept",
    says: "年度计划批准以后不终止",
    basis: yearly,
    holds: ({ all, done }) => !done.abandon || !done.approved || all.draft.at(-1)?.facts.kind === "special",
  },
  {
    code: "plan.row",
    says: "检查结果属于计划的事项，不属于的留有标记",
    basis: yearly,
    holds: ({ all }) =>
      all.inspected.every((act) => {
        const revised = all.revise.findLast(({ seq }) => seq < act.seq);
        const rows = (revised ?? all.draft.at(-1))?.facts.rows ?? [];
        return marked(act) || rows.some(({ id }) => id === act.facts.row);
      }),
  },
  {
    code: "plan.complete",
    says: "完成情况逐项说明，没有完成的写明原因",
    basis: yearly,
    holds: ({ all }) =>
      all.complete.every(({ facts }) => {
        const rows = (all.revise.at(-1) ?? all.draft.at(-1))?.facts.rows ?? [];
        return (
          rows.every(({ id }) => facts.results.filter((one) => one.row === id).length === 1) &&
          rows.length === facts.results.length &&
          facts.results.every(({ done, reason }) => done || reason !== undefined)
        );
      }),
  },
];
