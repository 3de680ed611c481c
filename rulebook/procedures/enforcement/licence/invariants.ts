import type { Invariant } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { notWithout } from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";
import { decidedInvariants } from "./invariants-decided.ts";

/** What is true of every licence up to its acceptance, read off the file without the gates' own code. */
const accepted: readonly Invariant<Facts>[] = [
  notWithout(
    "supplement",
    ["correctionNotice"],
    cite("licensing", 32, undefined, 4),
    "没有告知补正的，没有补正",
  ),
  notWithout("decide", ["apply", "accept"], cite("licensing", 38), "没有申请、没有受理的，没有许可决定"),
  notWithout("deliver", ["decide"], cite("licensing", 44), "没有决定的，没有送达"),
  {
    code: "licence.once",
    says: "一件申请只受理一次、告知补正一次、延长一次、决定一次",
    basis: cite("licensing", 32, undefined, 4),
    holds: ({ all }) =>
      [all.apply, all.correctionNotice, all.accept, all.extend, all.decide].every((acts) => acts.length <= 1),
  },
  {
    code: "licence.oneAnswer",
    says: "不予受理的，没有受理；受理以后不再不予受理",
    basis: cite("licensing", 32),
    holds: ({ done }) => !(done.accept && done.refuseAcceptance),
  },
  {
    code: "licence.free",
    says: "不收费，收费的写明法律、行政法规的依据",
    basis: cite("licensing", 58),
    holds: ({ latest: { accept } }) =>
      !accept || accept.facts.feeFen === 0 || accept.facts.feeBasis !== undefined,
  },
  {
    code: "licence.sealed",
    says: "受理、不予受理都有加盖专用印章、注明日期的凭证",
    basis: cite("licensing", 32),
    holds: ({ latest: { accept, refuseAcceptance } }) =>
      accept?.facts.sealed !== false && refuseAcceptance?.facts.sealed !== false,
  },
  {
    code: "licence.startsOn",
    says: "期限最迟从受理之日起算，最早从收到申请材料之日起算",
    basis: cite("licensing", 42),
    holds: ({ latest: { apply, accept } }) => {
      if (!apply || !accept) return true;
      const { startsOn } = accept.facts;
      return dayOf(apply.occurredAt) <= startsOn && startsOn <= dayOf(accept.occurredAt);
    },
  },
  {
    code: "licence.incomplete",
    says: "以没有补正为由不予受理的，告知过补正",
    basis: cite("licensing", 32, undefined, 4),
    holds: ({ latest: { refuseAcceptance }, done }) =>
      refuseAcceptance?.facts.ground !== "incomplete" || done.correctionNotice,
  },
  {
    code: "licence.gaps",
    says: "容缺的材料没有补齐的，没有准予许可的审查意见，也没有准予许可的决定",
    basis: cite("licensing", 34),
    holds: ({ all, latest: { accept } }) =>
      [
        ...all.examine.filter(({ facts }) => facts.opinion === "grant"),
        ...all.decide.filter(({ facts }) => facts.outcome === "grant"),
      ].every(({ seq }) => {
        const later = all.supplyGaps.filter((act) => act.seq < seq);
        const there = [...all.apply, ...all.supplement, ...later].flatMap((act) =>
          act.facts.materials.map(({ material }) => material),
        );
        const gaps = accept?.facts.gaps ?? [];
        return gaps.every(({ material }) => there.includes(material));
      }),
  },
  {
    code: "licence.tollTold",
    says: "扣除的时间都已书面告知申请人，每一项至多结束一次",
    basis: cite("licensing", 45),
    holds: ({ all }) =>
      all.toll.every(({ facts }) => facts.told) &&
      all.tollEnd.every(
        (end) => (end.defects ?? []).length > 0 || all.toll.some(({ seq }) => seq === end.facts.toll),
      ),
  },
];

export const invariants: readonly Invariant<Facts>[] = [...accepted, ...decidedInvariants];
