import type { AnyAct, LinkedFile, Reference } from "@zhunsheng/engine";
import { type Day, dayOf } from "@zhunsheng/law";
import { itemKept } from "../../../registers/licence-items.ts";
import type { Facts } from "./fields.ts";

/** What a hearing reads of the licence, or of the revocation, that it was opened from. */
interface ParentCase {
  /** Whoever was assigned to examine it, checked on the spot or gave an opinion (行政许可法第48条第三项). */
  readonly examiners: readonly string[];
  readonly decided: boolean;
  /** Nothing is left to be decided: the application was withdrawn, the matter ended. */
  readonly over: boolean;
  /** 法律、法规、规章规定实施行政许可应当听证的事项 (行政许可法第46条). */
  readonly hearingRequired: boolean;
  /** The request in time that no hearing has answered. */
  readonly requestedOn?: Day | undefined;
}

const named = (acts: readonly AnyAct[] = []): readonly string[] =>
  acts.flatMap(({ facts }) => [facts.examiners, facts.handlers, facts.investigators].flatMap(idsIn));

const idsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((id) => typeof id === "string") : [];

const doers = (acts: readonly AnyAct[] = []): readonly string[] =>
  acts.flatMap(({ by }) => by.map(({ id }) => id));

/** Acts of either parent in which somebody examines. */
const examining = ["onSiteCheck", "examine", "investigate", "propose", "verify"] as const;

/** Acts that end either parent. */
const ending = ["withdrawApplication", "terminate", "archive", "close"] as const;

function openRequest(all: Readonly<Record<string, readonly AnyAct[]>>): Day | undefined {
  const request = all.hearingRequest?.findLast(
    ({ defects }) => !defects?.some(({ gate }) => gate.endsWith(".inTime")),
  );
  const heard = request && all.heard?.some(({ seq }) => seq > request.seq);
  return request && heard !== true ? dayOf(request.occurredAt) : undefined;
}

function isRequired(all: Readonly<Record<string, readonly AnyAct[]>>): boolean {
  const item = all.apply?.[0]?.facts.item;
  return typeof item === "string" && itemKept(all.accept?.[0]?.relied, item)?.hearingRequired === true;
}

function read({ file }: LinkedFile): ParentCase {
  const { all } = file;
  return {
    examiners: [...named(all.assign), ...named(all.open), ...examining.flatMap((kind) => doers(all[kind]))],
    decided: (all.decide ?? []).length > 0,
    over: ending.some((kind) => (all[kind] ?? []).length > 0),
    hearingRequired: isRequired(all),
    requestedOn: openRequest(all),
  };
}

export const parentCase = ({ parent }: Reference): ParentCase | undefined => parent && read(parent);

/** For `carries`: whom it is about and when the hearing was asked for. */
export function carriedOpening(parent: LinkedFile): Partial<Facts["open"]> {
  const acts = parent.file.acts.toReversed();
  const names = acts.map(({ facts }) => facts.applicantName ?? facts.holder);
  const name = names.find((one) => typeof one === "string");
  const { requestedOn } = read(parent);
  return {
    ...(typeof name === "string" ? { applicantName: name } : {}),
    ...(requestedOn === undefined ? {} : { ground: "request" as const, requestedOn }),
  };
}
