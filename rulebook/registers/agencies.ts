import { field } from "@zhunsheng/engine";
import { z } from "zod";
import { defineRegister } from "./define.ts";

/** The agency itself has the key `self`; `short` and `region` go into document numbers: （安）应急罚〔2025〕12号. */
export const agencies = defineRegister({
  id: "agencies",
  title: "机关",
  entry: z.strictObject({
    name: field.text("机关名称"),
    short: field.text("机关代字", { max: 10 }),
    region: field.text("地区代字", { max: 10 }),
    kind: field.choice("机关类型", {
      bureau: "政府工作部门",
      justice: "司法行政部门",
      township: "乡镇人民政府、街道办事处",
      delegated: "受委托组织",
    }),
    district: field.text("管辖区域"),
    address: field.optional(field.text("办公地址")),
    phone: field.optional(field.text("联系电话", { max: 40 })),
    supervisionPhone: field.optional(field.text("监督电话", { max: 40 })),
    reconsiderationBody: field.optional(field.text("行政复议机关")),
    court: field.optional(field.text("有管辖权的人民法院")),
  }),
});
