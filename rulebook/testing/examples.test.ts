import { test, expect } from "vitest";
import { z } from "zod";
import { describeFields } from "@zhunsheng/engine";
import { procedures } from "../index.ts";

test("每个示例都符合其表单，每个字段都有名称", () => {
  for (const procedure of procedures) {
    for (const [kind, rule] of Object.entries(procedure.acts)) {
      expect(describeFields(rule.fields).length, kind).toBeGreaterThan(0);
      for (const example of rule.examples) {
        const parsed = z.safeParse(rule.fields, example);
        expect(parsed.error?.issues ?? [], `${procedure.id} ${kind}`).toEqual([]);
      }
    }
  }
});
