import type { Invariant } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { allHave, idsOf, notWithout, shareNobody } from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";
import { endedRules } from "./invariants-ended.ts";
import { takenRules } from "./invariants-taken.ts";

type Rule = Invariant<Facts>;

const needsTaking = (
  [
    "ratify",
    "entrust",
    "checkCustody",
    "claim",
    "commission",
    "extend",
    "expired",
    "sell",
    "dispose",
    "lift",
    "transfer",
    "compensate",
    "publish",
    "close",
  ] as const
).map((kind) => notWithout<Facts>(kind, ["take"], cite("compulsion", 24, 1), "没有实施的，没有以后的行为"));

const order: readonly Rule[] = [
  notWithout("approve", ["request"], cite("compulsion", 18), "没有提请的，没有批准"),
  notWithout("decline", ["request"], cite("compulsion", 18), "没有提请的，没有不予批准"),
  notWithout("abandon", ["request"], cite("compulsion", 18), "没有提请的，没有不再实施"),
  ...needsTaking,
  notWithout("answerClaim", ["claim"], cite("compulsion", 8), "没有异议的，没有答复"),
  notWithout("testResult", ["commission"], cite("compulsion", 25, 3), "没有委托的，没有检测结果"),
  notWithout("tellExtension", ["extend"], cite("compulsion", 25, 2), "没有延长的，没有告知延长"),
  notWithout("giveBack", ["lift"], cite("compulsion", 28, 2), "没有解除的，没有退还"),
  notWithout("withdraw", ["publish"], cite("threeSystems", 6), "没有公示的，没有撤回"),
  {
    code: "order.once",
    says: "一个事项只实施一次、批准一次、补办一次、延长一次",
    basis: cite("compulsion", 25, 1),
    holds: ({ all }) =>
      [all.request, all.approve, all.take, all.ratify, all.extend, all.transfer].every(
        (acts) => acts.length <= 1,
      ),
  },
  {
    code: "order.approvedFirst",
    says: "实施以后不再提请、批准，实施的事项没有不予批准或者不再实施",
    basis: cite("compulsion", 18, undefined, 1),
    holds: ({ latest: { request, approve, take }, done }) =>
      !take ||
      ([request, approve].every((act) => !act || act.seq < take.seq) && !done.decline && !done.abandon),
  },
  {
    code: "order.declined",
    says: "已经批准的不再不予批准",
    basis: cite("compulsion", 18, undefined, 1),
    holds: ({ done }) => !(done.approve && done.decline),
  },
];

const people: readonly Rule[] = [
  {
    code: "people.leaders",
    says: "批准、补办、延长、处理、解除、赔偿、办结由机关负责人作出",
    basis: cite("compulsion", 18, undefined, 1),
    holds: ({ all }) =>
      [
        ...all.approve,
        ...all.decline,
        ...all.ratify,
        ...all.extend,
        ...all.sell,
        ...all.dispose,
        ...all.lift,
        ...all.compensate,
        ...all.answerClaim,
        ...all.close,
      ].every((act) => allHave(act, idsOf(act), ["leader", "head"])),
  },
  {
    code: "people.officers",
    says: "提请、实施、退还由执法人员办理，公示由公示人员办理",
    basis: cite("compulsion", 17),
    holds: ({ all }) =>
      [...all.request, ...all.take, ...all.giveBack, ...all.tellExtension].every((act) =>
        allHave(act, idsOf(act), ["officer"]),
      ) && [...all.publish, ...all.withdraw].every((act) => allHave(act, idsOf(act), ["publisher"])),
  },
  {
    code: "people.apart",
    says: "提请的人、实施的人不批准自己的措施",
    basis: cite("compulsion", 18, undefined, 1),
    holds: ({ latest: { request, approve, take, ratify } }) =>
      (!approve || !request || shareNobody(idsOf(approve), [...idsOf(request), ...request.facts.handlers])) &&
      (!ratify || !take || shareNobody(idsOf(ratify), idsOf(take))),
  },
];

/** What is true of every measure that can come about, read off the file without the gates' own code. */
export const invariants: readonly Rule[] = [...order, ...people, ...takenRules, ...endedRules];
