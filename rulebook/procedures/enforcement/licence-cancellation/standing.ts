import type { LinkedFile, MatterFile, Reference, RegisterEntry } from "@zhunsheng/engine";
import { type Day, dayOf, type Instant } from "@zhunsheng/law";
import { licenceBody, licenceKey, licencesHeld } from "../../../registers/licences.ts";
import { carriedHolder, licenceOf } from "../../shared/licence-holder.ts";
import type { Facts } from "./fields.ts";

export type File = MatterFile<Facts>;
type Opened = Facts["open"];

/**
 * What the register must say of the licence: revoked or withdrawn where that is the ground, active otherwise; not 届满
 * 未延续 while an application to renew it, made before its end, is not decided (E-42).
 */
export const isAsOpened = (reference: Reference, facts: Opened): boolean => {
  const held = licenceOf(reference, facts);
  if (held?.holder !== facts.holder || held.validUntil !== facts.validUntil) return false;
  if (facts.ground === "revoked" || facts.ground === "withdrawn") return held.status === facts.ground;
  if (facts.ground === "expired" && held.renewalAppliedOn !== undefined) return false;
  return held.status === "active" || held.status === "expired";
};

/** For `carries`: the licence and its holder, and of a revocation the decision that is the ground. */
export function carriedOpening(parent: LinkedFile): Partial<Opened> {
  const { decide } = parent.file.latest;
  const outcome = parent.procedure.startsWith("licence-revocation") ? decide?.facts.outcome : undefined;
  const ground = outcome === "revoked" || outcome === "withdrawn" ? outcome : undefined;
  return {
    ...carriedHolder(parent),
    ...(ground === undefined ? {} : { ground }),
    ...(ground === undefined || decide?.number === undefined ? {} : { document: decide.number }),
  };
}

/** 有效期届满: its last day is over, counted from the register's own entry. */
export const isOver = ({ validUntil }: Pick<Opened, "validUntil">, day: Day): boolean =>
  validUntil !== undefined && validUntil < day;

/** The licence does not stand any more by an act that its holder was heard on; nothing new is decided about it. */
export const isHeardBefore = ({ ground }: Pick<Opened, "ground">): boolean =>
  ground === "revoked" || ground === "withdrawn" || ground === "penalised";

/** 许可证件 after the cancellation. */
export function cancellationEnters(
  { matter, latest: { open } }: File,
  { facts, occurredAt }: { readonly facts: Facts["decide"]; readonly occurredAt: Instant },
): readonly RegisterEntry[] {
  if (!open || facts.outcome !== "cancelled") return [];
  const { item, number, holder, holderCode, validFrom, validUntil } = open.facts;
  const licence = {
    item,
    number,
    holder,
    holderCode,
    validFrom,
    validUntil,
    status: "cancelled",
    matter,
  } as const;
  const entry = { register: licencesHeld.id, key: licenceKey(licence), validFrom: dayOf(occurredAt) };
  return [{ ...entry, body: licenceBody(licence) }];
}
