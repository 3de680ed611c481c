import type { ActRule } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { certified, twoOfficers } from "../../shared/gates.ts";
import { keyMoments } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { sparedEnters } from "./history.ts";
import { samples } from "./samples.ts";

/** What else an inspection on the spot may come to: the ordinary procedure, or no penalty. */
export const otherEnds: { [P in "convert" | "noPenalty"]: ActRule<Facts, P> } = {
  convert: {
    title: "转为普通程序",
    stage: "decision",
    nature: "decision",
    basis: cite("penalty", 54),
    performers: ["officer", "unitHead"],
    conditional: true,
    after: ["onSite"],
    before: ["decide"],
    follows: ["onSite", "hear"],
    fields: fields.convert,
    examples: samples.convert,
    documents: ["转为普通程序办理的说明"],
    recording: keyMoments,
  },
  noPenalty: {
    title: "不予行政处罚",
    stage: "decision",
    nature: "decision",
    basis: cite("penalty", 33),
    performers: ["officer"],
    conditional: true,
    after: ["onSite"],
    before: ["decide"],
    follows: ["onSite", "hear"],
    fields: fields.noPenalty,
    examples: samples.noPenalty,
    gates: [
      twoOfficers,
      certified,
      {
        code: "noPenalty.age",
        basis: cite("penalty", 30),
        says: "以不满十四周岁不予处罚的，现场查明的年龄应当不满十四周岁，并责令监护人加以管教",
        holds: (file, { facts }) =>
          facts.ground !== "age" ||
          (file.latest.onSite?.facts.partyAge === "child" && facts.guardianTold === true),
      },
      {
        code: "noPenalty.corrected",
        basis: cite("penalty", 33, 1),
        says: "违法行为轻微或者初次违法不予处罚的，应当已经及时改正，并有证明",
        holds: (_file, { facts }) =>
          !["minor", "first"].includes(facts.ground) || facts.correctionProof !== undefined,
      },
      {
        code: "noPenalty.proof",
        basis: cite("penalty", 33, 2),
        says: "当事人有证据足以证明没有主观过错的，才以此不予行政处罚",
        holds: (_file, { facts }) => facts.ground !== "noFault" || facts.proof !== undefined,
      },
      {
        code: "noPenalty.educated",
        basis: cite("penalty", 33, 3),
        says: "对当事人的违法行为依法不予行政处罚的，行政机关应当对当事人进行教育",
        holds: (_file, { facts }) => facts.educated,
      },
    ],
    enters: sparedEnters,
    figures: [{ indicator: "PEN.NOPUN", basis: cite("threeSystems", 6) }],
    documents: ["不予行政处罚决定书"],
    recording: keyMoments,
  },
};
