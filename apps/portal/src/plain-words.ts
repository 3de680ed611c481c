import type { PublicField, PublicView } from "@zhunsheng/disclosure";
import { formatMoney } from "@zhunsheng/engine";
import { type Day, formatDay } from "@zhunsheng/law";
import { capitals } from "./capitals.ts";

/** What of a public view goes where on the page, by the names the procedures give their fields. */
export interface Decision {
  readonly day: Day;
  readonly party?: string | undefined;
  readonly code?: string | undefined;
  readonly representative?: string | undefined;
  readonly facts?: PublicField | undefined;
  readonly law: readonly PublicField[];
  readonly amounts: readonly Amount[];
  readonly outcome?: string | undefined;
  readonly kinds?: string | undefined;
  readonly remedies?: PublicField | undefined;
  readonly rest: readonly PublicField[];
  readonly maskedTitles: readonly string[];
}

export interface Amount {
  readonly title: string;
  readonly shown: string;
  readonly capitals: string;
}

const factNames = ["facts", "violation"];
const lawNames = ["lawApplied", "basisText", "violatedLaw", "penaltyLaw", "reasoning"];
const partyNames = ["partyName", "partyCode", "partyKind", "partyRepresentative", "partyAddress"];
const taken = [...factNames, ...lawNames, ...partyNames, "outcome", "kinds", "remedies"];

/** Sorts the fields of a view into the parts of a decision page; whatever has no part of its own is kept in `rest`. */
export function decisionOf(view: PublicView): Decision {
  const find = (...names: readonly string[]): PublicField | undefined =>
    view.fields.find(({ name }) => names.includes(name));
  const amounts = view.fields.flatMap((field) => amountOf(field));
  return {
    day: view.course.find(({ seq }) => seq === view.subject)?.day ?? view.publishedOn,
    party: view.party,
    code: find("partyCode")?.shown,
    representative: find("partyRepresentative")?.shown,
    facts: find(...factNames),
    law: view.fields.filter(({ name }) => lawNames.includes(name)),
    amounts,
    outcome: find("outcome")?.shown,
    kinds: find("kinds")?.shown,
    remedies: find("remedies"),
    rest: view.fields.filter((field) => !taken.includes(field.name) && !isMoney(field)),
    maskedTitles: view.fields.filter(({ masked }) => masked).map(({ title }) => title),
  };
}

/** Amounts are in 分 under a name that says so. */
const isMoney = ({ name }: PublicField): boolean => name.endsWith("Fen");

const amountOf = (field: PublicField): readonly Amount[] =>
  isMoney(field) && typeof field.value === "number"
    ? [{ title: field.title, shown: formatMoney(field.value), capitals: capitals(field.value) }]
    : [];

/** Names and titles: short texts of which a mask leaves the surname. A masked paragraph is hidden whole. */
export const shownText = (field: PublicField): string =>
  field.masked && !/name|representative/i.test(field.name) ? "涉及个人隐私，依法不公开" : field.shown;

/** 关于……案的行政处罚决定: the title of the document, made from the matter's name. */
export function documentTitle(title: string, procedure: string): string {
  const [, name, way = ""] = /^(.+案)(（[^（）]*）)?$/u.exec(title) ?? [];
  return name !== undefined && isPenalty(procedure) ? `关于${name}的行政处罚决定${way}` : title;
}

const isPenalty = (procedure: string): boolean => procedure.startsWith("penalty-");

export const kindOf = (procedure: string): string => (isPenalty(procedure) ? "行政处罚" : "行政执法");

/** 一句话说明: who decided what, and where it stands, for someone who reads nothing else. */
export function plainWords(view: PublicView, agency: string): string {
  const { day, party, amounts, kinds, outcome } = decisionOf(view);
  const whom = party === undefined ? "" : `对${party}`;
  const what = [
    ...(kinds ?? "").split("、").filter((kind) => kind !== "" && !amounts.some((one) => covers(one, kind))),
    ...amounts.map(({ title, shown }) => `${title.replace(/(数额|价值)$/, "")} ${shown}`),
  ].join("、");
  const decided = what === "" ? (outcome ?? "") : what;
  const act = `${agency}${whom}作出${kindOf(view.procedure)}决定`;
  return `${formatDay(day)}，${act}${decided ? `：${decided}` : ""}。${standing(view)}`;
}

const covers = ({ title }: Amount, kind: string): boolean => title.startsWith(kind);

const done = (view: PublicView, ...kinds: readonly string[]): Day | undefined =>
  view.course.findLast(({ kind }) => kinds.includes(kind))?.day;

/** Where the matter stands, from its course alone. */
function standing(view: PublicView): string {
  const closed = done(view, "close", "archive");
  const paid = done(view, "payment", "collect");
  const served = done(view, "serve", "deliver");
  const parts = [
    ...(paid !== undefined ? [`${formatDay(paid)}已收到缴款`] : []),
    ...(closed !== undefined ? [`${formatDay(closed)}已结案`] : []),
  ];
  if (parts.length > 0) return `${parts.join("，")}。`;
  if (served === undefined) return "决定正在送达。";
  const unpaid = view.fields.some(({ name }) => name === "fineFen") ? "，还没有缴款记录" : "";
  const { day } = decisionOf(view);
  return `决定书${served === day ? "当日" : `已于${formatDay(served)}`}送达${unpaid}。`;
}
