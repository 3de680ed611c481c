import type { Invariant, MatterFile } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { idsOf, notWithout, reliedEntry } from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";

type Rule = Invariant<Facts>;

interface Placed {
  readonly seq: number;
}

const last = <A extends Placed>(acts: readonly A[], before: number): A | undefined =>
  acts.findLast(({ seq }) => seq < before);

/** Applied for, trained, examined, issued. */
const obtained: readonly Rule[] = [
  {
    code: "apply.eligible",
    says: "申领的是在编、在岗、成年、已经以该姓名登记、没有有效证件的人员",
    basis: cite("henanEnforcement", 20),
    holds: ({ latest: { apply } }) => {
      if (!apply) return true;
      const { employment, onDuty, adult, person } = apply.facts;
      const known = reliedEntry(apply, "officers", person);
      const card = known?.certificate;
      const until =
        typeof card === "object" && card !== null && "validUntil" in card ? String(card.validUntil) : "";
      return (
        (employment === "civilServant" || employment === "institution") &&
        onDuty &&
        adult &&
        known?.name === apply.facts.name &&
        until < apply.occurredAt.slice(0, 10)
      );
    },
  },
  {
    code: "issue.earned",
    says: "颁发以前培训过公共法律和专业法律，最后一次考试合格或者依法免考",
    basis: cite("henanEnforcement", 21),
    holds: ({ all, latest: { issue } }) => {
      if (!issue) return true;
      const subjects = all.train.filter(({ seq }) => seq < issue.seq).flatMap(({ facts }) => facts.subjects);
      const exam = last(all.exam, issue.seq);
      return (
        subjects.includes("publicLaw") &&
        subjects.includes("specialLaw") &&
        exam !== undefined &&
        exam.facts.result !== "failed"
      );
    },
  },
  {
    code: "issue.sound",
    says: "证件的有效期不早于颁发之日，不由本人办理，名录中有该人员，只颁发一次",
    basis: cite("henanEnforcement", 21),
    holds: ({ all, latest: { apply, issue } }) =>
      !issue ||
      (all.issue.length === 1 &&
        issue.facts.validFrom >= issue.occurredAt.slice(0, 10) &&
        !idsOf(issue).includes(apply?.facts.person ?? "") &&
        reliedEntry(issue, "officers", apply?.facts.person) !== undefined),
  },
  {
    code: "facts.marked",
    says: "没有结束就登记的培训、不合资格的免考，都留有标记",
    basis: cite("henanEnforcement", 21),
    holds: ({ all, latest: { apply } }) =>
      all.train.every(
        ({ facts, occurredAt, defects }) =>
          facts.until <= occurredAt.slice(0, 10) || (defects ?? []).length > 0,
      ) &&
      all.exam.every(
        (exam) =>
          exam.facts.result !== "waived" ||
          reliedEntry(exam, "officers", apply?.facts.person)?.legallyQualified === true ||
          (exam.defects ?? []).length > 0,
      ),
  },
  {
    code: "reject.instead",
    says: "不予申领和颁发不并存",
    basis: cite("henanEnforcement", 20),
    holds: ({ done }) => !(done.reject && done.issue),
  },
  notWithout("issue", ["apply", "exam"], cite("henanEnforcement", 21), "没有申领和考试的，没有颁发"),
];

/** Counted without the procedure's own standing: what last gave the certificate, and what last took it away. */
function held(file: MatterFile<Facts>, before: number): "never" | "held" | "taken" | "revoked" {
  const { all } = file;
  const gives = [...all.issue, ...all.reinstate].map(({ seq }) => [seq, "held"] as const);
  const takes = [
    ...all.suspend.map(({ seq }) => seq),
    ...all.lapse.map(({ seq }) => seq),
    ...all.review.filter(({ facts }) => facts.result === "failed").map(({ seq }) => seq),
  ].map((seq) => [seq, "taken"] as const);
  const revoked = all.revoke.map(({ seq }) => [seq, "revoked"] as const);
  const annulled = all.answerObjection
    .filter(({ seq, facts }) => seq < before && facts.result === "annulled")
    .map(({ seq }) => {
      const contested = [...all.suspend, ...all.revoke]
        .map((one) => one.seq)
        .filter((one) => one < seq)
        .sort((one, other) => one - other)
        .at(-1);
      return [seq, contested === undefined ? "held" : held(file, contested)] as const;
    });
  const known = [...gives, ...takes, ...revoked, ...annulled]
    .filter(([seq]) => seq < before)
    .sort(([one], [other]) => one - other);
  return known.at(-1)?.[1] ?? "never";
}

/** What may be done with a certificate depends on whether it is in force. */
const kept: readonly Rule[] = [
  {
    code: "held.first",
    says: "公布、年审、失效、换证、补发、暂扣，都只对有效的证件",
    basis: cite("henanEnforcement", 21),
    holds: (file) =>
      [
        ...file.all.announce,
        ...file.all.review,
        ...file.all.lapse,
        ...file.all.renew,
        ...file.all.reissue,
        ...file.all.suspend,
      ].every(({ seq }) => held(file, seq) === "held"),
  },
  {
    code: "taken.first",
    says: "只恢复暂扣或者失效的证件，只吊销没有吊销的证件",
    basis: cite("henanEnforcement", 45),
    holds: (file) =>
      file.all.reinstate.every(({ seq }) => held(file, seq) === "taken") &&
      file.all.revoke.every(({ seq }) => ["held", "taken"].includes(held(file, seq))),
  },
  {
    code: "lapse.unreviewed",
    says: "失效的年度已经结束，以后也没有年审，不是颁发的当年",
    basis: cite("certificatePattern", 30),
    holds: ({ all, latest: { issue } }) =>
      all.lapse.every(
        ({ seq, facts, occurredAt }) =>
          facts.year < Number(occurredAt.slice(0, 4)) &&
          facts.year > Number((issue?.occurredAt ?? "9999").slice(0, 4)) &&
          all.review.every((one) => one.seq > seq || one.facts.year < facts.year),
      ),
  },
  {
    code: "own.none",
    says: "没有人决定自己的证件",
    basis: cite("henanEnforcement", 46),
    holds: ({ all, latest: { apply } }) =>
      [...all.suspend, ...all.revoke, ...all.reinstate].every(
        (act) => !idsOf(act).includes(apply?.facts.person ?? ""),
      ),
  },
  {
    code: "objection.answered",
    says: "每个复核决定答复一个申请，撤销的有可以撤销的决定",
    basis: cite("certificatePattern", 35),
    holds: (file) =>
      file.all.answerObjection.every(({ seq, facts }) => {
        const asked = last(file.all.object, seq);
        const before = last(file.all.answerObjection, seq);
        const standing = held(file, seq);
        return (
          asked !== undefined &&
          asked.seq > (before?.seq ?? 0) &&
          (facts.result === "upheld" || standing === "taken" || standing === "revoked")
        );
      }),
  },
  {
    code: "announceEnd.notHeld",
    says: "证件有效的，不撤下公布",
    basis: cite("threeSystems", 4),
    holds: (file) =>
      file.all.announceEnd.every(({ seq }) => {
        const ended = file.latest.cancel !== undefined && file.latest.cancel.seq < seq;
        return ended || held(file, seq) !== "held";
      }),
  },
  notWithout("announceLoss", ["lose"], cite("certificatePattern", 24), "没有遗失的，不公告遗失"),
  notWithout("reissue", ["lose"], cite("certificatePattern", 24), "没有遗失的，不补发"),
  notWithout("announceEnd", ["announce"], cite("threeSystems", 4), "没有公布的，不撤下"),
  notWithout("cancel", ["issue"], cite("certificatePattern", 25), "没有颁发的，不注销"),
];

/** What is true of every certificate that can come about, read off the file without the gates' own code. */
export const invariants: readonly Rule[] = [...obtained, ...kept];
