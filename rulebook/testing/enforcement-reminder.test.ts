import { expect, test } from "vitest";
import { z } from "zod";
import { enforcementReminder } from "../procedures/enforcement/enforcement-reminder/index.ts";
import { reminding } from "./gates-enforcement-reminder.ts";

const { example, upTo } = reminding;
const [, second] = enforcementReminder.acts.receipt.examples;
if (!second) throw new Error("the examples of the reminder have changed");

const sent = () => upTo("receipt");

const states = (given: ReturnType<typeof sent>, today: string) =>
  given.duties(today).map(({ duty, due, state }) => `${duty} ${due} ${state}`);

test("执法提示由任何执法人员直接开始，不需要检查或者案件", () => {
  expect(enforcementReminder.opensFrom).toBeUndefined();
  expect(reminding.tries("draft").accepted).toBe(true);
});

test("审核退回的，五个工作日内改稿；改稿后应当重新审核、重新批准才能发送", () => {
  const returned = upTo("review").does(
    "review",
    ["reviewer-1"],
    { outcome: "returned", opinion: "退回" },
    "2025-06-04",
  );
  expect(states(returned, "2025-06-04")).toEqual(["redraft 2025-06-11 open"]);
  const again = returned.does("draft", ["officer-1"], example("draft"), "2025-06-05");
  expect(states(again, "2025-06-05")).toEqual(["redraft 2025-06-11 discharged"]);
  const attempt = again.tries("approve", ["leader-1"], example("approve"), "2025-06-06");
  expect(attempt.found.map(({ gate }) => gate)).toEqual(["approve.reviewed"]);
});

test("不同意发送的，不能发送，只能改稿或者不予发送", () => {
  const refused = upTo("approve").does("approve", ["leader-1"], { outcome: "refused" }, "2025-06-05");
  expect(
    refused.refuses("send", ["officer-1"], example("send"), "2025-06-06").map(({ gate }) => gate),
  ).toEqual(["send.approved"]);
  const cancelled = refused.does("cancel", ["leader-1"], example("cancel"), "2025-06-06");
  expect(cancelled.figures()).toEqual([]);
});

test("已经发送的，不能再改稿，也不能不予发送", () => {
  const gates = (kind: "draft" | "cancel", by: readonly string[]) =>
    sent()
      .refuses(kind, by, example(kind), "2025-06-09")
      .map(({ gate }) => gate);
  expect(gates("draft", ["officer-1"])).toEqual(["draft.before.send"]);
  expect(gates("cancel", ["leader-1"])).toEqual(["cancel.before.send"]);
});

test("回执应当在十个工作日内收齐，一个对象回执不算收齐", () => {
  expect(states(sent(), "2025-06-06")).toEqual(["collectReceipts 2025-06-20 open"]);
  const one = sent().does("receipt", ["officer-1"], example("receipt"), "2025-06-10");
  expect(states(one, "2025-06-23")).toEqual(["collectReceipts 2025-06-20 overdue"]);
  const both = one.does("receipt", ["officer-1"], second, "2025-06-11");
  expect(states(both, "2025-06-23")).toEqual(["collectReceipts 2025-06-20 discharged"]);
});

test("统计：发给两个对象是一次提示，同一对象的两份回执是一次阅知", () => {
  const twice = sent()
    .does("receipt", ["officer-1"], example("receipt"), "2025-06-10")
    .does("receipt", ["officer-1"], example("receipt"), "2025-06-11")
    .does("receipt", ["officer-1"], second, "2025-06-11");
  expect(twice.figures().map(({ indicator, amount }) => [indicator, amount])).toEqual([
    ["SUP.REMIND.N", 1],
    ["SUP.REMIND.SENT.N", 2],
    ["SUP.REMIND.READ.N", 1],
    ["SUP.REMIND.READ.N", 1],
  ]);
});

test("再次提醒以后仍没有回执的，写明原因可以办结", () => {
  const urged = sent().does("urge", ["officer-1"], example("urge"), "2025-06-18");
  const finished = urged.does(
    "finish",
    ["leader-1"],
    { effect: "已部署。", unread: "东关街道：机构调整。" },
    "2025-06-23",
  );
  expect(finished.file.latest.finish?.defects).toBeUndefined();
  expect(states(finished, "2025-06-30")).toEqual(["collectReceipts 2025-06-20 waived"]);
});

test("没有提示对象、对象重复的，不能提交", () => {
  const { fields } = enforcementReminder.acts.draft;
  const problems = (recipients: readonly object[]) =>
    (z.safeParse(fields, { ...example("draft"), recipients }).error?.issues ?? []).map(
      ({ message }) => message,
    );
  expect(problems([])).toEqual(["提示对象不得少于1条"]);
  const street = { name: "柳河镇人民政府", kind: "street" };
  expect(problems([street, street])).toEqual(["同一对象只列一次"]);
  const sending = z.safeParse(enforcementReminder.acts.send.fields, {
    way: "document",
    recipients: [{ name: "柳河镇人民政府" }, { name: "柳河镇人民政府" }],
  });
  expect(sending.error?.issues.map(({ message }) => message)).toEqual(["同一对象只列一次"]);
});
