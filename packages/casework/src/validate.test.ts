import { expect, test } from "vitest";
import type { ActRequest } from "./ports.ts";
import { checkRequest } from "./validate.ts";

const now = "2026-01-20T09:00:00.000+08:00";
const request: ActRequest = {
  agency: "agency-a",
  kind: "open",
  requestId: "request-1",
  occurredAt: "2026-01-20T08:59:00+08:00",
  by: ["p-1"],
  input: {},
  submitter: { account: "a-1", person: "p-1" },
};
const paths = (changed: Partial<ActRequest>) =>
  checkRequest({ ...request, ...changed }, now).map(({ path }) => path);

test("刚刚发生的行为可以登记", () => expect(paths({})).toEqual([]));

test.each([
  ["钟差一分钟以内", "2026-01-20T09:00:59+08:00", []],
  ["晚两分钟", "2026-01-20T09:02:00+08:00", ["occurredAt"]],
  ["晚一天", "2026-01-21T09:00:00+08:00", ["occurredAt"]],
  ["晚三十天", "2026-02-19T09:00:00+08:00", ["occurredAt"]],
  ["用世界时写的同一时刻", "2026-01-20T01:00:00Z", []],
  ["用世界时写的将来", "2026-01-20T09:00:00Z", ["occurredAt"]],
  ["公元元年", "0001-01-01T00:00:00+14:00", ["occurredAt"]],
  ["不存在的日期", "2025-02-30T09:00:00+08:00", ["occurredAt"]],
  ["没有时区", "2026-01-20T08:00:00", ["occurredAt"]],
])("发生时间：%s", (_name, occurredAt, expected) => {
  expect(paths({ occurredAt })).toEqual(expected);
});

test.each(["", "-x", "有汉字的编号啊啊", `x${"y".repeat(100)}`, "a b c d e f g"])(
  "请求编号 %s 不合格",
  (requestId) => {
    expect(paths({ requestId })).toEqual(["requestId"]);
  },
);

test("同一人写了两次", () => expect(paths({ by: ["p-1", "p-1"] })).toEqual(["by"]));
