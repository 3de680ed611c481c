import { expect, test } from "vitest";
import { z } from "zod";
import { registerMaintenance, registers } from "../index.ts";
import { earlierPenalties, historyKey } from "../registers/penalty-history.ts";
import { registers as own, referenceOn } from "./reference.ts";
import { begin } from "./situation.ts";

const fields = registerMaintenance.acts.enter.fields;
const entry = { key: "self", validFrom: "2025-01-01", body: { name: "某局" } };
const problems = (input: object) =>
  (z.safeParse(fields, input).error?.issues ?? []).map(({ path, message }) => `${path.join(".")} ${message}`);

const penaltyBody = {
  matter: "m1",
  decidedOn: "2025-03-01",
  outcome: "punish",
  violation: "未设置警示标志",
  kinds: ["fine"],
  law: "《中华人民共和国安全生产法》第九十九条",
  annulled: false,
};

test("条目经同一写入途径进入登记簿", () => {
  const [example] = registerMaintenance.acts.enter.examples;
  const once = begin(registerMaintenance).does("enter", ["registrar-1"], example, "2025-01-02");
  const twice = once.does("enter", ["chief-1"], example, "2025-02-02");
  expect(twice.file.acts).toHaveLength(2);
  expect(once.next("2025-02-02").map(({ kind, allowed }) => [kind, allowed])).toEqual([
    ["enter", true],
    ["draft", true],
    ["review", false],
  ]);
  const entered = registerMaintenance.acts.enter.enters;
  const [act] = once.file.acts;
  expect(act && entered?.(once.file as never, act as never)).toEqual([
    { register: "parties", ...example.entries[0] },
  ]);
});

test("执法人员不能维护登记簿", () => {
  const [example] = registerMaintenance.acts.enter.examples;
  const refused = begin(registerMaintenance).refuses("enter", ["officer-1"], example, "2025-01-02");
  expect(refused.map(({ gate }) => gate)).toEqual(["enter.performer"]);
});

test("条目不符合登记簿的格式，指明哪一条哪一项", () => {
  const found = problems({ register: "agencies", note: "登记", entries: [entry] });
  expect(found).toContain("entries.0.body.short 请填写机关代字");
});

test("失效早于生效、编号重复、超过500条都不能登记", () => {
  const party = { key: "p1", validFrom: "2025-01-01", body: { name: "某公司", kind: "organisation" } };
  const input = (entries: readonly object[]) => ({ register: "parties", note: "登记", entries });
  expect(problems(input([{ ...party, validUntil: "2024-12-31" }]))).toEqual([
    "entries.0.validUntil 失效之日早于生效之日",
  ]);
  expect(problems(input([party, party]))).toEqual(["entries.1.key 与第1条的编号和生效之日相同"]);
  const many = Array.from({ length: 501 }, (_, place) => ({ ...party, key: `p${place}` }));
  expect(problems(input(many))).toEqual(["entries 一次最多登记500条"]);
  expect(problems(input(many.slice(1)))).toEqual([]);
});

test("测试机关的条目符合各登记簿的格式", () => {
  const reference = referenceOn("2025-06-01", own);
  for (const register of registers) {
    for (const key of Object.keys(own[register.id] ?? {})) {
      expect(() => register.find(reference, key)).not.toThrow();
    }
  }
});

test("登记条目经他人复核后生效：起草人不得复核，退回的不生效，没有新草稿不能再次复核", () => {
  const [example] = registerMaintenance.acts.draft.examples;
  const drafted = begin(registerMaintenance).does("draft", ["chief-1"], example, "2025-01-02");
  const gatesOf = (by: string, at: typeof drafted) =>
    at.refuses("review", [by], { outcome: "passed" }, "2025-01-03").map(({ gate }) => gate);
  expect(gatesOf("chief-1", drafted)).toEqual(["review.other"]);
  expect(drafted.duties("2025-01-10").find(({ duty }) => duty === "reviewDraft")).toMatchObject({
    due: "2025-01-09",
    state: "overdue",
  });
  const returned = drafted.does(
    "review",
    ["leader-1"],
    { outcome: "returned", opinion: "缺依据" },
    "2025-01-03",
  );
  expect(gatesOf("leader-1", returned)).toEqual(["review.drafted"]);
  const again = returned.does("draft", ["chief-1"], example, "2025-01-04");
  const passed = again.does("review", ["leader-1"], { outcome: "passed" }, "2025-01-06");
  const entered = (at: typeof drafted, seq: number) =>
    registerMaintenance.acts.review.enters?.(at.file as never, at.file.acts[seq - 1] as never);
  expect(entered(returned, 2)).toEqual([]);
  expect(entered(passed, 4)).toEqual([{ register: "parties", ...example.entries[0] }]);
});

test("一人直接登记的条目留下未经复核的标记，两人共同登记的不留", () => {
  const [example] = registerMaintenance.acts.enter.examples;
  const tried = (by: readonly string[]) =>
    begin(registerMaintenance)
      .tries("enter", by, example, "2025-01-02")
      .found.map(({ gate }) => gate);
  expect(tried(["registrar-1"])).toEqual(["enter.reviewed"]);
  expect(tried(["registrar-1", "leader-1"])).toEqual([]);
});

test("名称里有#的当事人，处罚记录照样查得到，不与别人的混在一起", () => {
  const named = { partyName: "甲#乙" };
  const found = (partyName: string) =>
    earlierPenalties({ "penalty-history": { [historyKey(named, "m1")]: penaltyBody } }, { partyName }, "m2");
  expect(found("甲#乙")).toHaveLength(1);
  expect(found("甲")).toHaveLength(0);
});
