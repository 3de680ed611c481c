import { type Act, type MatterFile, type RegisterEntry, since } from "@zhunsheng/engine";
import { dayOf, workingDays } from "@zhunsheng/law";
import { banEntry } from "../../../registers/licence-bans.ts";
import { licenceEntry, licenceKept, licenceKey } from "../../../registers/licences.ts";
import type { Facts } from "./fields.ts";

export type File = MatterFile<Facts>;
type Decision = Act<"decide", Facts["decide"]>;

/** 第8条第2款 is withdrawn, what stands in 第69条 is revoked. */
export const isWithdrawal = ({ latest: { open } }: File): boolean =>
  open?.facts.ground === "lawChanged" || open?.facts.ground === "factsChanged";

export const isFraud = ({ latest: { open } }: File): boolean => open?.facts.ground === "fraud";

/** The holder answered to what was told last; earlier answers are answers to something else. */
export const standingAnswer = ({ all, latest: { notice } }: File) =>
  all.statement.findLast((answer) => since(answer, notice));

/** 五日 to ask for a hearing (行政许可法第47条第1款; working days by 第82条). */
export const hearingLimit = workingDays(5);

/** A request that came too late is recorded with a mark, and asks for nothing. */
export const isAskedInTime = ({ defects }: Pick<Act<string, object>, "defects">): boolean =>
  defects?.some(({ gate }) => gate === "hearingRequest.inTime") !== true;

/** The last request in time; a new notice does not take it away, the holder who gives it up does. */
export function standingRequest({ all }: File) {
  const asked = all.hearingRequest.findLast(isAskedInTime);
  const given = all.statement.some(({ seq, facts }) => asked && seq > asked.seq && facts.answer === "waived");
  return given ? undefined : asked;
}

/** Something that a decision must see: told, stated or heard. */
export const lastToSee = ({
  latest: { investigate, notice, statement, hearingRequest, heard, recheck },
}: File): number =>
  Math.max(...[investigate, notice, statement, hearingRequest, heard, recheck].map((act) => act?.seq ?? 0));

/** What of the register changes with the decision: the licence no longer stands, and fraud bars from applying. */
export function revocationEnters(
  file: File,
  { facts, occurredAt, relied }: Decision,
): readonly RegisterEntry[] {
  const opened = file.latest.open?.facts;
  if (!opened || facts.outcome === "kept") return [];
  const { item, number, holder, holderCode, validFrom, validUntil } = opened;
  const matter = file.matter;
  const decidedOn = dayOf(occurredAt);
  const opening = { item, number, holder, holderCode, validFrom, validUntil };
  const held = licenceKept(relied, licenceKey(opening)) ?? opening;
  const entry = licenceEntry({ ...held, status: facts.outcome, matter }, decidedOn);
  if (facts.banTold !== true) return [entry];
  return [entry, banEntry(holderCode, { applicant: holder, item, ground: "fraud", decidedOn, matter })];
}
