import { getRule } from "@zhunsheng/engine";
import { citeText } from "../api/basis.ts";
import type { JudgedAct } from "./judge.ts";
import type { Bundle, BundleAct } from "./read.ts";

const format = "zhunsheng.gates.v1";

/**
 * Which conditions of the law each act met, and by what: every gate with its article and how it came out when the act
 * was decided again by what it kept, and the people and register entries it was decided by.
 */
export const gatesFile = (bundle: Bundle) => ({
  format,
  matter: bundle.row.matter_id,
  procedure: bundle.procedure.id,
  acts: bundle.acts.map((one, place) => actGates(one, bundle.judged[place])),
});

function actGates({ act, procedure, erased }: BundleAct, judged: JudgedAct | undefined) {
  const rule = getRule(procedure, act.kind);
  const head = {
    seq: act.seq,
    kind: act.kind,
    title: rule.title,
    nature: rule.nature,
    version: act.procedure,
    basis: citeText(rule.basis),
  };
  if (!judged?.judged) return { ...head, decidable: false, erased: [...erased] };
  const { decision, gates, prerequisites, overruns } = judged.judged;
  return {
    ...head,
    decidable: true,
    outcome: decision.accepted ? "accepted" : "refused",
    sameAsRecorded: judged.same,
    ...(decision.accepted ? {} : { refusals: decision.refusals.map(told) }),
    marks: (act.original?.defects ?? act.defects ?? []).map(told),
    prerequisites,
    gates: gates.map(({ basis, ...gate }) => ({ ...gate, basis: basis.map(citeText) })),
    overruns: overruns.map(({ basis, ...overrun }) => ({ ...overrun, basis: citeText(basis) })),
    relied: judged.entered.relied ?? null,
  };
}

const told = ({ gate, says, basis }: NonNullable<BundleAct["act"]["defects"]>[number]) => ({
  gate,
  says,
  basis: basis.map(citeText),
});
