import { cite } from "../laws/index.ts";
import type { Indicator } from "./define.ts";

const annual = cite("threeSystems", 6);

/** Counted by the day of the decision; a decision annulled later stays counted in the year it was made. */
export const penaltyIndicators: readonly Indicator[] = [
  {
    id: "PEN.N",
    title: "行政处罚次数",
    unit: "次",
    definition: "期间内作出的行政处罚决定，含简易程序和普通程序，一份决定书计一次。",
    basis: annual,
  },
  {
    id: "PEN.SIMPLE",
    title: "简易程序处罚",
    unit: "件",
    definition: "期间内当场作出的行政处罚决定。",
    basis: annual,
  },
  {
    id: "PEN.ORD",
    title: "普通程序处罚",
    unit: "件",
    definition: "期间内按普通程序作出的行政处罚决定。",
    basis: annual,
  },
  {
    id: "PEN.AMT",
    title: "罚款数额",
    unit: "分",
    definition: "期间内行政处罚决定书载明的罚款之和，不论是否缴纳。",
    basis: annual,
  },
  {
    id: "PEN.CONF",
    title: "没收数额",
    unit: "分",
    definition: "期间内行政处罚决定书载明的没收违法所得和价值已知的没收非法财物之和。",
    basis: annual,
  },
  {
    id: "PEN.NOPUN",
    title: "不予处罚",
    unit: "件",
    definition: "期间内依法决定不予行政处罚的案件，不含违法事实不能成立的。",
    basis: annual,
  },
  {
    id: "PEN.NOTPROVEN",
    title: "违法事实不能成立",
    unit: "件",
    definition: "期间内因违法事实不能成立决定不予行政处罚的案件。",
    basis: annual,
  },
  {
    id: "PEN.HEARING.N",
    title: "听证",
    unit: "场",
    definition: "期间内当事人到场举行的听证会。",
    basis: annual,
  },
  {
    id: "PEN.PLEA.N",
    title: "陈述申辩复核",
    unit: "件",
    definition: "期间内对当事人陈述申辩作出的复核意见。",
    basis: annual,
  },
  {
    id: "PEN.DEV.N",
    title: "偏离裁量基准",
    unit: "件",
    definition: "期间内偏离裁量基准并说明理由的行政处罚决定。",
    basis: cite("benchmarkOpinion", 12),
  },
];
