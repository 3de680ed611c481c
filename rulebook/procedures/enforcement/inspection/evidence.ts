import type { ActRule } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { keyMoments } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { entered, onSite } from "./gates.ts";
import { samples } from "./samples.ts";

/** What each of the three takes along: who, from when, and that a refusal to sign is noted (E-54). */
const taking = {
  stage: "onSite",
  nature: "decision",
  performers: ["officer"],
  conditional: true,
  repeats: true,
  recording: keyMoments,
} as const;

const refusalNoted = {
  code: "evidence.refusalNoted",
  basis: cite("workSafety", 68),
  says: "拒绝签名的，应当注明情况",
  holds: (
    _file: unknown,
    { facts }: { readonly facts: { readonly signature: string; readonly refusalNote?: string | undefined } },
  ): boolean => facts.signature !== "refused" || facts.refusalNote !== undefined,
};

/** 勘验、抽样取证、询问. */
export const evidence: { [P in "survey" | "sample" | "question"]: ActRule<Facts, P> } = {
  survey: {
    ...taking,
    title: "勘验",
    basis: cite("workSafety", 65),
    after: ["task"],
    fields: fields.survey,
    examples: samples.survey,
    gates: [...onSite, entered, refusalNoted],
    documents: ["勘验笔录"],
  },
  sample: {
    ...taking,
    title: "抽样取证",
    basis: cite("penalty", 56),
    after: ["task"],
    fields: fields.sample,
    examples: samples.sample,
    gates: [
      ...onSite,
      entered,
      {
        code: "sample.sealed",
        basis: cite("local"),
        mark: "M",
        says: "抽取的样品应当逐件封样",
        holds: (_file, { facts }) => facts.samples.every(({ sealed }) => sealed),
      },
      refusalNoted,
    ],
    documents: ["抽样取证凭证"],
  },
  question: {
    ...taking,
    title: "询问",
    basis: cite("penalty", 55),
    after: ["task"],
    fields: fields.question,
    examples: samples.question,
    gates: [
      ...onSite,
      entered,
      {
        code: "question.rights",
        basis: cite("threeSystems", 5),
        says: "询问应当告知被询问人的权利和义务",
        holds: (_file, { facts }) => facts.rightsTold,
      },
      {
        code: "question.readOver",
        basis: cite("local"),
        mark: "M",
        says: "询问笔录应当交被询问人核对",
        holds: (_file, { facts }) => facts.readOver,
      },
      refusalNoted,
    ],
    documents: ["询问笔录"],
  },
};
