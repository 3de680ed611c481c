import type { Invariant } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { notWithout } from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";

const filing = cite("supervisionPattern", 16);

/** What is true of every filing that can come about, read off the file without the gates' own code. */
export const invariants: readonly Invariant<Facts>[] = [
  notWithout("receive", ["submit"], filing, "没有报送的，没有收到"),
  notWithout("opinion", ["receive"], filing, "没有收到的，没有审查意见"),
  notWithout("respond", ["opinion"], filing, "没有审查意见的，没有答复"),
  notWithout("conclude", ["submit", "receive"], filing, "没有报送、没有收到的，不办结"),
  {
    code: "filing.once",
    says: "一个处罚只报送一次、收到一次、办结一次",
    basis: filing,
    holds: ({ all }) => [all.submit, all.receive, all.conclude].every((acts) => acts.length <= 1),
  },
  {
    code: "filing.receivedOn",
    says: "收到之日在报送与登记之间，不在其间的留有标记",
    basis: filing,
    holds: ({ latest: { submit, receive } }) =>
      !receive ||
      !submit ||
      (receive.defects ?? []).length > 0 ||
      (dayOf(submit.occurredAt) <= receive.facts.receivedOn &&
        receive.facts.receivedOn <= dayOf(receive.occurredAt)),
  },
  {
    code: "filing.afterDecision",
    says: "报送备案早于决定的，留有标记",
    basis: filing,
    holds: ({ latest: { submit } }) =>
      !submit || (submit.defects ?? []).length > 0 || submit.facts.decidedOn <= dayOf(submit.occurredAt),
  },
  {
    code: "filing.asked",
    says: "审查没有发现问题而答复的，留有标记",
    basis: filing,
    holds: ({ all }) =>
      all.respond.every(
        (answer) =>
          (answer.defects ?? []).length > 0 ||
          all.opinion.findLast(({ seq }) => seq < answer.seq)?.facts.result !== "noProblem",
      ),
  },
  {
    code: "filing.answered",
    says: "审查提出问题而没有答复就办结的，留有标记",
    basis: filing,
    holds: ({ all }) =>
      all.conclude.every(({ defects }) => (defects ?? []).length > 0) ||
      all.opinion.every(
        ({ seq, facts }) => facts.result === "noProblem" || all.respond.some((answer) => answer.seq > seq),
      ),
  },
];
