import type { RegisterEntry } from "../api/types.ts";
import { yuan } from "./money.ts";

type Body = RegisterEntry["body"];

/** Text of one key of an entry; a dash where there is none. */
export const textIn = (body: Body, key: string): string => {
  const value = body[key];
  return typeof value === "string" && value !== "" ? value : "—";
};

const fenIn = (body: Body, key: string): number | undefined => {
  const value = body[key];
  return typeof value === "number" ? value : undefined;
};

/** 一万元至十万元 as 10,000 元 – 100,000 元; open where the entry sets no floor. */
export function rangeIn(body: Body, min: string, max: string): string {
  const [from, to] = [fenIn(body, min), fenIn(body, max)];
  if (to === undefined) return "—";
  return from === undefined ? `${yuan(to)}以下` : `${yuan(from)} – ${yuan(to)}`;
}

interface Step {
  readonly id: string;
  readonly title: string;
  readonly condition: string;
  readonly range: string;
  /** Whom the step is for; nothing where it is for everybody. */
  readonly party: string;
}

const isBody = (value: unknown): value is Body => typeof value === "object" && value !== null;

/** The steps of a benchmark, light to heavy as entered. */
export function stepsIn(body: Body): readonly Step[] {
  const steps = Array.isArray(body.steps) ? body.steps.filter(isBody) : [];
  return steps.map((step) => ({
    id: textIn(step, "id"),
    title: textIn(step, "title"),
    condition: textIn(step, "condition"),
    range: rangeIn(step, "minFen", "maxFen"),
    party: step.partyKind === "citizen" ? "个人" : step.partyKind === "organisation" ? "单位" : "",
  }));
}
