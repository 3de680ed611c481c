import type { AnyAct, AnyFile, Json, LinkedFile } from "@zhunsheng/engine";
import { powerCut } from "../procedures/enforcement/power-cut/index.ts";
import { handlers } from "./ordinary.ts";
import { play } from "./play.ts";

type Told = Readonly<Record<string, Json>>;

/** A file of acts as a linked matter holds them: what the gates of the child read of its parent. */
export function parentWith(
  procedure: string,
  ...acts: readonly (readonly [kind: string, facts: Told])[]
): LinkedFile {
  const recorded = acts.map(
    ([kind, facts], place): AnyAct => ({
      seq: place + 1,
      kind,
      by: handlers.map((id) => ({ id, name: id })),
      facts,
      occurredAt: "2025-06-03T10:00:00+08:00",
      recordedAt: "2025-06-03T10:00:00+08:00",
      procedure: `${procedure}@2021-09-01`,
    }),
  );
  const all: Record<string, AnyAct[]> = {};
  for (const act of recorded) all[act.kind] = [...(all[act.kind] ?? []), act];
  const latest = Object.fromEntries(Object.entries(all).map(([kind, kindred]) => [kind, kindred.at(-1)]));
  const done = Object.fromEntries(Object.keys(all).map((kind) => [kind, true]));
  const file: AnyFile = { agency: "emergency", matter: "m0", acts: recorded, done, latest, all };
  return { procedure, file };
}

const party = {
  partyKind: "organisation",
  partyName: "安和县清源化工有限公司",
  partyCode: "91999999MA00000001",
  partyAddress: "安和县工业园区三号路8号",
  partyRepresentative: "陈立",
};

/** An order of 3 June 2025 to stop production, because of a major hazard. */
export const issue: Told = { ...party, hazard: "major", measures: ["stopProduction"] };

export const ordered = parentWith("correction-order", ["issue", issue]);

/** The same of a natural person who is not of age. */
export const orderedYoung = parentWith("correction-order", [
  "issue",
  {
    partyKind: "citizen",
    partyName: "少年甲",
    partyAge: "minor",
    hazard: "major",
    measures: ["stopProduction"],
  },
]);

export const young = {
  partyKind: "citizen",
  partyName: "少年甲",
  partyCode: undefined,
  partyRepresentative: undefined,
  partyAge: "minor",
} as const;

export const cutting = play(powerCut, ordered, [
  ["propose", handlers, "2025-06-04"],
  ["decide", ["head-1"], "2025-06-04T16:00:00+08:00"],
  ["notify", handlers, "2025-06-05T10:00:00+08:00"],
  ["notifySupplier", ["officer-1"], "2025-06-05T11:00:00+08:00"],
  ["supplierReceipt", ["officer-1"], "2025-06-05T11:30:00+08:00"],
  ["cut", ["officer-1"], "2025-06-06T10:00:00+08:00"],
  ["publish", ["publisher-1"], "2025-06-09"],
  ["reinspect", handlers, "2025-06-10"],
  ["restore", ["leader-1"], "2025-06-10T15:00:00+08:00"],
  ["tellSupplier", ["officer-1"], "2025-06-10T16:00:00+08:00"],
  ["restored", ["officer-1"], "2025-06-10T17:00:00+08:00"],
  ["withdraw", ["publisher-1"], "2025-06-11"],
  ["close", ["leader-1"], "2025-06-12"],
]);
