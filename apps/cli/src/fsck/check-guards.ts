import { guardDifferences } from "@zhunsheng/store";
import type pg from "pg";
import type { Report } from "./findings.ts";

/**
 * Whether the triggers that keep the record still stand, do what they did, and no role may more than it was given: a
 * record is whole today and unguarded tomorrow.
 */
export async function checkGuards(client: pg.ClientBase, report: Report): Promise<void> {
  const { missing, added } = await guardDifferences(client);
  const at = "数据库的触发器、函数和权限";
  for (const guard of missing) report({ check: "guard", says: `应有而没有，或者已被改动：${guard}`, at });
  for (const guard of added) report({ check: "guard", says: `不应有：${guard}`, at });
}
