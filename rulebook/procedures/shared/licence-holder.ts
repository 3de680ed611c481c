import { field, type LinkedFile, type Reference } from "@zhunsheng/engine";
import { type Licence, licenceKey, licencesHeld } from "../../registers/licences.ts";
import { partyKinds } from "./party.ts";

/** The licence a matter is about, and who holds it. Every key is proved separately: a citizen's number stays closed. */
export const holderFields = {
  item: field.entry("许可事项", "licence-items"),
  number: field.text("许可证编号", { max: 60 }),
  holder: field.text("被许可人"),
  holderKind: field.choice("被许可人类型", partyKinds),
  holderCode: field.text("统一社会信用代码或者证件号码", { max: 40, hint: "公民的证件号码不公开" }),
  validFrom: field.day("有效期自"),
  validUntil: field.optional(field.day("有效期至", { hint: "长期有效的不填" })),
};

type HolderName = keyof typeof holderFields;

export interface Holder {
  readonly item: string;
  readonly number: string;
  readonly holder: string;
  readonly holderKind: keyof typeof partyKinds;
  readonly holderCode: string;
  readonly validFrom: string;
  readonly validUntil?: string | undefined;
}

/** For a form's refine: a licence does not end before it begins. */
export const soundTerm = ({ validFrom, validUntil }: Pick<Holder, "validFrom" | "validUntil">): boolean =>
  validUntil === undefined || validFrom <= validUntil;

export const termMessage = { path: ["validUntil"], message: "有效期的止日早于起日" };

/** The licence as the register has it on the act's day; undefined where it has none. */
export const licenceOf = (reference: Reference, facts: Holder): Licence | undefined =>
  licencesHeld.find(reference, licenceKey(facts));

/** It is in force under this number, whatever became of its term: a renewal does not undo what speaks against it. */
export const stands = (reference: Reference, facts: Holder): boolean =>
  licenceOf(reference, facts)?.status === "active";

/** The register holds this very licence: same item, holder and term, and it stands. */
export function isHeld(reference: Reference, facts: Holder): boolean {
  const held = licenceOf(reference, facts);
  return (
    held?.status === "active" &&
    held.item === facts.item &&
    held.holder === facts.holder &&
    held.validFrom === facts.validFrom &&
    held.validUntil === facts.validUntil
  );
}

/** 有效的许可证件: held as it says, and its last day is not over. */
export const isInForce = (reference: Reference, facts: Holder): boolean =>
  isHeld(reference, facts) && (facts.validUntil ?? reference.day) >= reference.day;

/** Names under which the acts of a licence, an inspection or a revocation say what this matter wants to know. */
const sources: Readonly<Record<HolderName, readonly string[]>> = {
  item: ["item"],
  number: ["licenceNumber"],
  holder: ["holder", "applicant", "applicantName", "partyName"],
  holderKind: ["holderKind", "applicantKind", "partyKind"],
  holderCode: ["holderCode", "applicantCode", "partyCode", "applicantIdNumber", "partyIdNumber"],
  validFrom: ["validFrom"],
  validUntil: ["validUntil"],
};

/** What the latest acts of the parent say in a field of one of these names; undefined where they do not. */
function told({ file }: LinkedFile, names: readonly string[]): string | undefined {
  const acts = file.acts.toReversed().filter(({ seq, kind }) => file.latest[kind]?.seq === seq);
  for (const name of names) {
    for (const { facts } of acts) {
      const value = facts[name];
      if (typeof value === "string") return value;
    }
  }
  return undefined;
}

const isKind = (kind: string | undefined): kind is keyof typeof partyKinds =>
  kind !== undefined && Object.hasOwn(partyKinds, kind);

/** For `carries`: what the matter this one is opened from already says of the licence and of its holder. */
export function carriedHolder(parent: LinkedFile): Partial<Holder> {
  const text = (name: HolderName): string | undefined => told(parent, sources[name]);
  // Elsewhere `number` is that of a document; the act that a matter after the licence begins with names the licence.
  const opened = parent.file.acts[0]?.facts.number;
  const kind = text("holderKind");
  const found = {
    item: text("item"),
    number: text("number") ?? (typeof opened === "string" ? opened : undefined),
    holder: text("holder"),
    holderKind: isKind(kind) ? kind : undefined,
    holderCode: text("holderCode"),
    validFrom: text("validFrom"),
    validUntil: text("validUntil"),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
