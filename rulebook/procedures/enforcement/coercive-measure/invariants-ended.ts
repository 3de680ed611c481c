import type { Invariant, MatterFile } from "@zhunsheng/engine";
import { type Day, dayOf, daysFrom } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { reliedEntry } from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";

type File = MatterFile<Facts>;
type Rule = Invariant<Facts>;

interface Naming {
  readonly facts: { readonly items: readonly { readonly number: number }[] };
}

const named = (acts: readonly Naming[]): readonly number[] =>
  acts.flatMap(({ facts }) => facts.items.map(({ number }) => number));

const marked = ({ defects = [] }: { readonly defects?: readonly unknown[] | undefined }): boolean =>
  defects.length > 0;

/** Counted day by day: whether the term was over, testing left out, as the file stood before `seq`. */
function isPast({ all, latest: { take } }: File, day: Day, seq: number): boolean {
  if (!take) return false;
  const before = <A extends { readonly seq: number }>(acts: readonly A[]) =>
    acts.filter((act) => act.seq < seq);
  const extended = before(all.extend).reduce((sum, { facts }) => sum + facts.days, 0);
  const results = before(all.testResult);
  const tested = (one: Day): boolean =>
    before(all.commission).some((commission) => {
      const result = results.find(({ facts }) => facts.commission === commission.seq);
      const { from, until } = commission.facts;
      return from <= one && one <= until && one <= (result?.facts.receivedOn ?? until);
    });
  const [, ...counted] = daysFrom(dayOf(take.occurredAt), day);
  return counted.filter((one) => !tested(one)).length > take.facts.termDays + extended;
}

const custody: readonly Rule[] = [
  {
    code: "kept.sealedOnly",
    says: "只有查封的才委托第三人保管，费用由本机关承担",
    basis: cite("compulsion", 26),
    holds: ({ all, latest: { take } }) =>
      all.entrust.every(({ facts }) => take?.facts.kind === "seal" && facts.costOnAgency),
  },
  {
    code: "kept.tested",
    says: "检测期间书面告知、自委托以后起算、在期限内开始，费用由本机关承担",
    basis: cite("compulsion", 25, 3),
    holds: (file) =>
      file.all.commission.every(
        ({ facts, occurredAt, seq }) =>
          facts.told &&
          facts.costOnAgency &&
          dayOf(occurredAt) <= facts.from &&
          !isPast(file, facts.from, seq),
      ),
  },
  {
    code: "kept.extended",
    says: "延长在期限届满以前、情况复杂时，不超过三十日或者另有规定的期限",
    basis: cite("compulsion", 25, 1),
    holds: (file) =>
      file.all.extend.every((act) => {
        const entry = reliedEntry(act, "compulsion-items", file.latest.take?.facts.item);
        const most = typeof entry?.termDays === "number" ? entry.termDays : 30;
        return act.facts.complex && act.facts.days <= most && !isPast(file, dayOf(act.occurredAt), act.seq);
      }),
  },
  {
    code: "kept.ratified",
    says: "没有批准、补办批准的，不延长、不没收、不销毁",
    basis: cite("compulsion", 19),
    holds: ({ all, done }) =>
      done.approve ||
      [...all.extend, ...all.dispose].every((act) =>
        all.ratify.some(({ seq, facts }) => seq < act.seq && facts.outcome === "agreed"),
      ),
  },
];

const disposal: readonly Rule[] = [
  {
    code: "ended.oneWay",
    says: "清单所列的每件物品只处理一次，没有清单以外的物品",
    basis: cite("compulsion", 27),
    holds: ({ all, latest: { take } }) => {
      const settled = named([...all.dispose, ...all.transfer, ...all.lift]);
      const count = take?.facts.items.length ?? 0;
      return (
        new Set(settled).size === settled.length &&
        [...settled, ...named([...all.sell, ...all.commission, ...all.entrust])].every((one) => one <= count)
      );
    },
  },
  {
    code: "ended.inTime",
    says: "期限届满以后不变卖、不销毁，没收的处罚决定在届满以前",
    basis: cite("compulsion", 27),
    holds: (file) =>
      file.all.sell.every(({ occurredAt, seq }) => !isPast(file, dayOf(occurredAt), seq)) &&
      file.all.dispose.every(({ facts, occurredAt, seq }) => {
        const linked = file.acts[0]?.parent !== undefined;
        const decided = facts.outcome === "confiscate" ? facts.penaltyDecidedOn : undefined;
        return (
          linked || !isPast(file, decided ?? dayOf(occurredAt), seq) || !isPast(file, dayOf(occurredAt), seq)
        );
      }),
  },
  {
    code: "ended.confiscated",
    says: "没收有行政处罚决定",
    basis: cite("compulsion", 27),
    holds: ({ all, acts }) =>
      acts[0]?.parent !== undefined ||
      all.dispose.every(
        ({ facts }) =>
          facts.outcome !== "confiscate" ||
          (facts.penaltyNumber !== undefined && facts.penaltyDecidedOn !== undefined),
      ),
  },
  {
    code: "ended.sold",
    says: "只先行变卖不易保管的财物，每件一次",
    basis: cite("compulsion", 28, 2),
    holds: ({ all }) =>
      all.sell.every(({ facts }) => facts.perishable) &&
      new Set(named(all.sell)).size === named(all.sell).length,
  },
  {
    code: "ended.lifted",
    says: "以期限届满解除的已经届满，以负责人不同意解除的有其审批",
    basis: cite("compulsion", 28, 1),
    holds: (file) =>
      file.all.lift.every(({ facts, occurredAt, seq }) => {
        if (facts.ground === "expired") return isPast(file, dayOf(occurredAt), seq);
        return facts.ground !== "disagreed" || file.latest.ratify?.facts.outcome === "disagreed";
      }),
  },
  {
    code: "ended.given",
    says: "退还的都已解除，只退还一次，否则留有标记",
    basis: cite("compulsion", 28, 2),
    holds: ({ all }) => {
      const clean = named(all.giveBack.filter((act) => !marked(act)));
      return clean.every((one) => named(all.lift).includes(one)) && new Set(clean).size === clean.length;
    },
  },
  {
    code: "ended.transferred",
    says: "随案移送的，一并移送并书面告知",
    basis: cite("compulsion", 21),
    holds: ({ all, latest: { take, transfer } }) => {
      if (!transfer || !take) return true;
      const settled = named([
        ...all.dispose.filter(({ seq }) => seq < transfer.seq),
        ...all.lift.filter(({ seq }) => seq < transfer.seq),
        transfer,
      ]);
      return transfer.facts.told && settled.length === take.facts.items.length;
    },
  },
  {
    code: "ended.closed",
    says: "办结时物品全部处理，解除的全部退还，损失已经赔偿，当场实施的已经补办批准",
    basis: cite("compulsion", 28),
    holds: ({ all, latest: { close, take } }) => {
      if (!close || !take) return true;
      const allowed = [...all.approve, ...all.ratify].some(({ seq }) => seq < close.seq);
      const settled = named([...all.dispose, ...all.transfer, ...all.lift]).length;
      const lost = named([
        ...all.checkCustody.filter(({ facts }) => facts.state !== "intact"),
        ...all.giveBack.filter(({ facts }) => facts.condition === "damaged"),
      ]);
      return (
        allowed &&
        settled === take.facts.items.length &&
        named(all.lift).every((one) => named(all.giveBack).includes(one)) &&
        lost.every((one) => named(all.compensate).includes(one))
      );
    },
  },
  {
    code: "ended.compensated",
    says: "赔偿的是记明有损失的财物",
    basis: cite("compulsion", 26),
    holds: ({ all }) => {
      const lost = named([
        ...all.checkCustody.filter(({ facts }) => facts.state !== "intact"),
        ...all.giveBack.filter(({ facts }) => facts.condition === "damaged"),
      ]);
      const paid = named(all.compensate);
      return paid.every((one) => lost.includes(one)) && new Set(paid).size === paid.length;
    },
  },
  {
    code: "ended.answered",
    says: "一项异议只答复一次，答复的都是本案的异议",
    basis: cite("compulsion", 8),
    holds: ({ all }) => {
      const answered = all.answerClaim.map(({ facts }) => facts.claim);
      return (
        new Set(answered).size === answered.length &&
        answered.every((one) => all.claim.some(({ seq }) => seq === one))
      );
    },
  },
  {
    code: "ended.published",
    says: "公示的当事人已成年，内容已脱敏，撤回以前不重复公示，被撤销的不再公示",
    basis: cite("threeSystems", 6),
    holds: ({ all, latest: { take, request } }) =>
      all.publish.every(({ seq, facts }, place) => {
        const earlier = all.publish[place - 1];
        const withdrawn = all.withdraw.filter((one) => one.seq < seq);
        const again = earlier === undefined || withdrawn.some((one) => one.seq > earlier.seq);
        const ages = [take?.facts.partyAge, request?.facts.partyAge];
        const adult = ages.every((age) => age === undefined || age === "adult");
        const standing = withdrawn.every((one) => one.facts.ground !== "annulled");
        return facts.masked && adult && again && standing;
      }),
  },
];

export const endedRules: readonly Rule[] = [...custody, ...disposal];
