import { cite } from "../laws/index.ts";
import type { Indicator } from "./define.ts";

/** 行刑衔接和执法人员. How many hold a certificate on a day is asked of the register, not summed from acts. */
export const peopleIndicators: readonly Indicator[] = [
  {
    id: "XZ.SENT",
    title: "移送公安机关",
    unit: "件",
    definition: "期间内移送公安机关的涉嫌犯罪案件，按移送之日计。",
    basis: cite("transfer", 5),
  },
  {
    id: "XZ.ACCEPTED",
    title: "公安机关签收",
    unit: "件",
    definition: "期间内公安机关签收的移送案件，按签收之日计。",
    basis: cite("transfer", 7),
  },
  {
    id: "XZ.FILED",
    title: "公安机关立案",
    unit: "件",
    definition: "期间内公安机关决定立案的移送案件，复议、立案监督后立案的也计入，一案计一件。",
    basis: cite("transfer", 8),
  },
  {
    id: "XZ.REFUSED",
    title: "公安机关不予立案",
    unit: "件",
    definition: "期间内公安机关接受移送后决定不予立案的案件。",
    basis: cite("transfer", 8),
  },
  {
    id: "XZ.RETURNED",
    title: "移送案件退回",
    unit: "件",
    definition: "期间内公安机关、人民检察院、人民法院退回，由本机关依法处理的案件。",
    basis: cite("transfer", 13),
  },
  {
    id: "XZ.HINT.N",
    title: "法制审核发现涉嫌犯罪",
    unit: "件",
    definition: "期间内认为违法行为涉嫌犯罪、需要移送的法制审核意见。",
    basis: cite("threeSystems", 13),
  },
  {
    id: "P.EXAM.SIGNUP",
    title: "参加资格考试",
    unit: "人",
    definition: "期间内参加行政执法资格考试的人次，免予考试的不计。",
    basis: cite("henanEnforcement", 21),
  },
  {
    id: "P.EXAM.PASS",
    title: "资格考试合格",
    unit: "人",
    definition: "期间内行政执法资格考试合格的人次。",
    basis: cite("henanEnforcement", 21),
  },
  {
    id: "P.CERT.ISSUED",
    title: "新领执法证件",
    unit: "人",
    definition: "期间内新领取行政执法证件的人员，补发、换发的不计。",
    basis: cite("henanEnforcement", 21),
  },
  {
    id: "P.CERT.AUDIT",
    title: "年审合格",
    unit: "人",
    definition: "期间内执法证件年审合格的人员。",
    basis: cite("certificatePattern", 30),
  },
  {
    id: "P.CERT.SUSPEND",
    title: "暂扣执法证件",
    unit: "人",
    definition: "期间内暂扣执法证件的人次，年审不合格的计入。",
    basis: cite("certificatePattern", 31),
  },
  {
    id: "P.CERT.CANCEL",
    title: "注销执法证件",
    unit: "人",
    definition: "期间内注销执法证件的人员，按注销之日计。",
    basis: cite("certificatePattern", 25),
  },
  {
    id: "P.CLEAN.N",
    title: "清理执法人员",
    unit: "人",
    definition: "期间内经清理确定结果的行政执法人员。",
    basis: cite("henanEnforcement", 20),
  },
];
