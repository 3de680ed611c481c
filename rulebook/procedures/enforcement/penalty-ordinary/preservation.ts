import type { ActRule } from "@zhunsheng/engine";
import { compareInstants, dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { certificateShown, certified, isLate, twoOfficers } from "../../shared/gates.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { assigned, notRecused, notRecusedAbove } from "./people-gates.ts";
import { samples } from "./samples-evidence.ts";
import { disposedOf, findActAt, preservationDue, preservationLimit } from "./standing-investigation.ts";

/** 先行登记保存 (行政处罚法第56条). After seven working days it is over by itself; what is left is to say so (E-55). */
export const preservation: {
  [P in "approvePreservation" | "preserve" | "preserveDisposal"]: ActRule<Facts, P>;
} = {
  approvePreservation: {
    title: "批准先行登记保存",
    stage: "investigation",
    nature: "decision",
    basis: cite("penalty", 56),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    after: ["assign"],
    before: ["decide"],
    fields: fields.approvePreservation,
    examples: samples.approvePreservation,
    gates: [
      notRecusedAbove,
      {
        code: "approvePreservation.ground",
        basis: cite("penalty", 56),
        says: "在证据可能灭失或者以后难以取得的情况下，经行政机关负责人批准，才可以先行登记保存",
        holds: (_file, { facts }) => facts.ground !== "neither",
      },
    ],
    documents: ["先行登记保存证据审批表"],
    recording: textOnly,
  },
  preserve: {
    title: "先行登记保存",
    stage: "investigation",
    nature: "decision",
    basis: cite("penalty", 56),
    performers: ["officer"],
    repeats: true,
    conditional: true,
    after: ["assign"],
    before: ["decide"],
    fields: fields.preserve,
    examples: samples.preserve,
    gates: [
      twoOfficers,
      certified,
      assigned,
      notRecused,
      certificateShown,
      {
        code: "preserve.approved",
        basis: cite("penalty", 56),
        says: "先行登记保存应当经行政机关负责人批准，每次保存应当各有批准",
        holds: (file, act) => {
          const approval = findActAt(file.all.approvePreservation, act.facts.approval);
          return (
            approval !== undefined &&
            compareInstants(approval.occurredAt, act.occurredAt) <= 0 &&
            file.all.preserve.every(({ facts }) => facts.approval !== act.facts.approval)
          );
        },
        fromFile: (file) => file.all.approvePreservation.length > file.all.preserve.length,
        wayOut: () => ({ act: "approvePreservation" }),
      },
      {
        code: "preserve.ban",
        basis: cite("penalty", 56),
        mark: "M",
        says: "先行登记保存期间，当事人或者有关人员不得销毁或者转移证据，应当当场告知并交付清单",
        holds: (_file, { facts }) => facts.banTold && facts.listHanded,
      },
      {
        code: "preserve.refusalSeen",
        basis: cite("local"),
        mark: "M",
        says: "当事人拒绝签名的，应当在清单上注明，并有见证人签名或者音像记录",
        holds: (_file, { facts }) =>
          facts.signature === "signed" || facts.witness !== undefined || facts.recordings !== undefined,
      },
    ],
    opens: [
      {
        duty: "disposePreserved",
        title: "七日内对先行登记保存的证据作出处理决定",
        owedBy: "leader",
        basis: cite("penalty", 56),
        within: preservationLimit,
        overrun: true,
        dischargedBy: ["preserveDisposal"],
        dischargedWhen: (file, discharging, opened) =>
          findActAt(file.all.preserveDisposal, discharging.seq)?.facts.preservation === opened.seq,
      },
    ],
    documents: ["先行登记保存证据通知书", "先行登记保存证据清单"],
    recording: keyMoments,
  },
  preserveDisposal: {
    title: "先行登记保存证据处理决定",
    stage: "investigation",
    nature: "decision",
    basis: cite("penalty", 56),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    afterEnd: true,
    after: ["preserve"],
    fields: fields.preserveDisposal,
    examples: samples.preserveDisposal,
    gates: [
      notRecusedAbove,
      {
        code: "preserveDisposal.preservation",
        basis: cite("penalty", 56),
        says: "所处理的应当是本案尚未处理的先行登记保存",
        holds: (file, { facts }) => {
          const preserved = findActAt(file.all.preserve, facts.preservation);
          return preserved !== undefined && !disposedOf(file, preserved);
        },
      },
      {
        code: "preserveDisposal.items",
        basis: cite("penalty", 56),
        says: "对先行登记保存的证据，应当逐项作出处理决定",
        holds: (file, { facts }) => {
          const preserved = findActAt(file.all.preserve, facts.preservation)?.facts.items ?? [];
          const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name).sort();
          return names(preserved).join("\n") === names(facts.items).join("\n");
        },
      },
      {
        code: "preserveDisposal.ended",
        basis: [cite("penalty", 56), cite("penalty", 85)],
        mark: "M",
        says: "七日内没有作出处理决定的，先行登记保存自行终止，应当返还当事人",
        holds: (file, act, reference) => {
          const preserved = findActAt(file.all.preserve, act.facts.preservation);
          const returned = act.facts.items.every(({ disposition }) =>
            ["copy", "return"].includes(disposition),
          );
          return returned || !preserved || !isLate(preservationDue(preserved, reference), act.occurredAt);
        },
      },
      {
        code: "preserveDisposal.after",
        basis: cite("penalty", 56),
        says: "处理决定不得早于先行登记保存",
        holds: (file, act) => {
          const preserved = findActAt(file.all.preserve, act.facts.preservation);
          return !preserved || dayOf(preserved.occurredAt) <= dayOf(act.occurredAt);
        },
      },
    ],
    documents: ["先行登记保存证据处理审批表", "先行登记保存证据处理决定书"],
    recording: textOnly,
  },
};
