import type { Act, RegisterEntry } from "@zhunsheng/engine";
import { type Day, dayOf } from "@zhunsheng/law";
import { banEntry } from "../../../registers/licence-bans.ts";
import { itemKept } from "../../../registers/licence-items.ts";
import { type Queued, queueEntry } from "../../../registers/licence-queue.ts";
import { licenceBody, licenceKey, licencesHeld } from "../../../registers/licences.ts";
import type { Facts } from "./fields.ts";
import { codeOf, type File, itemAccepted, itemKeyOf } from "./standing.ts";

type Decided = Act<"decide", Facts["decide"]>;

/** 一年内不得再次申请 (行政许可法第78条): only where the licence concerns public safety. */
export function falseMaterialBan(
  file: File,
  act: Decided | Act<"refuseAcceptance", Facts["refuseAcceptance"]>,
): readonly RegisterEntry[] {
  const applicant = file.latest.apply?.facts;
  const code = codeOf(applicant);
  const item = itemKept(act.relied, applicant?.item) ?? itemAccepted(file);
  if (!applicant || code === undefined || item?.publicSafety !== true) return [];
  const ban = {
    applicant: applicant.applicantName,
    item: applicant.item,
    ground: "falseMaterial",
    decidedOn: dayOf(act.occurredAt),
    matter: file.matter,
  } as const;
  return [banEntry(code, ban)];
}

/** The place in the order of acceptance, of items whose number is limited. `accepted`: when this one was. */
export function queued(file: File, day: Day, state: Queued["state"]): readonly RegisterEntry[] {
  const key = itemKeyOf(file);
  const { accept } = file.latest;
  if (key === undefined || !accept || itemAccepted(file)?.quantity === undefined) return [];
  return [queueEntry(key, day, { matter: file.matter, acceptedAt: accept.occurredAt, state })];
}

/** 有数量限制的许可: one that was taken back or struck out no longer fills a place. */
export const placeFreed = (file: File, act: { readonly occurredAt: string }): readonly RegisterEntry[] =>
  queued(file, dayOf(act.occurredAt), "ended");

/** The acceptance itself takes its place. */
export function acceptanceEnters(file: File, act: Act<"accept", Facts["accept"]>): readonly RegisterEntry[] {
  const key = itemKeyOf(file);
  if (key === undefined || itemKept(act.relied, key)?.quantity === undefined) return [];
  const place = { matter: file.matter, acceptedAt: act.occurredAt, state: "waiting" } as const;
  return [queueEntry(key, dayOf(act.occurredAt), place)];
}

/** The licence granted, a ban for false material, and what became of the place in the order. */
export function decisionEnters(file: File, act: Decided): readonly RegisterEntry[] {
  const { facts } = act;
  const day = dayOf(act.occurredAt);
  const place = queued(file, day, facts.outcome === "grant" ? "granted" : "refused");
  const ban = facts.falseMaterial ? falseMaterialBan(file, act) : [];
  const applicant = file.latest.apply?.facts;
  const holderCode = codeOf(applicant);
  const { licenceNumber: number, validFrom, validUntil } = facts;
  if (!applicant || holderCode === undefined || number === undefined || validFrom === undefined) {
    return [...place, ...ban];
  }
  const licence = {
    item: applicant.item,
    number,
    holder: applicant.applicantName,
    holderCode,
    validFrom,
    validUntil,
    status: "active",
    matter: file.matter,
  } as const;
  // It stands from the day of the decision, even where its own term begins later.
  const entry = { register: licencesHeld.id, key: licenceKey(licence), validFrom: day };
  return [...place, ...ban, { ...entry, body: licenceBody(licence) }];
}
