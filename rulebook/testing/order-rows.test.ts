import { isCommon, versionOf } from "@zhunsheng/engine";
import { describe, expect, test } from "vitest";
import { procedures } from "../index.ts";
import { ordinaryRows } from "./order-rows.ts";
import {
  archiveRows,
  dailyRows,
  filingRows,
  hearingRows,
  registerRows,
  summaryRows,
  visitRows,
} from "./order-rows-linked.ts";
import { type OrderRow, orderOf } from "./place.ts";
import { trials } from "./trials.ts";

const tables: Readonly<Record<string, readonly OrderRow[]>> = {
  "penalty-ordinary": ordinaryRows,
  "penalty-summary": summaryRows,
  "penalty-hearing": hearingRows,
  "daily-penalty": dailyRows,
  "major-penalty-filing": filingRows,
  "return-visit": visitRows,
  "case-archive": archiveRows,
  "register-maintenance": registerRows,
  ...Object.fromEntries(trials.map(({ procedure, order }) => [procedure, order])),
};

describe.each(procedures.map((procedure) => [versionOf(procedure), procedure] as const))(
  "%s：由谁办理、须在什么之后、什么以后不能再办",
  (_version, procedure) => {
    const rows = tables[procedure.id] ?? [];

    test("每个行为都写明了自己的位置，事项之间通用的除外", () => {
      const acts = Object.keys(procedure.acts).filter((act) => !isCommon(act));
      expect(rows.map(({ act }) => act)).toEqual(acts);
    });

    test.each(rows.map((row) => [row.act, row] as const))("%s", (_act, row) => {
      expect(orderOf(procedure, row)).toEqual(row);
    });
  },
);
