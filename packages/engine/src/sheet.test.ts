import { type Citation, workingDays } from "@zhunsheng/law";
import { expect, test } from "vitest";
import { z } from "zod";
import { defineProcedure } from "./define.ts";
import * as field from "./fields.ts";
import { sheet } from "./sheet.ts";
import type { AnyProcedure } from "./types.ts";

const basis = { law: "penalty", article: 58 };
const cite = ({ law, article }: Citation): string =>
  law === "local" ? "本机关登记簿" : `行政处罚法第${article}条`;

const procedure: AnyProcedure = defineProcedure({
  id: "toy",
  title: "试验程序",
  effectiveFrom: "2021-07-15",
  basis: [basis],
  stages: [
    ["review", "审核"],
    ["decide", "决定"],
  ],
  name: () => "试验事项",
  endedBy: ["decide"],
  acts: {
    review: {
      title: "法制审核",
      stage: "review",
      nature: "fact",
      conditional: true,
      repeats: true,
      basis,
      performers: ["reviewer", "leader"],
      starts: true,
      after: [],
      before: ["decide"],
      fields: z.object({ passed: field.flag("是否通过"), note: field.optional(field.text("审核意见")) }),
      examples: [{ passed: true }],
    },
    decide: {
      title: "作出决定",
      stage: "decide",
      nature: "decision",
      basis,
      performers: ["leader"],
      after: ["review"],
      fields: z.object({}),
      examples: [{}],
      documents: ["行政处罚决定书"],
      numbered: { series: "penalty", pattern: "（{region}）罚〔{year}〕{n}号" },
      recording: { level: "whole", basis: { law: "local", article: 0 } },
      figures: [{ indicator: "penalty.cases", basis, when: () => true }],
      gates: [
        {
          code: "decide.reviewed",
          basis: [basis, { law: "local", article: 0 }],
          says: "没有审核",
          holds: () => true,
        },
        { code: "decide.partly", mark: "V2", basis, says: "待核的规定", holds: () => true },
      ],
      opens: [
        {
          duty: "serve",
          title: "及时审核",
          owedBy: "officer",
          basis,
          mark: "M",
          when: () => true,
          within: workingDays(7),
          dischargedBy: ["review"],
          waivedBy: ["decide"],
        },
      ],
    },
  },
});

const lines = sheet(procedure, cite).split("\n");

test("第一行说明由什么命令生成", () => {
  expect(lines[0]).toMatch(/^<!-- 本表由程序定义自动生成.*生成命令：.+ -->$/);
});

test("开头写明程序、版本和依据", () => {
  expect(lines).toContain("# 试验程序：流程—法条对照表");
  expect(lines).toContain("- 版本：`toy@2021-07-15`（自2021年7月15日起施行）");
  expect(lines).toContain("- 依据：行政处罚法第58条");
});

test("每一行为恰好有一节，按法定次序", () => {
  expect(lines.filter((line) => line.startsWith("## "))).toEqual([
    "## 总表",
    "## 1. 法制审核",
    "## 2. 作出决定",
  ]);
});

test("一节写明性质、由谁办、前提、不得已办和字段", () => {
  expect(lines).toContain("| 性质 | 事实，视情形，可多次 |");
  expect(lines).toContain("| 由谁办 | 法制审核人员、机关负责人 |");
  expect(lines).toContain("| 不得已办 | 作出决定 |");
  expect(lines).toContain("| 字段 | 是否通过、审核意见（可不填） |");
  expect(lines).toContain("| 前提 | 法制审核 |");
});

test("一节写明文书、文号、记录要求和指标", () => {
  expect(lines).toContain("| 文书 | 行政处罚决定书 |");
  expect(lines).toContain("| 文号 | （{region}）罚〔{year}〕{n}号 |");
  expect(lines).toContain("| 记录要求 | 全过程音像记录（本机关登记簿） |");
  expect(lines).toContain("| 指标 | `penalty.cases`（符合条件时）（行政处罚法第58条） |");
});

test("关口写明代码、说明、全部依据，未核对的标待核", () => {
  expect(lines).toContain("| `decide.reviewed` | 没有审核 | 行政处罚法第58条；本机关登记簿 | 已核 |");
  expect(lines).toContain("| `decide.partly` | 待核的规定 | 行政处罚法第58条 | 待核 |");
});

test("期限写明长短、由谁负责、办什么即完成和待核标记", () => {
  expect(lines).toContain(
    "| 及时审核 | 执法人员 | 7个工作日内（符合条件时） | 法制审核 | 作出决定 | 行政处罚法第58条 | 待核 |",
  );
});

test("文字中的竖线、换行和标记不会打乱表格", () => {
  const review = { ...procedure.acts.review!, title: "一|二\n<script>*`[x](y)" };
  const odd = sheet({ ...procedure, acts: { review, decide: procedure.acts.decide! } }, cite);
  expect(odd).toContain("## 1. 一\\|二 &lt;script>\\*\\`\\[x\\](y)");
  const cells = odd.split("\n").filter((line) => line.startsWith("| 1 |"));
  expect(cells[0]?.match(/(?<!\\)\|/g)).toHaveLength(8);
});

test("同一程序生成两次，逐字节相同", () => {
  expect(sheet(procedure, cite)).toBe(sheet(procedure, cite));
});
