import type { Invariant, MatterFile } from "@zhunsheng/engine";
import { addDays, dayOf } from "@zhunsheng/law";
import { cite } from "../../laws/index.ts";
import { allHave, idsOf } from "./invariants.ts";
import type { HandlingFacts } from "./licence-fields.ts";
import type { TollFacts } from "./licence-tolls.ts";

/**
 * What is true of every application after the licence, and of every decision that is delivered and published. Read off
 * the file alone; shares no code with the gates.
 */
type Handled = HandlingFacts & {
  readonly apply: object;
  readonly decide: {
    readonly outcome: string;
    readonly reason?: string | undefined;
    readonly remedies?: string | undefined;
    readonly sealed: boolean;
  };
};

type Seen = Pick<MatterFile<Handled>, "all" | "latest" | "done">;

type Rule = { readonly code: string; readonly says: string; readonly basis: Invariant<Handled>["basis"] } & {
  readonly holds: (file: Seen) => boolean;
};

/** 受理、不予受理 have their voucher; what was told late as missing does not stand in the way. */
export const receivedRightly = (): Rule => ({
  code: "receiving.rightly",
  says: "受理、不予受理有凭证，补正在五个工作日内告知，材料补齐的没有以材料不齐不予受理",
  basis: cite("licensing", 32, 1, 4),
  holds: ({ all, latest: { apply, tellMissing, accept, decline } }) => {
    const vouched = accept?.facts.voucher !== false && decline?.facts.voucher !== false;
    // Five working days are never more than thirteen calendar days, the longest holidays among them.
    const inTime =
      !tellMissing || !apply || dayOf(tellMissing.occurredAt) <= addDays(dayOf(apply.occurredAt), 13);
    const whole = all.supplied.some(({ facts }) => facts.complete);
    const rightly = decline?.facts.ground !== "incomplete" || (tellMissing !== undefined && !whole);
    return vouched && inTime && rightly;
  },
});

/** Told once, accepted once, decided once, and never both accepted and declined. */
export const handledOnce = (): Rule => ({
  code: "handling.once",
  says: "一次告知补正，受理、决定各一次，受理的没有不予受理，终止的没有决定",
  basis: cite("licensing", 32, 1, 4),
  holds: ({ all, done }) =>
    [all.tellMissing, all.accept, all.decline, all.decide, all.discontinue, all.finish].every(
      (acts) => acts.length <= 1,
    ) &&
    !(done.accept && done.decline) &&
    !(done.decide && (done.decline || done.discontinue)),
});

/** Decided by the leader, on what was accepted and examined, with the seal. */
export const handledBeforeDecision = (): Rule => ({
  code: "handling.order",
  says: "决定由机关负责人在受理、审查以后作出，加盖印章；一人现场核查的留有标记；办结以前已经送达",
  basis: cite("licensing", 34, 1),
  holds: ({ all, latest: { decide, finish } }) => {
    const before = (acts: readonly { readonly seq: number }[]): boolean =>
      acts.some(({ seq }) => seq < (decide?.seq ?? 0));
    const twoOrMarked = all.examine.every(
      (act) => !act.facts.onSite || new Set(idsOf(act)).size > 1 || (act.defects ?? []).length > 0,
    );
    const decided =
      !decide ||
      (before(all.accept) &&
        before(all.examine) &&
        decide.facts.sealed &&
        allHave(decide, idsOf(decide), ["leader", "head"]));
    return (
      twoOrMarked && decided && (!finish || all.deliver.some(({ defects }) => (defects ?? []).length === 0))
    );
  },
});

/** 行政许可法第45条: what was not told in writing was not taken out of the limit. */
export const tollsTold = (): Omit<Rule, "holds"> & {
  readonly holds: (file: { readonly all: Pick<MatterFile<TollFacts>["all"], "toll"> }) => boolean;
} => ({
  code: "handling.tolls",
  says: "扣除的时间都已书面告知申请人",
  basis: cite("licensing", 45),
  holds: ({ all }) => all.toll.every(({ facts }) => facts.told),
});

/** 行政许可法第38条第2款. */
export const reasonedRefusal = (): Rule => ({
  code: "handling.reasoned",
  says: "不予准许的决定有理由，告知了复议和诉讼的权利",
  basis: cite("licensing", 38, 2),
  holds: ({ latest: { decide } }) =>
    decide?.facts.outcome !== "refused" ||
    (decide.facts.reason !== undefined && decide.facts.remedies !== undefined),
});

interface Shown {
  readonly all: Pick<MatterFile<Handled>["all"], "publish" | "withdraw">;
  readonly latest: { readonly decide: { readonly facts: { readonly outcome: string } } | undefined };
}

/** Published is what was granted; masked; not twice at once; never after it was annulled. */
export const publishedRightly = (
  ...granted: readonly string[]
): Omit<Rule, "holds"> & { readonly holds: (file: Shown) => boolean } => ({
  code: "publicity.rightly",
  says: "公示的是准予的决定，经过脱敏，没有重复公示，被撤销的没有再次公示",
  basis: cite("licensing", 40),
  holds: ({ all, latest: { decide } }) =>
    all.publish.every((one, place) => {
      const earlier = all.publish[place - 1];
      const withdrawn = all.withdraw.filter(({ seq }) => seq < one.seq);
      const between = withdrawn.some(({ seq }) => seq > (earlier?.seq ?? 0));
      return (
        one.facts.masked &&
        allHave(one, idsOf(one), ["publisher"]) &&
        granted.includes(decide?.facts.outcome ?? "") &&
        (earlier === undefined || between) &&
        withdrawn.every(({ facts }) => facts.ground !== "annulled")
      );
    }),
});
