import { type Citation, formatDay, formatLimit } from "@zhunsheng/law";
import { versionOf } from "./define.ts";
import { describeFields } from "./describe.ts";
import { asList } from "./internal.ts";
import { gatesOf, getRule } from "./rules.ts";
import { type AnyProcedure, type AnyRule, type Mark, type RecordingRule, roleTitles } from "./types.ts";

type Cite = (citation: Citation) => string;

const recordings: Readonly<Record<RecordingRule["level"], string>> = {
  text: "文字记录",
  key: "文字记录，关键环节音像记录",
  whole: "全过程音像记录",
};

/**
 * 流程—法条对照表: what a legal officer reads to confirm a procedure, as Markdown. Acts stand in the order of the
 * definition, which is the legal order. The same definition gives the same bytes. Pure.
 */
export function sheet(procedure: AnyProcedure, cite: Cite): string {
  const kinds = Object.keys(procedure.acts);
  const sections = kinds.map((kind, index) => section(procedure, kind, index + 1, cite));
  return `${[...head(procedure, cite), ...overview(procedure, kinds, cite), ...sections.flat()].join("\n")}\n`;
}

function head(procedure: AnyProcedure, cite: Cite): readonly string[] {
  const until = procedure.effectiveUntil ? `，至${formatDay(procedure.effectiveUntil)}` : "";
  const ends = procedure.endedBy.map((kind) => name(procedure, kind)).join("、");
  return [
    "<!-- 本表由程序定义自动生成，请勿手工修改。生成命令：zhunsheng procedures sheets -->",
    "",
    `# ${inline(procedure.title)}：流程—法条对照表`,
    "",
    `- 版本：\`${versionOf(procedure)}\`（自${formatDay(procedure.effectiveFrom)}起施行${until}）`,
    `- 依据：${procedure.basis.map((citation) => inline(cite(citation))).join("；")}`,
    `- 阶段：${procedure.stages.map(([, title]) => inline(title)).join(" → ")}`,
    `- 办结于：${ends || "—"}`,
    "- “待核”：条文尚未逐字核对。待核的关口只作标记，不阻止办理。",
    "",
  ];
}

function overview(procedure: AnyProcedure, kinds: readonly string[], cite: Cite): readonly string[] {
  const rows = kinds.map((kind, index) => {
    const rule = getRule(procedure, kind);
    const cells = [inline(rule.title), natureOf(rule), performersOf(rule), inline(cite(rule.basis))];
    return `| ${index + 1} | ${cells.join(" | ")} | ${gatesOf(rule).length || "—"} | ${rule.opens?.length || "—"} |`;
  });
  return [
    "## 总表",
    "",
    "| 序 | 环节 | 性质 | 由谁办 | 依据 | 关口 | 期限 |",
    "|---:|---|---|---|---|---:|---:|",
    ...rows,
    "",
  ];
}

function section(procedure: AnyProcedure, kind: string, place: number, cite: Cite): readonly string[] {
  const rule = getRule(procedure, kind);
  return [
    `## ${place}. ${name(procedure, kind)}`,
    "",
    "| 项目 | 内容 |",
    "|---|---|",
    ...factsOf(procedure, rule, cite).map(([title, content]) => `| ${title} | ${content || "—"} |`),
    "",
    ...gateTable(rule, cite),
    ...dutyTable(procedure, rule, cite),
  ];
}

function factsOf(
  procedure: AnyProcedure,
  rule: AnyRule,
  cite: Cite,
): readonly (readonly [title: string, content: string])[] {
  const names = (kinds: readonly string[] = []): string =>
    kinds.map((kind) => name(procedure, kind)).join("、");
  return [
    ["阶段", inline(stageTitle(procedure, rule))],
    ["性质", natureOf(rule)],
    ["由谁办", performersOf(rule)],
    ["依据", inline(cite(rule.basis))],
    ["前提", rule.starts ? "可以由此开始办理" : names(rule.after)],
    ["已办的应当在先", names(rule.follows)],
    ["不得已办", names(rule.before)],
    ...(rule.fromLink === undefined
      ? []
      : [["记入方式", `由关联事项（\`${rule.fromLink}\`）的办理结果自动记入`] as const]),
    ...(rule.returns ? [["办理结果", `记入原事项（\`${rule.returns.kind}\`）`] as const] : []),
    ["文书", (rule.documents ?? []).map(inline).join("、")],
    ["文号", rule.numbered ? inline(rule.numbered.pattern) : ""],
    [
      "记录要求",
      rule.recording ? `${recordings[rule.recording.level]}（${inline(cite(rule.recording.basis))}）` : "",
    ],
    ["指标", figuresOf(rule, cite)],
    ["字段", fieldsOf(rule)],
  ];
}

/** The common acts belong to no stage: they may be done in each. */
const stageTitle = (procedure: AnyProcedure, { stage }: AnyRule): string =>
  procedure.stages.find(([id]) => id === stage)?.[1] ?? "各阶段";

const natureOf = (rule: AnyRule): string =>
  [
    rule.nature === "decision" ? "决定" : "事实",
    ...(rule.conditional ? ["视情形"] : []),
    ...(rule.repeats ? ["可多次"] : []),
  ].join("，");

const performersOf = (rule: AnyRule): string => rule.performers.map((role) => roleTitles[role]).join("、");

const figuresOf = (rule: AnyRule, cite: Cite): string =>
  (rule.figures ?? [])
    .map(({ indicator, when, basis }) => {
      return `\`${indicator}\`${when ? "（符合条件时）" : ""}（${inline(cite(basis))}）`;
    })
    .join("；");

const fieldsOf = (rule: AnyRule): string =>
  describeFields(rule.fields)
    .map(({ title, optional }) => `${inline(title)}${optional ? "（可不填）" : ""}`)
    .join("、");

function gateTable(rule: AnyRule, cite: Cite): readonly string[] {
  const rows = gatesOf(rule).map((gate) => {
    const basis = asList<Citation>(gate.basis).map((citation) => inline(cite(citation)));
    return `| \`${gate.code}\` | ${inline(gate.says)} | ${basis.join("；")} | ${markOf(gate.mark)} |`;
  });
  return rows.length === 0
    ? []
    : ["| 关口 | 不符合时的说明 | 依据 | 核对 |", "|---|---|---|---|", ...rows, ""];
}

function dutyTable(procedure: AnyProcedure, rule: AnyRule, cite: Cite): readonly string[] {
  const rows = (rule.opens ?? []).map((duty) => {
    const notes = [
      ...(duty.when ? ["符合条件时"] : []),
      ...(duty.agencyLimit ? ["本机关标准另有规定的从其规定"] : []),
      ...(duty.paused ? ["依规定扣除的期间不计"] : []),
      ...(duty.overrun ? ["超过的应当先办超期说明"] : []),
    ];
    const limit = `${formatLimit(duty.within)}内${notes.length > 0 ? `（${notes.join("；")}）` : ""}`;
    const by = duty.dischargedBy.map((kind) => name(procedure, kind)).join("、");
    const waivedBy = (duty.waivedBy ?? []).map((kind) => name(procedure, kind)).join("、");
    const cells = [inline(duty.title), roleTitles[duty.owedBy], limit, by || "—", waivedBy || "—"];
    return `| ${cells.join(" | ")} | ${inline(cite(duty.basis))} | ${markOf(duty.mark)} |`;
  });
  if (rows.length === 0) return [];
  return [
    "| 产生期限 | 由谁负责 | 期限 | 办了即完成 | 不再要求 | 依据 | 核对 |",
    "|---|---|---|---|---|---|---|",
    ...rows,
    "",
  ];
}

const markOf = (mark: Mark | undefined): string => ((mark ?? "V") === "V" ? "已核" : "待核");

const name = (procedure: AnyProcedure, kind: string): string => inline(getRule(procedure, kind).title);

/** Text inside a Markdown table cell: one line, nothing of it taken for markup. */
const inline = (text: string): string =>
  text
    .replace(/[\r\n\u2028\u2029]+/g, " ")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/[\\`*_[\]|#~]/g, (mark) => `\\${mark}`);
