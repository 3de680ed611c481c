import { expect, test } from "vitest";
import { addMonths, dayByKey, lastOf, longMonth, monthOf, weeksOf } from "./month.ts";

test("月份前后推算跨年", () => {
  expect(addMonths("2026-01", -1)).toBe("2025-12");
  expect(addMonths("2025-12", 1)).toBe("2026-01");
  expect(addMonths("2026-03", 24)).toBe("2028-03");
  expect(longMonth("2026-01")).toBe("2026年1月");
  expect(monthOf("2026-01-20")).toBe("2026-01");
});

test("一个月按周排满，周一在前", () => {
  const weeks = weeksOf("2026-02");
  expect(weeks).toHaveLength(5);
  expect(weeks[0]?.[0]).toBe("2026-01-26");
  expect(weeks.at(-1)?.at(-1)).toBe("2026-03-01");
  expect(lastOf("2028-02")).toBe("2028-02-29");
});

test("方向键逐日逐周，翻页键逐月，月末不溢出", () => {
  expect(dayByKey("2026-01-20", "ArrowRight")).toBe("2026-01-21");
  expect(dayByKey("2026-01-20", "ArrowUp")).toBe("2026-01-13");
  expect(dayByKey("2026-01-31", "PageDown")).toBe("2026-02-28");
  expect(dayByKey("2026-01-20", "PageUp")).toBe("2025-12-20");
  expect(dayByKey("2026-01-20", "Home")).toBe("2026-01-19");
  expect(dayByKey("2026-01-20", "End")).toBe("2026-01-25");
  expect(dayByKey("2026-01-20", "x")).toBeUndefined();
});
