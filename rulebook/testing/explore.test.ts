import { tellBreak, tellSteps, versionOf } from "@zhunsheng/engine";
import { describe, expect, test } from "vitest";
import { procedures } from "../index.ts";
import { explored } from "./explored.ts";

describe.each(procedures.map((procedure) => [versionOf(procedure), procedure] as const))(
  "%s",
  (_version, procedure) => {
    const found = explored(procedure);

    test("没有一种经过违反程序自己写明的不变条件", () => {
      expect(found.broken.map((one) => tellBreak(procedure, one)).join("\n")).toBe("");
    });

    test("每个行为都办得成，每个终点都到得了，没有死路", () => {
      expect(found.neverReached).toEqual([]);
      expect(found.endsReached).toEqual(procedure.endedBy);
      expect(found.traps.map((steps) => tellSteps(procedure, steps)).slice(0, 3)).toEqual([]);
    });
  },
);
