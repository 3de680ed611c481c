import type { LawText } from "@zhunsheng/law";

/** No working-day clause in its twenty articles (checked): three days and 24 hours are calendar and clock. */
export const transfer: LawText<"transfer"> = {
  id: "transfer",
  title: "行政执法机关移送涉嫌犯罪案件的规定",
  short: "移送规定",
  number: "国务院令第310号",
  form: "article",
  articleCount: 20,
  dayRule: { kind: "none" },
  versions: [
    { inForce: "2001-07-09", note: "自公布之日起施行", verified: "V2" },
    { inForce: "2020-08-07", note: "国务院令第730号修改", verified: "V" },
  ],
  verified: "V",
};
