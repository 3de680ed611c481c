import type { DutyRule } from "@zhunsheng/engine";
import { calendarDays, type Day, dayOf, previousDay, workingDays, yearOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import type { Facts } from "./fields.ts";

const yearly = cite("workSafety", 62, 2);
const pattern = cite("planPattern", 18);

const quarters = [
  ["q1", "第一季度", "03-31"],
  ["q2", "第二季度", "06-30"],
  ["q3", "第三季度", "09-30"],
  ["q4", "第四季度", "12-31"],
] as const;

type Publication = DutyRule<Facts, "publish">;
type Parts = Parameters<NonNullable<Publication["from"]>>;

const endOf = (file: Parts[0], end: string): Day => `${yearOf(file.latest.draft?.facts.from ?? "")}-${end}`;

/** By the end of each quarter that the plan still covers when it is first published (江西, a pattern: 待核). */
const quarterly = quarters.map(
  ([quarter, title, end]): Publication => ({
    duty: `unplanned-${quarter}`,
    title: `${title}末报告计划外检查`,
    owedBy: "unitHead",
    basis: pattern,
    mark: "M",
    when: (file, act) => {
      const plan = file.latest.draft?.facts;
      return (
        plan?.kind === "yearly" &&
        file.all.publish.length <= 1 &&
        dayOf(act.occurredAt) <= endOf(file, end) &&
        plan.from <= endOf(file, end) &&
        endOf(file, end) <= plan.until
      );
    },
    within: calendarDays(1, "none"),
    from: (file) => previousDay(endOf(file, end)),
    dischargedBy: ["unplanned"],
    dischargedWhen: (_file, act) => act.kind === "unplanned" && act.facts.quarter === quarter,
    waivedBy: ["complete"],
  }),
);

/** What a published plan owes: the quarterly reports, and in the end what came of it. */
export const publishedOwes: readonly Publication[] = [
  ...quarterly,
  {
    duty: "completePlan",
    title: "报告计划完成情况",
    owedBy: "unitHead",
    basis: yearly,
    mark: "M",
    when: (file) => file.all.publish.length <= 1,
    within: workingDays(20),
    from: (file) => file.latest.draft?.facts.until ?? "",
    dischargedBy: ["complete"],
    waivedBy: ["abandon"],
  },
];
