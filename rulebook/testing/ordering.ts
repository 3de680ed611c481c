import { type AnyFile, fold } from "@zhunsheng/engine";
import type { Facts } from "../procedures/enforcement/correction-order/fields.ts";
import { correctionOrder } from "../procedures/enforcement/correction-order/index.ts";
import { parents } from "./linked.ts";
import { handlers } from "./ordinary.ts";
import { play } from "./play.ts";
import type { Situation } from "./situation.ts";

/** An invented order to correct, given in the course of the invented penalty; extended once, then obeyed. */
export const ordering = play(correctionOrder, parents.investigated, [
  ["issue", handlers, "2025-06-03"],
  ["deliver", handlers, "2025-06-04"],
  ["statement", ["officer-1"], "2025-06-05"],
  ["reply", ["chief-1"], "2025-06-06"],
  ["requestExtension", ["officer-1"], "2025-06-09"],
  ["extend", ["leader-1"], "2025-06-10"],
  ["reinspect", handlers, "2025-07-04"],
  ["close", ["chief-1"], "2025-07-07"],
]);

export type Order = Situation<Facts>;

const [, stoppedIssue] = correctionOrder.acts.issue.examples;
const [, pursued, again, remaining] = correctionOrder.acts.reinspect.examples;
if (!stoppedIssue || !pursued || !again || !remaining)
  throw new Error("the examples of the order have changed");

/** 重大事故隐患, measures taken at once without an approval. */
export const stopped = stoppedIssue;

/** What a re-inspection found: everything done, not done, partly done with a new term, only the first due done. */
export const found = { done: ordering.example("reinspect"), not: pursued, partly: again, remaining };

/** The order given, and nothing else. */
export const issued = (changed: Partial<Facts["issue"]> = {}): Order =>
  ordering.upTo("issue").does("issue", handlers, ordering.example("issue", changed), "2025-06-03");

/** Given and served the day after. */
export const served = (changed: Partial<Facts["issue"]> = {}): Order =>
  issued(changed).does("deliver", handlers, ordering.example("deliver"), "2025-06-04");

/** The order of a major hazard, served. */
export const stopping = (): Order => served(stopped);

/** For duties: their due day and state, by name. */
export const dutiesOf = (order: Order, today: string): Readonly<Record<string, string>> =>
  Object.fromEntries(order.duties(today).map(({ duty, due, state }) => [duty, `${due} ${state}`]));

/** The order as the parent of another matter. */
export const asParent = (order: Order): { procedure: string; file: AnyFile } => ({
  procedure: correctionOrder.id,
  file: fold(correctionOrder, order.file.agency, "order-1", order.file.acts),
});

const [firstItem, secondItem] = ordering.example("issue").items;
if (!firstItem || !secondItem) throw new Error("the example of the order has changed");

/** The two problems of the example: old wires, due last, and missing signs, due first. */
export const wires = firstItem;
export const signs = secondItem;

/** One problem, to be put right by that day. */
export const dueOn = (day: string) => ({ items: [{ ...wires, dueOn: day }] });

export const asked = (order: Order, when: string): Order =>
  order.does("requestExtension", ["officer-1"], ordering.example("requestExtension"), when);

export const extended = (order: Order, when: string, until = "2025-07-03"): Order =>
  order.does("extend", ["leader-1"], ordering.example("extend", { dueOn: until }), when);

export const reinspected = (order: Order, what: keyof typeof found, when: string): Order =>
  order.does("reinspect", handlers, found[what], when);

export const closing = (result: "corrected" | "pursued" | "annulled", summary = "办结。") =>
  ({ result, summary }) as const;

/** The codes of what was found. */
export const gatesOf = (list: readonly { readonly gate: string }[]): readonly string[] =>
  list.map(({ gate }) => gate);
