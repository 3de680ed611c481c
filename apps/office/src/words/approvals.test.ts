import { expect, test } from "vitest";
import type { Duty, MatterPage, NextAct } from "../api/types.ts";
import { approvalsOf, passedOf } from "./approvals.ts";

const basis = { law: "行政处罚法", lawId: "penalty", article: 57, text: "" };
const next = (kind: string, more: Partial<NextAct> = {}): NextAct => ({
  kind,
  title: kind,
  stage: "review",
  nature: "decision",
  performers: ["leader"],
  basis,
  conditional: false,
  documents: [],
  allowed: true,
  possible: false,
  refusals: [],
  passed: [],
  depends: [],
  ...more,
});
const owed = (kind: string, due: string): Duty => ({
  id: `${kind}#1`,
  agency: "a",
  matter: "m",
  duty: kind,
  title: kind,
  owedBy: "leader",
  owedByTitle: "机关负责人",
  openedBy: 1,
  from: "2026-01-01",
  due,
  provisional: false,
  mark: "V",
  state: due < "2026-01-20" ? "overdue" : "open",
  by: [{ kind, title: kind }],
  basis,
});
const page = (id: string, acts: NextAct[], duties: Duty[] = []): MatterPage => ({
  matter: {
    id,
    agency: "a",
    agencyName: "",
    procedure: "p",
    procedureTitle: "",
    title: id,
    stage: { id: "review", title: "审核决定" },
    ended: false,
    acts: 1,
    openedAt: "2026-01-01T09:00:00+08:00",
    changedAt: "2026-01-01T09:00:00+08:00",
  },
  stages: [{ id: "review", title: "审核决定", state: "here" }],
  acts: [],
  duties,
  next: acts,
  figures: [],
  disclosures: [],
  chain: [],
  offers: [],
  proof: { log: "", size: 0, proven: 0 },
});
const leader = { person: "e-002", roles: ["leader"] };
const today = "2026-01-20";
const shown = (pages: MatterPage[]): readonly string[][] =>
  approvalsOf(pages, leader, today).map((one) => [
    one.page.matter.id,
    ...one.acts.map((act) => act.next.kind),
  ]);

test("逾期的在前，其余按到期日，没有期限的在后", () => {
  const pages = [
    page("后", [next("decide")]),
    page("先", [next("decide")], [owed("decide", "2026-01-26")]),
    page("迟", [next("decide")], [owed("decide", "2026-01-09")]),
  ];
  expect(shown(pages)).toEqual([
    ["迟", "decide"],
    ["先", "decide"],
    ["后", "decide"],
  ]);
});

test("他人的行为、只在有的案件才办的行为不等负责人审批", () => {
  expect(
    shown([
      page("甲", [next("evidence", { performers: ["officer"] }), next("delay", { conditional: true })]),
    ]),
  ).toEqual([]);
});

test("逾期而条件未满足的也列出，说明差什么", () => {
  const blocked = next("decide", {
    allowed: false,
    refusals: [{ gate: "x", says: "未经法制审核", basis: [] }],
  });
  expect(shown([page("迟", [blocked], [owed("decide", "2026-01-09")])])).toEqual([["迟", "decide"]]);
  expect(shown([page("未迟", [blocked], [owed("decide", "2026-02-09")])])).toEqual([]);
});

test("等本人确认的行为排在未逾期的之前", () => {
  const waits = { ...page("待确认", []), acts: [] };
  const act = {
    seq: 2,
    kind: "interview",
    title: "询问",
    stage: "review",
    nature: "fact" as const,
    by: [],
    occurredAt: "2026-01-10T09:00:00+08:00",
    recordedAt: "2026-01-10T09:00:00+08:00",
    procedure: "p",
    input: {},
    shown: [],
    documents: [],
    defects: [],
    basis,
    actSha256: "",
    standing: "pending" as const,
    awaits: [{ id: "e-002", name: "杨保伟" }],
  };
  const pages = [page("先", [next("decide")], [owed("decide", "2026-01-26")]), { ...waits, acts: [act] }];
  expect(shown(pages).map(([id]) => id)).toEqual(["待确认", "先"]);
});

test("已核对原文的条件在前，待核的在后", () => {
  const condition = (gate: string, mark: "V" | "M") => ({ gate, mark, says: gate, basis: [] });
  expect(
    passedOf(next("decide", { passed: [condition("a", "M"), condition("b", "V")] })).map(({ gate }) => gate),
  ).toEqual(["b", "a"]);
});
