import type { Invariant } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { allCertified, notWithout } from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";

/** What is true of every clean-up that can come about, read off the file without the gates' own code. */
export const invariants: readonly Invariant<Facts>[] = [
  notWithout("list", ["start"], cite("threeSystems", 19), "没有部署的，没有名单"),
  notWithout("submit", ["list"], cite("local"), "没有名单的，不报送"),
  notWithout("reviewed", ["submit"], cite("local"), "没有报送的，没有审核意见"),
  notWithout("decide", ["list", "submit", "reviewed"], cite("local"), "没有审核的，不确定结果"),
  notWithout("publish", ["decide"], cite("threeSystems", 4), "没有确定结果的，不公布"),
  notWithout("carryOut", ["decide"], cite("henanEnforcement", 20), "没有确定结果的，没有落实"),
  notWithout("finish", ["decide", "publish"], cite("threeSystems", 4), "没有公布的，不办结"),
  {
    code: "list.sound",
    says: "名单中每人一个结果；保留的在编并持有有效证件",
    basis: cite("henanEnforcement", 20),
    holds: ({ all }) =>
      all.list.every((list) => {
        const { people, results } = list.facts;
        const named = results.map(({ person }) => person);
        const kept = results.filter(({ result }) => result === "keep");
        return (
          named.toSorted().join() === people.toSorted().join() &&
          kept.every(({ employment }) => ["civilServant", "institution"].includes(employment)) &&
          allCertified(
            list,
            kept.map(({ person }) => person),
          )
        );
      }),
  },
  {
    code: "list.oneCourse",
    says: "一份名单只报送一次；确定结果以后不再提出名单、报送、审核；确定、公布、办结各一次",
    basis: cite("local"),
    holds: ({ all, latest: { decide } }) => {
      const early = [...all.list, ...all.submit, ...all.reviewed];
      const once = [all.start, all.decide, all.publish, all.finish].every((acts) => acts.length <= 1);
      const each = all.submit.every(({ seq }, place) => {
        const before = all.submit[place - 1]?.seq ?? 0;
        return all.list.some((list) => before < list.seq && list.seq < seq);
      });
      return once && each && (!decide || early.every(({ seq }) => seq < decide.seq));
    },
  },
  {
    code: "decide.lastList",
    says: "确定的是审核过的最后一份名单",
    basis: cite("local"),
    holds: ({ latest: { list, reviewed, decide } }) =>
      !decide || (list !== undefined && reviewed !== undefined && list.seq < reviewed.seq),
  },
  {
    code: "carryOut.marked",
    says: "落实的结果与名单不一致的，留有标记",
    basis: cite("henanEnforcement", 20),
    holds: ({ all, latest: { list } }) =>
      all.carryOut.every(({ facts, defects }) => {
        const listed = list?.facts.results.find(({ person }) => person === facts.person);
        return listed?.result === facts.done || (defects ?? []).length > 0;
      }),
  },
  {
    code: "finish.everyone",
    says: "办结的，应当注销、培训、调离的都已经落实",
    basis: cite("henanEnforcement", 20),
    holds: ({ all, latest: { list, finish } }) =>
      !finish ||
      (list?.facts.results ?? []).every(
        ({ person, result }) =>
          result === "keep" ||
          all.carryOut.some(
            ({ seq, facts }) =>
              seq < finish.seq &&
              facts.person === person &&
              (facts.done === result ||
                facts.done === "cancel" ||
                (result === "train" && facts.done === "move")),
          ),
      ),
  },
  {
    code: "publish.kept",
    says: "公布的就是保留的人员",
    basis: cite("threeSystems", 4),
    holds: ({ latest: { list, publish } }) => {
      const kept = (list?.facts.results ?? []).filter(({ result }) => result === "keep");
      const named = publish?.facts.officers.map(({ person }) => person).toSorted();
      return (
        !named ||
        named.join() ===
          kept
            .map(({ person }) => person)
            .toSorted()
            .join()
      );
    },
  },
  {
    code: "publish.personal",
    says: "公布的清单隐去了个人信息",
    basis: cite("disclosureRegulation", 15),
    holds: ({ all }) => all.publish.every(({ facts }) => facts.personalRemoved),
  },
];
