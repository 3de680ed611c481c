import { type ActRule, since } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { publishesOrders, standardsNeed } from "../../../registers/correction-standards.ts";
import { isYoung } from "../../shared/party.ts";
import { maskingDone, notOfMinors, secondPersonChecked } from "../../shared/publication.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples.ts";
import { type File, isServedBy } from "./standing.ts";

const openness = cite("threeSystems", 6);

/** The order stands before the public now. */
export const isPublished = (file: File): boolean =>
  file.done.publish && since(file.latest.publish, file.latest.withdraw);

/** 公示责令整改、撤回: only where the agency has said that it publishes orders; no text asks for it by name (待核). */
export const publicity: { [P in "publish" | "withdraw"]: ActRule<Facts, P> } = {
  publish: {
    title: "公示责令整改",
    stage: "ordering",
    nature: "decision",
    basis: openness,
    performers: ["publisher"],
    conditional: true,
    repeats: true,
    afterEnd: true,
    after: ["issue"],
    follows: ["withdraw"],
    fields: fields.publish,
    examples: samples.publish,
    needs: [standardsNeed],
    gates: [
      {
        code: "publish.listed",
        basis: cite("local"),
        mark: "M",
        says: "本机关没有规定公示责令整改信息",
        holds: (_file, _act, reference) => publishesOrders(reference),
      },
      {
        code: "publish.standing",
        basis: openness,
        says: "责令整改已经公示，没有撤回的不必再次公示",
        holds: (file) => !isPublished(file),
      },
      {
        code: "publish.annulled",
        basis: openness,
        says: "责令整改已经撤销，不得公示",
        holds: (file) => !file.done.annul,
      },
      {
        code: "publish.served",
        basis: cite("local"),
        mark: "M",
        says: "责令整改文书没有依法送达，不应当公示",
        holds: (file, act) => isServedBy(file, dayOf(act.occurredAt)),
        wayOut: () => ({ act: "deliver" }),
      },
      {
        ...notOfMinors,
        says: "未成年人的责令整改信息涉及个人隐私，不得公开",
        holds: (file) => !isYoung(file.latest.issue?.facts),
      },
      maskingDone,
      secondPersonChecked,
    ],
    figures: [{ indicator: "PUB.ORD.N", basis: openness, when: (file) => file.all.publish.length <= 1 }],
    documents: ["责令整改信息公示审核表"],
    recording: textOnly,
  },
  withdraw: {
    title: "撤回责令整改公示",
    stage: "ordering",
    nature: "fact",
    basis: openness,
    performers: ["publisher"],
    conditional: true,
    repeats: true,
    afterEnd: true,
    after: ["publish"],
    follows: ["publish"],
    fields: fields.withdraw,
    examples: samples.withdraw,
    gates: [
      {
        code: "withdraw.published",
        basis: openness,
        says: "责令整改没有公示，或者已经撤回",
        holds: isPublished,
      },
      {
        code: "withdraw.annulled",
        basis: openness,
        says: "责令整改没有撤销，不能以撤销为由撤回公示",
        holds: (file, { facts }) => facts.ground !== "annulled" || file.done.annul,
      },
    ],
    recording: textOnly,
  },
};
