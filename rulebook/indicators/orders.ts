import { cite } from "../laws/index.ts";
import type { Indicator } from "./define.ts";

/** Orders to correct, their re-inspections, and reminders. */
export const orderIndicators: readonly Indicator[] = [
  {
    id: "ORD.N",
    title: "责令改正",
    unit: "份",
    definition: "期间内作出的责令改正、责令限期整改文书，一份计一次，包括案件办理中责令改正的。",
    basis: cite("penalty", 28, 1),
  },
  {
    id: "ORD.ITEM.N",
    title: "责令整改事项",
    unit: "项",
    definition: "期间内责令整改文书所列的事项，同一份文书中的每一项各计一次。",
    basis: cite("penalty", 28, 1),
  },
  {
    id: "ORD.STOP.N",
    title: "责令撤出人员、停产停业、停止使用",
    unit: "份",
    definition: "期间内因重大事故隐患采取现场处理措施的责令整改文书。",
    basis: cite("workSafety", 65, 1, 3),
  },
  {
    id: "ORD.EXTENDED.N",
    title: "同意延长整改期限",
    unit: "次",
    definition: "期间内批准的整改延期。",
    basis: cite("local"),
  },
  {
    id: "ORD.DONE.N",
    title: "整改完毕事项",
    unit: "项",
    definition: "期间内以整改完毕办结的责令整改所列的事项。",
    basis: cite("penalty", 28, 1),
  },
  {
    id: "ORD.OVERDUE.N",
    title: "逾期未整改",
    unit: "次",
    definition: "期间内认定逾期未整改、依法查处的复查。",
    basis: cite("penalty", 28, 1),
  },
  {
    id: "ORD.ANNULLED.N",
    title: "撤销责令整改",
    unit: "份",
    definition: "期间内撤销的责令整改文书。",
    basis: cite("local"),
  },
  {
    id: "PUB.ORD.N",
    title: "责令整改公示",
    unit: "份",
    definition: "期间内首次公示的责令整改文书，更正后再次公示的不重复计算。",
    basis: cite("threeSystems", 6),
  },
  {
    id: "REINS.N",
    title: "整改复查",
    unit: "次",
    definition: "期间内进行的整改复查，包括案件办理中的复查。",
    basis: cite("threeSystems", 6),
  },
  {
    id: "SUP.REMIND.N",
    title: "执法提示",
    unit: "次",
    definition: "期间内发送的执法提示、执法提醒，一份提示计一次，不论发送多少对象。",
    basis: cite("local"),
  },
  {
    id: "SUP.REMIND.SENT.N",
    title: "执法提示对象",
    unit: "次",
    definition: "期间内发送的执法提示、执法提醒的对象，一份提示的每个对象各计一次。",
    basis: cite("local"),
  },
  {
    id: "SUP.REMIND.READ.N",
    title: "执法提示阅知",
    unit: "次",
    definition: "期间内收到的阅知回执，同一提示的同一对象只计一次。",
    basis: cite("local"),
  },
];
