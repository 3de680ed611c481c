import type { Act, RegisterEntry } from "@zhunsheng/engine";
import { type Day, dayOf } from "@zhunsheng/law";
import { measureBody, measureKey, measures } from "../../../registers/measures.ts";
import type { Facts } from "./fields.ts";
import { type File, held, isAmong } from "./standing.ts";

type Taking = Act<"take", Facts["take"]>;

/** 查封扣押台账: what the taking writes; `endedOn` once nothing of it is held any more. */
export const measureEntry = (matter: string, taken: Taking, endedOn?: Day): readonly RegisterEntry[] => [
  {
    register: measures.id,
    key: measureKey(taken.facts, matter),
    validFrom: endedOn ?? dayOf(taken.occurredAt),
    body: measureBody({
      matter,
      number: taken.number,
      takenOn: dayOf(taken.occurredAt),
      endedOn,
      kind: taken.facts.kind,
      things: taken.facts.items.map(({ name, spec }) => ({ name, spec })),
    }),
  },
];

interface Ending {
  readonly occurredAt: string;
  readonly facts: { readonly items: readonly { readonly number: number }[] };
}

/** For 没收、销毁、移送、解除: the last of them ends the entry. `file` is the measure before the act. */
export function endedEntry(file: File, act: Ending): readonly RegisterEntry[] {
  const { take } = file.latest;
  const numbers = act.facts.items.map(({ number }) => number);
  if (!take || held(file).some((number) => !numbers.includes(number)) || !isAmong(act, held(file))) return [];
  return measureEntry(file.matter, take, dayOf(act.occurredAt));
}
