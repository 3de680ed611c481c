import {
  type AnyAct,
  type AnyFile,
  type AnyProcedure,
  counts,
  type DisclosureRule,
  describeFields,
  displayValue,
  erasedText,
  type FieldDescription,
  getRule,
  isCommon,
  type Json,
  type Kept,
  keeps,
  keptOf,
  since,
} from "@zhunsheng/engine";
import { type Citation, type Day, dayOf } from "@zhunsheng/law";

/** A field before the public. `masked` shows a mask instead of the value, which then stays closed in the proof. */
export interface PublicField {
  readonly seq: number;
  readonly kind: string;
  readonly name: string;
  readonly title: string;
  readonly shown: string;
  readonly value?: Json;
  readonly masked: boolean;
  /**
   * What the act itself says, where a correction — act `by` of the matter — has put `value` in its place; `entered` is
   * absent where the act left it empty.
   */
  readonly corrected?: {
    readonly entered?: Json;
    readonly was: string;
    readonly on: Day;
    readonly by: number;
  };
}

/** An act of the course as the public sees it: what and when, by which article; never its content. */
export interface PublicAct {
  readonly seq: number;
  readonly kind: string;
  readonly title: string;
  readonly day: Day;
  readonly number?: string;
  readonly nature: "decision" | "fact";
  readonly basis: Citation;
}

export interface PublicView {
  readonly title: string;
  readonly party?: string;
  readonly number?: string;
  readonly procedure: string;
  readonly procedureTitle: string;
  /** The act whose proof stands on the page. */
  readonly subject: number;
  readonly publishedOn: Day;
  readonly withdrawnOn?: Day;
  readonly withdrawnReason?: string;
  readonly fields: readonly PublicField[];
  readonly course: readonly PublicAct[];
  readonly maskedCount: number;
  readonly basis: Citation;
}

/** The header and opened fields that let anyone check a public page against the log. */
export interface PublicProof extends OpenedAct {
  /** The acts that put right what the page shows corrected, in order; absent where there is none. */
  readonly corrections?: readonly OpenedCorrection[];
}

/** A correction, opened, with the confirmations (确认) that made it take effect. */
export interface OpenedCorrection extends OpenedAct {
  readonly confirmations?: readonly OpenedAct[];
}

interface OpenedAct {
  /** The act's header as text: canonical JSON. */
  readonly header: string;
  /** Salts in base64url. Names are `input.<field>` for what was entered, `number` for the number issued. */
  readonly opened: readonly { readonly name: string; readonly value: Json; readonly salt: string }[];
}

type AnyDisclosure = DisclosureRule<Record<string, Record<string, Json>>>;

/**
 * What the law lets the public see of a matter, or undefined before the act that publishes it. A withdrawn matter
 * keeps its tombstone: title, number, course and the reason, no content. Pure.
 */
export function publicView(procedure: AnyProcedure, file: AnyFile): PublicView | undefined {
  const rule: AnyDisclosure | undefined = procedure.disclosure;
  const published = rule && file.latest[rule.by];
  const subject = rule && file.latest[rule.subject];
  if (!rule || !published || !subject) return undefined;
  const kept = keptOf(file);
  if (kept) return erasedView(procedure, file, rule, kept);
  const taken = rule.withdrawnBy ? file.latest[rule.withdrawnBy] : undefined;
  // Published again after a withdrawal, it stands again.
  const withdrawn = since(taken, published) ? taken : undefined;
  const natural = rule.natural(file);
  const fields = withdrawn ? [] : fieldsOf(procedure, file, rule, natural);
  const party = procedure.party?.(file);
  const name = procedure.name(file);
  return {
    title: natural && party ? name.replaceAll(party, maskName(party)) : name,
    ...(party === undefined ? {} : { party: natural ? maskName(party) : party }),
    ...(subject.number === undefined ? {} : { number: subject.number }),
    procedure: subject.procedure,
    procedureTitle: procedure.title,
    subject: subject.seq,
    publishedOn: dayOf(published.occurredAt),
    ...(withdrawn ? withdrawal(rule, file, withdrawn) : {}),
    fields,
    course: file.acts.filter(isOfCourse).map((act) => publicAct(procedure, act)),
    maskedCount: fields.filter((field) => field.masked).length,
    basis: rule.basis,
  };
}

/** What came of the matter: neither what waits or was struck out, nor who confirmed what. A correction is told. */
const isOfCourse = (act: AnyAct): boolean => counts(act) && (!isCommon(act.kind) || act.kind === "correct");

/** 已依法清除: of a page whose matter was erased its number, course and ground stay; nothing is read from its facts. */
function erasedView(
  procedure: AnyProcedure,
  file: AnyFile,
  rule: AnyDisclosure,
  kept: Kept,
): PublicView | undefined {
  const [published, subject] = [file.latest[rule.by], file.latest[rule.subject]];
  const erasure = file.all.erase?.find(keeps);
  if (!published || !subject || !erasure) return undefined;
  const taken = rule.withdrawnBy ? file.latest[rule.withdrawnBy] : undefined;
  const before = since(taken, published) ? taken : undefined;
  const ground = describeFields(getRule(procedure, "erase").fields).find(({ name }) => name === "ground");
  const says = ground ? displayValue(ground, erasure.facts.ground) : "";
  return {
    title: kept.public?.title ?? kept.title,
    ...(kept.public?.party === undefined ? {} : { party: kept.public.party }),
    ...(subject.number === undefined ? {} : { number: subject.number }),
    procedure: subject.procedure,
    procedureTitle: procedure.title,
    subject: subject.seq,
    publishedOn: dayOf(published.occurredAt),
    withdrawnOn: dayOf((before ?? erasure).effectiveAt ?? (before ?? erasure).occurredAt),
    withdrawnReason: `内容已依法清除：${says}`,
    fields: [],
    course: file.acts.filter(isOfCourse).map((act) => publicAct(procedure, act)),
    maskedCount: 0,
    basis: rule.basis,
  };
}

function withdrawal(rule: AnyDisclosure, file: AnyFile, withdrawn: AnyAct) {
  const reason = rule.reason?.(file);
  return {
    withdrawnOn: dayOf(withdrawn.occurredAt),
    ...(reason === undefined ? {} : { withdrawnReason: reason }),
  };
}

function fieldsOf(
  procedure: AnyProcedure,
  file: AnyFile,
  rule: AnyDisclosure,
  natural: boolean,
): readonly PublicField[] {
  return Object.entries(rule.fields).flatMap(([kind, shown]) => {
    const act = file.latest[kind];
    if (!act || !shown) return [];
    const descriptions = describeFields(getRule(procedure, kind).fields);
    return descriptions.flatMap((field) => {
      const showing = shown[field.name];
      const value = act.facts[field.name];
      if (!showing || value === undefined) return [];
      const masked = natural && showing === "personal";
      const common = { seq: act.seq, kind, name: field.name, title: field.title, masked };
      // What was erased cannot be proven any more: it is closed, like what is masked.
      if (isErased(act, field.name)) {
        return [
          { ...common, masked: true, shown: value === erasedText ? erasedText : displayValue(field, value) },
        ];
      }
      const display = displayValue(field, value);
      if (masked) return [{ ...common, shown: maskText(display) }];
      return [{ ...common, shown: display, value, ...correctionOf(file, act, field) }];
    });
  });
}

const isErased = (act: AnyAct, name: string): boolean =>
  act.erased?.some(({ field }) => field === `input.${name}`) ?? false;

/** What a field said before a correction, and when it was corrected; nothing where it says what was entered. */
function correctionOf(file: AnyFile, act: AnyAct, field: FieldDescription): Pick<PublicField, "corrected"> {
  const entered = act.original?.facts[field.name];
  const corrections = (act.correctedBy ?? []).flatMap((seq) => file.acts[seq - 1] ?? []);
  const last = corrections.findLast(({ facts }) => Object.hasOwn(Object(facts.changes), field.name));
  if (!last) return {};
  const then = { on: dayOf(last.occurredAt), by: last.seq };
  return entered === undefined
    ? { corrected: { was: "（未填写）", ...then } }
    : { corrected: { entered, was: displayValue(field, entered), ...then } };
}

function publicAct(procedure: AnyProcedure, act: AnyAct): PublicAct {
  const rule = getRule(procedure, act.kind);
  return {
    seq: act.seq,
    kind: act.kind,
    title: rule.title,
    day: dayOf(act.occurredAt),
    ...(act.number === undefined ? {} : { number: act.number }),
    nature: rule.nature,
    basis: rule.basis,
  };
}

/** Longer than any name: nothing of it is shown, not even its first character. */
const nameLengthMax = 12;

const maskText = (text: string): string =>
  [...text].length > nameLengthMax ? "（依法不公开）" : maskName(text);

/** 张三 → 张**: the surname stays, whatever the length, so that the length of the name is not told either. */
export const maskName = (name: string): string => `${[...name][0] ?? ""}**`;
