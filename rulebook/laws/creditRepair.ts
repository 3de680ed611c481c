import type { LawText } from "@zhunsheng/law";

export const creditRepair: LawText<"creditRepair"> = {
  id: "creditRepair",
  title: "信用修复管理办法",
  short: "信用修复管理办法",
  number: "国家发展改革委令第36号",
  form: "article",
  dayRule: { kind: "none" },
  versions: [{ inForce: "2026-04-01", verified: "V2" }],
  verified: "V2",
};
