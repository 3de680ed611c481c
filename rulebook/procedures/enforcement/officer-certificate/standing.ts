import type { ActOf, Json, MatterFile, RegisterEntry, RegisterNeed } from "@zhunsheng/engine";
import { type Day, dayOf } from "@zhunsheng/law";
import { certificateStandards } from "../../../registers/certificate-standards.ts";
import { employments, officers } from "../../../registers/officers.ts";
import type { Facts } from "./fields.ts";

export type File = MatterFile<Facts>;
type Any = ActOf<Facts>;

/** 证件状态 (the state machine of §7.1). */
export type State = "none" | "active" | "suspended" | "lapsed" | "revoked" | "cancelled";

/** What an act makes of the certificate; undefined where it changes nothing. */
function stateAfter(file: File, act: Any): State | undefined {
  switch (act.kind) {
    case "issue":
    case "reinstate":
      return "active";
    case "review":
      return act.facts.result === "failed" ? "suspended" : undefined;
    case "suspend":
      return "suspended";
    case "lapse":
      return "lapsed";
    case "revoke":
      return "revoked";
    case "cancel":
      return "cancelled";
    case "answerObjection":
      return act.facts.result === "annulled" ? afterAnnulment(file, act.seq) : undefined;
    default:
      return undefined;
  }
}

/** Acts that change the state, in their order. */
const changing = (file: File): readonly Any[] =>
  [
    ...file.all.issue,
    ...file.all.review,
    ...file.all.suspend,
    ...file.all.lapse,
    ...file.all.revoke,
    ...file.all.reinstate,
    ...file.all.answerObjection,
    ...file.all.cancel,
  ].sort((one, other) => one.seq - other.seq);

/**
 * How the certificate stands when the suspension or revocation an objection is about is annulled: as before it; one
 * that was cancelled meanwhile does not rise again, but may be applied for anew.
 */
export function afterAnnulment(file: File, seq: number): State {
  const { cancel } = file.latest;
  if (cancel && cancel.seq < seq) return "cancelled";
  const contested = contestedBefore(file, seq);
  return contested ? stateOf(file, contested.seq) : stateOf(file, seq);
}

/** The last suspension, failed review or revocation before that place in the file. */
export const contestedBefore = (file: File, seq: number) =>
  [...file.all.suspend, ...file.all.review.filter(failed), ...file.all.revoke]
    .filter((one) => one.seq < seq)
    .sort((one, other) => one.seq - other.seq)
    .at(-1);

/** Taken away still, or cancelled because it was revoked: what an objection can have annulled. */
export function isContestable(file: File): boolean {
  const { cancel } = file.latest;
  return ["suspended", "revoked"].includes(cancel ? stateOf(file, cancel.seq) : stateOf(file));
}

/** Published, and not taken down since. */
export const isAnnounced = ({ latest: { announce, announceEnd } }: File): boolean =>
  announce !== undefined && announce.seq > (announceEnd?.seq ?? 0);

/** The state of the certificate before the act at `seq`; after every act when absent. */
export const stateOf = (file: File, seq = Number.POSITIVE_INFINITY): State =>
  changing(file)
    .filter((act) => act.seq < seq)
    .reduce<State>((state, act) => stateAfter(file, act) ?? state, "none");

interface Card {
  readonly number: string;
  readonly validFrom: Day;
  readonly validUntil: Day;
}

/** The card as it was last issued, renewed or issued again. */
export const cardOf = (file: File): Card | undefined =>
  [...file.all.issue, ...file.all.renew, ...file.all.reissue].sort((one, other) => one.seq - other.seq).at(-1)
    ?.facts;

/** The last year that is accounted for: by its review, by the lapse for want of one, or as the year of issue. */
export function reviewedUntil(file: File): number {
  const issued = file.latest.issue;
  const years = [
    ...(issued ? [Number(dayOf(issued.occurredAt).slice(0, 4))] : []),
    ...[...file.all.review, ...file.all.lapse].map(({ facts }) => facts.year),
  ];
  return Math.max(0, ...years);
}

/** Before that place, the last review failed or the certificate lapsed for want of one, and nothing came since. */
export function reviewEnded(file: File, before: number): boolean {
  const ends = [...file.all.review.filter(failed), ...file.all.lapse].map(({ seq }) => seq);
  const last = Math.max(0, ...ends.filter((seq) => seq < before));
  const since = [...file.all.reinstate, ...file.all.review].filter(({ seq }) => seq > last && seq < before);
  return last > 0 && since.length === 0;
}

/** Trained off the post and passed the examination since the certificate was taken away. */
export function retrained(file: File): boolean {
  const lost = [...file.all.suspend, ...file.all.lapse, ...file.all.review.filter(failed)]
    .map(({ seq }) => seq)
    .sort((one, other) => one - other)
    .at(-1);
  if (lost === undefined) return true;
  const trained = file.all.train.some(({ seq, facts }) => seq > lost && facts.offPost);
  return trained && file.all.exam.some(({ seq, facts }) => seq > lost && facts.result !== "failed");
}

const failed = ({ facts }: { readonly facts: Facts["review"] }): boolean => facts.result === "failed";

const isTable = (value: Json | undefined): value is Readonly<Record<string, Json>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The person's entry from the day of the act on: the whole body that the register had, with the certificate `card`, or
 * without one and why. Acts of earlier days keep what they relied on.
 */
export function entered(
  file: File,
  act: Any,
  state: State,
  card: Card | undefined = cardOf(file),
): readonly RegisterEntry[] {
  const applied = file.latest.apply?.facts;
  const body = applied && act.relied?.entries[officers.id]?.[applied.person];
  if (!applied || !card || !isTable(body)) return [];
  const { certificate: _, withdrawn: __, ...rest } = body;
  const on = dayOf(act.occurredAt);
  const { number, validFrom, validUntil } = card;
  const { category, area, title, street } = applied;
  const more = {
    establishment: employments[applied.employment],
    ...(title === undefined ? {} : { title }),
    ...(street === undefined ? {} : { street }),
  };
  const held =
    state === "active"
      ? { certificate: { number, validFrom, validUntil, category, area } }
      : { withdrawn: { as: state, on, number } };
  return [{ register: officers.id, key: applied.person, validFrom: on, body: { ...rest, ...more, ...held } }];
}

/** The person the matter is about: for `needs` and gates. */
export const personOf = (file: File): string | undefined => file.latest.apply?.facts.person;

/** Every act that changes what the register says: a later one is not dated before it, or the register hid it. */
export const changes = [
  "issue",
  "review",
  "lapse",
  "renew",
  "reissue",
  "suspend",
  "revoke",
  "reinstate",
  "answerObjection",
] as const;

/** For acts that enter the person anew, or measure by the agency's standards. */
export const entryNeeds = <K extends keyof Facts>(): readonly RegisterNeed<Facts, K>[] => [
  officers.need((file) => personOf(file)),
  certificateStandards.need(() => "self"),
];
