import type { LawText } from "@zhunsheng/law";

/** Its own paragraphs say 工作日. */
export const threeSystems: LawText<"threeSystems"> = {
  id: "threeSystems",
  title: "国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见",
  short: "国办发〔2018〕118号",
  number: "国办发〔2018〕118号",
  form: "numbered",
  dayRule: { kind: "none" },
  versions: [{ inForce: "2018-12-05", note: "成文日期；2019年1月3日发布", verified: "V" }],
  verified: "V",
};
