import type { Facts } from "../procedures/enforcement/penalty-ordinary/fields.ts";
import { before, example, handlers, type Ordinary } from "./ordinary.ts";
import type { Entries } from "./reference.ts";
import type { Attempt, When } from "./situation.ts";

type Kind = keyof Facts & string;

/** Who does the acts that are not in the course of the examples. */
const people: { readonly [K in Kind]?: readonly string[] } = {
  addressConfirmation: ["officer-1"],
  statement: ["officer-1"],
  hearingRequest: ["officer-1"],
  serviceAttempt: handlers,
  serve: handlers,
  serviceReceipt: ["officer-1"],
  publish: ["publisher-1"],
  withdraw: ["publisher-1"],
  payment: ["officer-1"],
  collect: handlers,
  handIn: ["officer-1"],
  remit: ["chief-1"],
  postponeRequest: ["officer-1"],
  reviewBegun: ["officer-1"],
  reviewEnded: ["officer-1"],
  demand: handlers,
  demandStatement: ["officer-1"],
  demandRecheck: handlers,
  goodsDisposal: ["officer-1"],
  performance: ["officer-1"],
  proposeClosure: ["head-1"],
  filed: ["chief-1"],
  visited: ["chief-1"],
  archived: ["archivist-1"],
};

const byOf = (kind: Kind): readonly string[] => people[kind] ?? ["leader-1"];

/** Decided on 2025-07-16 and served on the 17th; the fine is to be paid by 2025-08-01. */
export const served: Ordinary = before("publish");

const goods = {
  kinds: ["fine" as const, "confiscateProperty" as const, "confiscateGains" as const],
  confiscatedPropertyFen: 300_000,
  confiscatedGainsFen: 20_000,
};

const anyKind: Entries = {
  "power-items": {
    "aqsc-097-3": {
      title: "对未按规定进行安全生产教育和培训的处罚",
      violation: "未按照规定对从业人员进行安全生产教育和培训",
      violatedLaw: "《中华人民共和国安全生产法》第二十八条第一款",
      penaltyLaw: "《中华人民共和国安全生产法》第九十七条第三项",
      kinds: goods.kinds,
      organisationMaxFen: 10_000_000,
      lifeSafety: true,
    },
  },
};

/** The same case with goods and gains confiscated besides the fine. */
export const confiscated: Ordinary = before(
  "publish",
  [],
  { report: goods, notice: goods, discussion: goods, decide: goods },
  anyKind,
);

/** The next step after the decision, by those who usually do it. */
export const follow = <K extends Kind>(
  given: Ordinary,
  kind: K,
  when: When,
  changed: Partial<Facts[K]> = {},
): Ordinary => given.does(kind, byOf(kind), example(kind, changed), when);

/** The same, whatever comes of it. */
export const attempt = <K extends Kind>(
  given: Ordinary,
  kind: K,
  when: When,
  changed: Partial<Facts[K]> = {},
  entries: Entries = {},
): Attempt => given.given(entries).tries(kind, byOf(kind), example(kind, changed), when);

/** The place in the file of the latest act of that kind. */
export const seqOf = (given: Ordinary, kind: Kind): number => given.file.latest[kind]?.seq ?? 0;
