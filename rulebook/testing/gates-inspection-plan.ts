import { type GateCase, local, opinion118 } from "./gate-case.ts";
import { notice54, safety } from "./gates-inspection.ts";
import { ceiling, itemsWith, planning } from "./inspecting.ts";
import type { Entries } from "./reference.ts";
import type { Attempt } from "./situation.ts";

const yearly = safety("第62条第2款");
const special = "《重庆市规范涉企行政检查办法》第26条";

type Kind = "draft" | "revise";

const under = (kind: Kind, entries: Entries, changed: object = {}): Attempt => {
  const by = kind === "draft" ? ["chief-1"] : ["leader-1"];
  const when = kind === "draft" ? "2025-01-02" : "2025-05-06";
  return planning.upTo(kind).given(entries).tries(kind, by, planning.example(kind, changed), when);
};

const rowCases = (["draft", "revise"] as const).flatMap((act): readonly GateCase[] => [
  {
    act,
    gate: "rows.listed",
    cites: `国办发〔2015〕58号、${notice54}`,
    passes: [`${act}：事项已经公布`, () => planning.tries(act)],
    refuses: [`${act}：事项没有公布`, () => under(act, itemsWith({ publishedOn: "2026-01-01" }))],
  },
  {
    act,
    gate: "rows.ceiling",
    cites: `${notice54}、${local}`,
    passes: [`${act}：不超过上限`, () => planning.tries(act)],
    refuses: [`${act}：每户次数超过上限`, () => under(act, { "inspection-ceilings": { any: ceiling(1) } })],
  },
  {
    act,
    gate: "rows.ceilingUnverified",
    cites: notice54,
    passes: [
      `${act}：不超过待核的上限`,
      () => under(act, { "inspection-ceilings": { any: ceiling(2, "M") } }),
    ],
    refuses: [
      `${act}：超过待核的上限，只作标记`,
      () => under(act, { "inspection-ceilings": { any: ceiling(1, "M") } }),
    ],
    marks: true,
  },
]);

const campaign = planning.example("draft", { kind: "special", need: "评估" });
const results = planning.example("complete").results;
const unvisited = results.map((one) => ({ ...one, visits: 0, done: false, reason: "没有检查" }));

/** 行政检查计划. */
export const inspectionPlanGates: readonly GateCase[] = [
  ...rowCases,
  {
    act: "draft",
    gate: "draft.days",
    cites: yearly,
    passes: ["工作日足够", () => planning.tries("draft")],
    refuses: ["工作日不够", () => planning.tries("draft", { officers: 2, otherDays: 480 })],
    marks: true,
  },
  {
    act: "adopt",
    gate: "adopt.drafted",
    cites: yearly,
    passes: ["编制后审定", () => planning.tries("adopt")],
    refuses: [
      "没有重新编制又审定",
      () => planning.upTo("approved").tries("adopt", ["leader-1"], planning.example("adopt"), "2025-01-04"),
    ],
  },
  {
    act: "approved",
    gate: "approved.adopted",
    cites: yearly,
    passes: ["审定后批准", () => planning.tries("approved")],
    refuses: [
      "退回修改的计划被批准",
      () => planning.tries("approved", {}, { told: { adopt: { outcome: "returned", opinion: "压缩" } } }),
    ],
    marks: true,
  },
  {
    act: "approved",
    gate: "approved.on",
    cites: yearly,
    passes: ["当日登记", () => planning.tries("approved")],
    refuses: ["批准之日在以后", () => planning.tries("approved", { approvedOn: "2025-01-07" })],
    marks: true,
  },
  {
    act: "filed",
    gate: "filed.on",
    cites: special,
    passes: ["批准后备案", () => planning.tries("filed")],
    refuses: ["备案早于批准", () => planning.tries("filed", { filedOn: "2025-01-05" })],
    marks: true,
  },
  {
    act: "publish",
    gate: "publish.masked",
    cites: `${opinion118}、《中华人民共和国政府信息公开条例》第15条`,
    passes: ["已经脱敏", () => planning.tries("publish")],
    refuses: ["没有脱敏", () => planning.tries("publish", { masked: false })],
  },
  {
    act: "publish",
    gate: "publish.checked",
    cites: local,
    passes: ["第二人核对", () => planning.tries("publish")],
    refuses: ["自己核对", () => planning.tries("publish", { checkedBy: "publisher-1" })],
    marks: true,
  },
  {
    act: "publish",
    gate: "publish.filed",
    cites: special,
    passes: ["备案后公布", () => planning.tries("publish", {}, { told: { draft: campaign } })],
    refuses: [
      "专项计划没有备案",
      () =>
        planning
          .upTo("filed", undefined, {
            draft: campaign,
          })
          .tries("publish", ["publisher-1"], planning.example("publish"), "2025-01-08"),
    ],
    marks: true,
  },
  {
    act: "abandon",
    gate: "abandon.yearly",
    cites: yearly,
    passes: [
      "批准以前终止",
      () =>
        planning.upTo("approved").tries("abandon", ["leader-1"], planning.example("abandon"), "2025-01-04"),
    ],
    refuses: [
      "年度计划批准以后终止",
      () =>
        planning.upTo("publish").tries("abandon", ["leader-1"], planning.example("abandon"), "2025-02-04"),
    ],
  },
  {
    act: "unplanned",
    gate: "unplanned.reasons",
    cites: "《江西省行政执法监督实施办法》第18条",
    passes: ["写明事由", () => planning.tries("unplanned")],
    refuses: ["没有事由", () => planning.tries("unplanned", { reasons: undefined })],
    marks: true,
  },
  {
    act: "inspected",
    gate: "inspected.row",
    cites: yearly,
    passes: ["属于计划事项", () => inspectedBy("1")],
    refuses: ["不属于任何计划事项", () => inspectedBy("9")],
    marks: true,
  },
  {
    act: "complete",
    gate: "complete.rows",
    cites: yearly,
    passes: ["逐项说明", () => planning.tries("complete")],
    refuses: ["漏了一项", () => planning.tries("complete", { results: results.slice(0, 1) })],
  },
  {
    act: "complete",
    gate: "complete.visits",
    cites: yearly,
    passes: ["次数不少于记录", () => planning.tries("complete")],
    refuses: [
      "次数少于本系统的记录",
      () =>
        planning
          .upTo("complete")
          .returned("inspected", ["officer-1"], planning.example("inspected"), "2025-06-03")
          .tries(
            "complete",
            ["chief-1"],
            planning.example("complete", {
              results: results.map((one) => (one.row === "1" ? { ...one, visits: 0 } : one)),
            }),
            "2026-01-05",
          ),
    ],
    marks: true,
  },
  {
    act: "complete",
    gate: "complete.unrecorded",
    cites: yearly,
    passes: ["没有多报", () => planning.tries("complete", { results: unvisited })],
    refuses: ["多报次数", () => planning.tries("complete")],
    marks: true,
  },
  {
    act: "complete",
    gate: "complete.early",
    cites: yearly,
    passes: ["年度届满以后报告", () => planning.tries("complete")],
    refuses: ["年中就报告", () => planning.tries("complete", {}, { when: "2025-07-01" })],
    marks: true,
  },
];

/** Facts of a linked matter are recorded as returned; what they leave is read off the act. */
function inspectedBy(row: string): Attempt {
  const given = planning
    .upTo("unplanned")
    .returned("inspected", ["officer-1"], planning.example("inspected", { row }), "2025-02-03");
  return { accepted: true, found: given.file.acts.at(-1)?.defects ?? [] };
}
