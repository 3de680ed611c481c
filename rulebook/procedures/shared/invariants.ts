import type { Invariant, Json, MatterFile, Person, Relied, Role } from "@zhunsheng/engine";
import { type Citation, dayOf, type Instant } from "@zhunsheng/law";

/**
 * What invariants are made of. They are read off the file alone and share no code with the gates: an invariant must
 * notice that a gate is gone, or wrong.
 */
interface Recorded {
  readonly by: readonly { readonly id: string }[];
  readonly occurredAt: Instant;
  readonly relied?: Relied | undefined;
}

/** The later of these acts never stands in a file without the earlier. */
export const notWithout = <F>(
  later: keyof F & string,
  earlier: readonly (keyof F & string)[],
  basis: Citation,
  says: string,
): Invariant<F> => ({
  code: `order.${later}`,
  says,
  basis,
  holds: (file: MatterFile<F>) => !file.done[later] || earlier.every((kind) => file.done[kind]),
});

/** These people as the record kept them on the day of the act; none where it kept none. */
export const reliedPeople = (act: Recorded, ids: readonly string[]): readonly Person[] =>
  ids.flatMap((id) => act.relied?.people[id] ?? []);

export const idsOf = ({ by }: Recorded): readonly string[] => by.map(({ id }) => id);

export const areTwo = (ids: readonly string[]): boolean => new Set(ids).size >= 2;

export const shareNobody = (some: readonly string[], others: readonly string[]): boolean =>
  some.every((id) => !others.includes(id));

/** All of them held a certificate that was valid on the day of the act. */
export const allCertified = (act: Recorded, ids: readonly string[]): boolean =>
  reliedPeople(act, ids).every(
    ({ certificate }) =>
      certificate !== undefined &&
      certificate.validFrom <= dayOf(act.occurredAt) &&
      dayOf(act.occurredAt) <= certificate.validUntil,
  );

/** Each of those who did the act had one of the roles. */
export const allHave = (act: Recorded, ids: readonly string[], roles: readonly Role[]): boolean =>
  reliedPeople(act, ids).every((person) => person.roles.some((role) => roles.includes(role)));

/** An entry of a register as the act relied on it. */
export const reliedEntry = (
  act: Recorded,
  register: string,
  key: string | undefined,
): Readonly<Record<string, Json>> | undefined => {
  const entry = key === undefined ? undefined : act.relied?.entries[register]?.[key];
  return isTable(entry) ? entry : undefined;
};

const isTable = (value: Json | undefined): value is Readonly<Record<string, Json>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

interface Weight {
  readonly kinds: readonly string[];
  readonly fineFen?: number | undefined;
  readonly confiscatedGainsFen?: number | undefined;
}

/** The kinds and the sums of one lie within those of the other. */
export const isWithin = (one: Weight, other: Weight): boolean =>
  one.kinds.every((kind) => other.kinds.includes(kind)) &&
  (one.fineFen ?? 0) <= (other.fineFen ?? 0) &&
  (one.confiscatedGainsFen ?? 0) <= (other.confiscatedGainsFen ?? 0);

interface Identified {
  readonly partyKind: string;
  readonly partyName: string;
  readonly partyCode?: string | undefined;
  readonly partyAge?: string | undefined;
}

export const isSameParty = (one: Identified, other: Identified): boolean =>
  (["partyKind", "partyName", "partyCode", "partyAge"] as const).every((name) => one[name] === other[name]);

export const isOfAge = ({ partyAge }: { readonly partyAge?: string | undefined }): boolean =>
  partyAge === undefined || partyAge === "adult";

interface Measured {
  readonly circumstance: string;
  readonly circumstanceGround?: string | undefined;
}

/** What is lighter, reduced or heavier has its ground written down. */
export const isReasoned = ({ circumstance, circumstanceGround }: Measured): boolean =>
  circumstance === "none" || circumstanceGround !== undefined;

interface Fined extends Weight {
  readonly partyKind: string;
  readonly circumstance: string;
  readonly deviates: boolean;
  readonly deviationReason?: string | undefined;
  readonly benchmarkStep?: string | undefined;
}

/** The fine lies between the bounds that the list of powers sets for this kind of party. */
export function isInRange(
  fined: Omit<Fined, "deviates" | "deviationReason">,
  item: Readonly<Record<string, Json>> | undefined,
): boolean {
  const fine = fined.fineFen ?? 0;
  if (fine === 0 || item === undefined) return true;
  const of = fined.partyKind === "citizen" ? "citizen" : "organisation";
  const [least, most] = [item[`${of}MinFen`], item[`${of}MaxFen`]];
  const enough = fined.circumstance === "reduced" || typeof least !== "number" || fine >= least;
  return enough && typeof most === "number" && fine <= most;
}

/** The fine lies within the step of the benchmark that the decision names, or departs from it with its reason. */
export function isInStep(fined: Fined, benchmark: Readonly<Record<string, Json>> | undefined): boolean {
  const fine = fined.fineFen ?? 0;
  if (fine === 0) return true;
  if (fined.deviates) return fined.deviationReason !== undefined;
  if (!Array.isArray(benchmark?.steps)) return true;
  return benchmark.steps
    .filter(isTable)
    .some(
      ({ id, minFen, maxFen }) =>
        id === fined.benchmarkStep && Number(minFen) <= fine && fine <= Number(maxFen),
    );
}

interface Revised {
  readonly reviewEnded?: readonly {
    readonly facts: { readonly result: string; readonly fineFen?: number | undefined };
  }[];
  readonly revoke: readonly { readonly facts: { readonly fineFen?: number | undefined } }[];
  readonly withhold: readonly { readonly facts: { readonly outcome: string } }[];
}

/** The least that a review or the agency itself left of the fine. */
export const leastFine = (decided: number, { reviewEnded, revoke }: Revised): number =>
  Math.min(decided, ...[...(reviewEnded ?? []), ...revoke].map(({ facts }) => facts.fineFen ?? decided));

/** The decision was left otherwise than it was, or is withheld from the public. */
export const isNotForThePublic = ({ reviewEnded, revoke, withhold }: Revised): boolean =>
  revoke.length > 0 ||
  withhold.at(-1)?.facts.outcome === "withheld" ||
  (reviewEnded ?? []).some(({ facts }) => !["upheld", "withdrawn"].includes(facts.result));

interface Standing {
  readonly seq: number;
}

/** No two publications without a withdrawal between, and none after the decision itself was undone. */
export const isPublishedOnce = (
  published: readonly Standing[],
  withdrawn: readonly (Standing & { readonly facts: { readonly ground: string } })[],
): boolean =>
  published.every((one, place) => {
    const earlier = published[place - 1];
    const between = withdrawn.filter(({ seq }) => seq < one.seq && seq > (earlier?.seq ?? 0));
    const undone = withdrawn.some(({ seq, facts }) => seq < one.seq && facts.ground !== "corrected");
    return !undone && (earlier === undefined || between.length > 0);
  });
