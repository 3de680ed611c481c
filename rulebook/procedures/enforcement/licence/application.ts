import type { ActRule } from "@zhunsheng/engine";
import { dayOf, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { banOn, bansNeed } from "../../../registers/licence-bans.ts";
import { itemIn, itemNeed } from "../../../registers/licence-items.ts";
import { keyMoments, textOnly } from "../../shared/recordings.ts";
import { fromBundle } from "./carried.ts";
import { falseMaterialBan } from "./entries.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples.ts";
import {
  codeOf,
  handedIn,
  itemKeyOf,
  itemOf,
  lastTellingDay,
  missingFrom,
  tellingLimit,
} from "./standing.ts";
import { endedInBundle } from "./told.ts";

type Kinds = "apply" | "correctOnSpot" | "correctionNotice" | "supplement" | "refuseAcceptance";

const window = ["officer", "unitHead"] as const;

/** 申请、当场更正、补正、不予受理 (行政许可法第29、31、32条). */
export const application: { [P in Kinds]: ActRule<Facts, P> } = {
  apply: {
    title: "申请",
    stage: "application",
    nature: "fact",
    basis: cite("licensing", 29),
    performers: [...window, "party"],
    starts: true,
    after: [],
    carries: fromBundle,
    fields: fields.apply,
    examples: samples.apply,
    needs: [itemNeed((_file, { facts }) => facts.item)],
    gates: [
      {
        code: "apply.agent",
        basis: cite("licensing", 29),
        noteOnly: true,
        says: "委托代理人提出申请的，应当有授权委托书",
        holds: (_file, { facts }) => facts.agent === undefined || facts.agentAuthorised === true,
      },
      {
        code: "apply.truth",
        basis: cite("licensing", 31),
        noteOnly: true,
        says: "申请人应当对申请材料实质内容的真实性负责",
        holds: (_file, { facts }) => facts.truthPromised,
      },
      {
        code: "apply.listed",
        basis: [cite("licensing", 30), cite("businessEnvironment", 40)],
        says: "许可事项清单以外的，不得要求申请许可，应当告知申请人不需要申请",
        holds: (_file, { facts }, reference) => itemIn(reference, facts.item) !== undefined,
      },
    ],
    opens: [
      {
        duty: "answerApplication",
        title: "五日内受理、不予受理或者一次告知补正",
        owedBy: "officer",
        basis: cite("licensing", 32),
        within: tellingLimit,
        dischargedBy: ["accept", "refuseAcceptance", "correctionNotice"],
        waivedBy: ["withdrawApplication", "terminate"],
      },
    ],
    figures: [{ indicator: "XK.APPLY.N", basis: cite("threeSystems", 6) }],
    documents: ["行政许可申请书", "申请材料清单"],
    recording: textOnly,
  },
  correctOnSpot: {
    title: "当场更正",
    stage: "application",
    nature: "fact",
    basis: cite("licensing", 32, undefined, 3),
    performers: [...window, "party"],
    repeats: true,
    conditional: true,
    after: ["apply"],
    before: ["accept"],
    follows: ["apply"],
    fields: fields.correctOnSpot,
    examples: samples.correctOnSpot,
    recording: textOnly,
  },
  correctionNotice: {
    title: "一次告知补正",
    stage: "application",
    nature: "decision",
    basis: cite("licensing", 32, undefined, 4),
    performers: window,
    conditional: true,
    after: ["apply"],
    before: ["accept"],
    follows: ["apply"],
    fields: fields.correctionNotice,
    examples: samples.correctionNotice,
    needs: [itemNeed(itemKeyOf)],
    gates: [
      {
        code: "correctionNotice.inTime",
        basis: [cite("licensing", 32, undefined, 4), cite("licensing", 82)],
        says: "应当在五日内一次告知补正，逾期不告知的，自收到申请材料之日起即为受理",
        holds: (file, act, reference) => {
          const last = lastTellingDay(file, reference);
          return last === undefined || dayOf(act.occurredAt) <= last;
        },
        wayOut: () => ({ act: "accept" }),
      },
      {
        code: "correctionNotice.listed",
        basis: [cite("licensing", 16), cite("licensing", 31)],
        says: "不得要求申请人提交服务指南列明的必要材料以外的材料",
        holds: (file, { facts }, reference) => {
          // What was handed in of its own accord may have to be put right; it may not be asked for.
          const there = handedIn(file);
          const listed = itemOf(file, reference)?.materials.filter(
            ({ id, need }) => need !== "optional" || there.has(id),
          );
          return facts.missing.every(({ material }) => listed?.some(({ id }) => id === material) === true);
        },
      },
      {
        code: "correctionNotice.complete",
        basis: cite("licensing", 32, undefined, 4),
        says: "应当一次告知申请人需要补正的全部内容，还有必要的材料没有列入",
        holds: (file, { facts }, reference) => {
          const item = itemOf(file, reference);
          const told = facts.missing.map(({ material }) => material);
          return item === undefined || missingFrom(file, item).every(({ id }) => told.includes(id));
        },
        wayOut: (file, { facts }, reference) => {
          const item = itemOf(file, reference);
          const told = facts.missing.map(({ material }) => material);
          const forgotten = item ? missingFrom(file, item).filter(({ id }) => !told.includes(id)) : [];
          return forgotten.length === 0
            ? undefined
            : { text: `列入${forgotten.map(({ name }) => name).join("、")}` };
        },
      },
      {
        code: "correctionNotice.sealed",
        basis: cite("licensing", 32),
        mark: "M",
        says: "补正材料通知书没有加盖专用印章、注明日期",
        holds: (_file, { facts }) => facts.sealed,
      },
    ],
    figures: [{ indicator: "XK.CORRECT.N", basis: cite("licensing", 32) }],
    documents: ["补正材料通知书"],
    recording: textOnly,
  },
  supplement: {
    title: "补正材料",
    stage: "application",
    nature: "fact",
    basis: cite("licensing", 32, undefined, 5),
    performers: [...window, "party"],
    repeats: true,
    conditional: true,
    after: ["correctionNotice"],
    before: ["accept"],
    follows: ["correctionNotice"],
    fields: fields.supplement,
    examples: samples.supplement,
    opens: [
      {
        duty: "answerSupplement",
        title: "按照要求补正全部材料的，应当受理",
        owedBy: "officer",
        basis: cite("licensing", 32, undefined, 5),
        mark: "M",
        within: workingDays(5),
        dischargedBy: ["accept", "refuseAcceptance"],
        waivedBy: ["withdrawApplication", "terminate"],
      },
    ],
    documents: ["补正材料清单"],
    recording: textOnly,
  },
  refuseAcceptance: {
    title: "不予受理",
    stage: "application",
    nature: "decision",
    basis: cite("licensing", 32),
    performers: window,
    conditional: true,
    after: ["apply"],
    before: ["accept"],
    follows: ["apply", "correctionNotice", "supplement"],
    fields: fields.refuseAcceptance,
    examples: samples.refuseAcceptance,
    needs: [itemNeed(itemKeyOf), bansNeed((file) => codeOf(file.latest.apply?.facts))],
    gates: [
      {
        code: "refuseAcceptance.sealed",
        basis: cite("licensing", 32),
        says: "不予受理的，应当出具加盖专用印章和注明日期的书面凭证",
        holds: (_file, { facts }) => facts.sealed,
      },
      {
        code: "refuseAcceptance.remedies",
        basis: cite("licensing", 38),
        mark: "M",
        says: "不予受理影响申请人权利，应当告知救济途径和期限",
        holds: (_file, { facts }) => facts.remedies !== undefined,
      },
      {
        code: "refuseAcceptance.incomplete",
        basis: cite("licensing", 32, undefined, 4),
        says: "以没有补正为由不予受理的，应当一次告知过补正，且补正期限届满，材料仍不齐全",
        holds: (file, { facts, occurredAt }, reference) => {
          if (facts.ground !== "incomplete") return true;
          const { correctionNotice } = file.latest;
          const item = itemOf(file, reference);
          const stillMissing = item === undefined || missingFrom(file, item).length > 0;
          const over = correctionNotice && correctionNotice.facts.correctBy < dayOf(occurredAt);
          return over === true && stillMissing;
        },
        // Where the five days are over it is accepted by law, and the notice is refused with that way out.
        wayOut: (file) => (file.done.correctionNotice ? undefined : { act: "correctionNotice" }),
      },
      {
        code: "refuseAcceptance.banned",
        basis: [cite("licensing", 78), cite("licensing", 79)],
        says: "登记簿没有该申请人不得再次申请本许可的记录",
        holds: (file, { facts }, reference) =>
          facts.ground !== "banned" ||
          banOn(reference, codeOf(file.latest.apply?.facts), itemKeyOf(file)) !== undefined,
      },
    ],
    enters: (file, act) => (act.facts.ground === "falseMaterial" ? falseMaterialBan(file, act) : []),
    figures: [{ indicator: "XK.DECLINE.N", basis: cite("licensing", 32) }],
    returns: endedInBundle,
    documents: ["不予受理决定书"],
    numbered: { series: "licence-acceptance", pattern: "（{region}）{short}许受〔{year}〕{n}号" },
    recording: keyMoments,
  },
};
