import { cite, type LawCitation } from "../../laws/index.ts";
import { deliveryProved, electronicConfirmed, leavingWitnessed, publicNoticePosted } from "./service.ts";

const asList = (basis: LawCitation | readonly LawCitation[]): readonly LawCitation[] =>
  "law" in basis ? [basis] : basis;

/** A rule of service without 行政处罚法, which says nothing of licences: 民事诉讼法 is what all service goes by. */
const underCivilProcedure = <G extends { readonly basis: LawCitation | readonly LawCitation[] }>(
  gate: G,
) => ({
  ...gate,
  basis: [cite("licensing", 44), ...asList(gate.basis).filter(({ law }) => law !== "penalty")],
});

/** What makes the delivery of a licensing decision good: of a certificate, a refusal, a revocation. */
export const licenceService = [
  underCivilProcedure(electronicConfirmed),
  underCivilProcedure(leavingWitnessed),
  underCivilProcedure(publicNoticePosted),
  ...deliveryProved.map(underCivilProcedure),
];
