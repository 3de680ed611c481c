import type { ActRule, Reference } from "@zhunsheng/engine";
import { type Day, dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { earlierPenalties, historyNeed } from "../../../registers/penalty-history.ts";
import { parentAct, parentAnnulled, parentDay, parentFact } from "../../shared/parent.ts";
import { keyMoments } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { endedEntry } from "./register-entry.ts";
import { toldOfEnd } from "./returning.ts";
import { samples } from "./samples-ending.ts";
import { type File, fromPenalty, held, isAmong, isOver, numbersIn, salesOf } from "./standing.ts";

/** The penalty that confiscates: the case the measure serves, or the one the form names. */
const confiscates = (
  { penaltyNumber, penaltyDecidedOn }: Facts["dispose"],
  reference: Reference,
): boolean => {
  if (!fromPenalty(reference)) return penaltyNumber !== undefined && penaltyDecidedOn !== undefined;
  const kinds = parentFact(reference, "decide", "kinds");
  return Array.isArray(kinds) && kinds.includes("confiscateProperty") && !parentAnnulled(reference);
};

/** Whether 处罚记录 shows that decision against the party, of that day and with that confiscation, standing. */
function isRegistered(
  { latest: { take }, matter }: File,
  facts: Facts["dispose"],
  reference: Reference,
): boolean {
  return earlierPenalties(reference.entries, take?.facts, matter).some(
    ({ number, decidedOn: day, kinds }) =>
      number === facts.penaltyNumber &&
      day === facts.penaltyDecidedOn &&
      kinds.includes("confiscateProperty"),
  );
}

const decidedOn = ({ penaltyDecidedOn }: Facts["dispose"], reference: Reference): Day | undefined =>
  fromPenalty(reference) ? parentDay(reference, "decide") : penaltyDecidedOn;

/** 变卖、没收、销毁、随案移送 (行政强制法第21条、第27条、第28条). */
export const disposing: { [P in "sell" | "dispose" | "transfer"]: ActRule<Facts, P> } = {
  sell: {
    title: "先行拍卖、变卖",
    stage: "disposal",
    nature: "decision",
    basis: cite("compulsion", 28, 2),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    after: ["take"],
    fields: fields.sell,
    examples: samples.sell,
    gates: [
      {
        code: "sell.perishable",
        basis: cite("compulsion", 28, 2),
        says: "只有鲜活物品或者其他不易保管的财物，才可以先行拍卖或者变卖",
        holds: (_file, { facts }) => facts.perishable,
      },
      {
        code: "sell.held",
        basis: cite("compulsion", 26),
        says: "所变卖的应当是清单所列、仍在查封、扣押、没有变卖过的物品",
        holds: (file, act) => isAmong(act, held(file)) && salesOf(file, numbersIn([act])).length === 0,
      },
      {
        code: "sell.inForce",
        basis: cite("compulsion", 28, 1, 4),
        says: "查封、扣押期限已经届满，应当解除并立即退还，不能再变卖",
        holds: (file, { occurredAt }) => !isOver(file, dayOf(occurredAt)),
        wayOut: () => ({ act: "lift" }),
      },
      {
        code: "sell.farBelow",
        basis: cite("compulsion", 28, 2),
        mark: "M",
        says: "所得款项低于市场价格的七成（比例待核），应当记明变卖价格明显低于市场价格",
        holds: (_file, { facts }) => facts.farBelow || facts.proceedsFen * 10 >= facts.marketFen * 7,
      },
    ],
    documents: ["先行处理物品审批表", "拍卖（变卖）记录"],
    recording: keyMoments,
  },
  dispose: {
    title: "没收、销毁",
    stage: "disposal",
    nature: "decision",
    basis: cite("compulsion", 27),
    performers: ["leader", "head"],
    repeats: true,
    conditional: true,
    after: ["take"],
    fields: fields.dispose,
    examples: samples.dispose,
    needs: [historyNeed(({ latest }) => latest.take?.facts)],
    gates: [
      {
        code: "dispose.held",
        basis: cite("compulsion", 27),
        says: "所处理的应当是清单所列、仍在查封、扣押的物品",
        holds: (file, act) => isAmong(act, held(file)),
      },
      {
        code: "dispose.confiscated",
        basis: [cite("compulsion", 27), cite("penalty", 57, 1)],
        says: "没收应当有没收该财物的行政处罚决定，该决定没有被撤销",
        holds: (_file, { facts }, reference) =>
          facts.outcome !== "confiscate" || confiscates(facts, reference),
      },
      {
        code: "dispose.registered",
        basis: cite("penalty", 57, 1),
        mark: "M",
        says: "处罚记录中没有对该当事人的这一没收决定，文号、日期待核",
        holds: (file, { facts }, reference) =>
          facts.outcome !== "confiscate" || fromPenalty(reference) || isRegistered(file, facts, reference),
      },
      {
        code: "dispose.inTime",
        basis: [cite("compulsion", 27), cite("compulsion", 28, 1, 4)],
        says: "期限届满以前没有作出处理决定的，应当解除并立即退还",
        holds: (file, { facts, occurredAt }, reference) => {
          const decided = decidedOn(facts, reference);
          const inTime = facts.outcome === "confiscate" && decided !== undefined && !isOver(file, decided);
          return inTime || !isOver(file, dayOf(occurredAt));
        },
        wayOut: () => ({ act: "lift" }),
      },
      {
        code: "dispose.ratified",
        basis: cite("compulsion", 19),
        says: "当场实施的强制措施还没有经负责人补办批准，或者负责人认为不应当采取，应当解除",
        holds: (file) => file.done.approve || file.latest.ratify?.facts.outcome === "agreed",
        wayOut: (file) => ({ act: file.done.ratify ? "lift" : "ratify" }),
      },
    ],
    enters: endedEntry,
    returns: toldOfEnd("dispose"),
    documents: ["查封（扣押）物品处理决定书"],
    numbered: { series: "measureDisposal", pattern: "（{region}）{short}处强〔{year}〕{n}号" },
    recording: keyMoments,
  },
  transfer: {
    title: "随案移送",
    stage: "disposal",
    nature: "decision",
    basis: cite("compulsion", 21),
    performers: ["unitHead", "leader", "head"],
    conditional: true,
    after: ["take"],
    fields: fields.transfer,
    examples: samples.transfer,
    gates: [
      {
        code: "transfer.whole",
        basis: cite("compulsion", 21),
        says: "违法行为涉嫌犯罪应当移送司法机关的，应当将仍在查封、扣押的财物一并移送",
        holds: (file, act) =>
          isAmong(act, held(file)) && held(file).every((number) => numbersIn([act]).includes(number)),
      },
      {
        code: "transfer.inForce",
        basis: [cite("compulsion", 21), cite("compulsion", 28, 1, 4)],
        mark: "M",
        says: "查封、扣押期限已经届满的应当解除，届满以后能否随案移送待核",
        holds: (file, { occurredAt }) => !isOver(file, dayOf(occurredAt)),
      },
      {
        code: "transfer.told",
        basis: cite("compulsion", 21),
        says: "移送查封、扣押的财物，应当书面告知当事人",
        holds: (_file, { facts }) => facts.told,
      },
      {
        code: "transfer.crime",
        basis: cite("compulsion", 21),
        says: "案件没有决定移送司法机关，不能移送查封、扣押的财物",
        holds: (_file, _act, reference) =>
          !fromPenalty(reference) ||
          parentFact(reference, "decide", "outcome") === "transfer" ||
          parentAct(reference, "transferred") !== undefined,
      },
    ],
    enters: endedEntry,
    returns: toldOfEnd("transfer"),
    documents: ["查封（扣押）物品移交清单", "移送告知书"],
    recording: keyMoments,
  },
};
