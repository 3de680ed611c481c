import type { Performer, Reference } from "@zhunsheng/engine";
import type { Citation, Instant } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { inspectionRulesVerified } from "../../../registers/inspection-standards.ts";
import { certificateShown, certified, holdsCertificate, twoOfficers } from "../../shared/gates.ts";
import { type File, hasEntered, inspectorsOf, mayGo } from "./standing.ts";

interface Rule<A> {
  readonly code: string;
  readonly basis: Citation | readonly Citation[];
  readonly says: string;
  readonly holds: (file: File, act: A, reference: Reference) => boolean;
  readonly wayOut?: () => { readonly act: "approve" } | { readonly text: string };
}

/**
 * A rule that stands in a text read in excerpts only. Where the agency's own register says that it checked the text,
 * the rule refuses; else a twin of it leaves a mark (待核).
 */
export const byMark = <A>(
  rule: Rule<A>,
  isVerified: (reference: Reference) => boolean = inspectionRulesVerified,
): readonly (Rule<A> & { readonly mark?: "V2" })[] => [
  { ...rule, holds: (file, act, reference) => !isVerified(reference) || rule.holds(file, act, reference) },
  {
    ...rule,
    code: `${rule.code}Unverified`,
    mark: "V2",
    holds: (file, act, reference) => isVerified(reference) || rule.holds(file, act, reference),
  },
];

interface Named {
  readonly facts: { readonly inspectors: readonly string[] };
}

/** Assistants and third parties never count (国办发〔2024〕54号, 待核): only people of the register do. */
export const inspectorsTwo = {
  code: "inspectors.two",
  basis: cite("penalty", 42, 1),
  says: "检查人员不得少于两人，辅助人员、专家不计入",
  holds: (_file: unknown, act: Named): boolean => new Set(act.facts.inspectors).size >= 2,
};

export const inspectorsCertified = {
  code: "inspectors.certified",
  basis: [cite("penalty", 42, 1), cite("workSafety", 67)],
  says: "检查人员应当具有行政执法资格，当日没有有效执法证件的不得检查",
  holds: (_file: unknown, act: Named, reference: Reference): boolean =>
    act.facts.inspectors.every((id) => holdsCertificate(reference, id)),
};

/** Only those whom the approved task names go in: nobody else's visit was approved. */
export const assigned = {
  code: "inspectors.assigned",
  basis: cite("penalty", 42, 1),
  says: "检查应当由检查任务指定的检查人员进行，需要更换的应当先办理更换",
  holds: (file: File, act: { readonly by: readonly Performer[] }): boolean => {
    const named = inspectorsOf(file);
    return act.by.every(({ id }) => named.includes(id));
  },
  wayOut: (): { readonly act: "replace" } => ({ act: "replace" }),
};

/** Two certified officers, those named in the task. */
export const onSite = [twoOfficers, certified, assigned];

/** Every inspection is approved before it begins; only an urgent one afterwards. */
export const approved = byMark<{ readonly occurredAt: Instant }>({
  code: "inspection.approved",
  basis: cite("inspectionNotice"),
  says: "行政检查应当经批准后实施；情况紧急的可以先行检查、补办审批，没有批准的不得检查",
  holds: (file, { occurredAt }) => mayGo(file, occurredAt),
  wayOut: () => ({ act: "approve" }),
});

/** Whoever looks on the spot has entered lawfully first: with the certificate shown. */
export const entered = {
  code: "inspection.entered",
  basis: [cite("penalty", 55, 1), cite("workSafety", 67)],
  says: "现场检查应当先表明身份、出示执法证件，没有记明进入和出示证件的不得进行",
  holds: (file: File): boolean => hasEntered(file),
  wayOut: (): { readonly act: "enter" } => ({ act: "enter" }),
};

export { certificateShown };
