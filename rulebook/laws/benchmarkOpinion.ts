import type { LawText } from "@zhunsheng/law";

export const benchmarkOpinion: LawText<"benchmarkOpinion"> = {
  id: "benchmarkOpinion",
  title: "国务院办公厅关于进一步规范行政裁量权基准制定和管理工作的意见",
  short: "国办发〔2022〕27号",
  number: "国办发〔2022〕27号",
  form: "numbered",
  dayRule: { kind: "none" },
  versions: [{ inForce: "2022-07-29", note: "成文日期", verified: "M" }],
  verified: "V",
};
