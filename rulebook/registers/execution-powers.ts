import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { defineRegister } from "./define.ts";

/** 行政强制执行的方式 (行政强制法第12条); 代履行 is a procedure of its own. */
export const executionWays = {
  surcharge: "加处罚款或者滞纳金",
  transfer: "划拨存款、汇款",
  auction: "拍卖或者依法处理查封、扣押的场所、设施或者财物",
  restore: "排除妨碍、恢复原状",
  demolish: "强制拆除违法的建筑物、构筑物、设施",
  other: "其他强制执行方式",
} as const;

/**
 * 强制执行权事项: where a law itself gives the agency the power to execute (行政强制法第13、34条). What is not entered
 * here goes to the court; regulations and rules cannot give this power.
 */
export const executionPowers = defineRegister({
  id: "execution-powers",
  title: "强制执行权事项",
  entry: z.strictObject({
    title: field.text("事项名称"),
    law: field.text("赋予强制执行权的法律条款", { max: 500, hint: "只能是法律，法规、规章不能设定" }),
    level: field.choice("依据的效力层级", { law: "法律", regulation: "法规", rule: "规章以下" }),
    ways: field.choices("可以采取的方式", executionWays),
  }),
});
