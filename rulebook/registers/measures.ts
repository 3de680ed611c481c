import {
  type Act,
  field,
  type Json,
  type MatterFile,
  type Reference,
  type RegisterNeed,
} from "@zhunsheng/engine";
import { z } from "zod";
import { defineRegister, readEntry } from "./define.ts";
import { partyBeginning } from "./party-key.ts";

const entry = z.strictObject({
  matter: field.text("事项编号"),
  number: field.optional(field.text("决定书文号", { max: 60 })),
  takenOn: field.day("实施之日"),
  endedOn: field.optional(field.day("全部处理或者解除之日")),
  kind: field.choice("措施种类", { seal: "查封", seize: "扣押" }),
  things: field.rows("场所、设施或者财物", {
    name: field.text("名称"),
    spec: field.optional(field.text("规格型号")),
  }),
});

export type EarlierMeasure = z.infer<typeof entry>;

/** 查封扣押台账: what was sealed or seized of whom, written by the measures. The key is `<party>#<matter>`. */
export const measures = defineRegister({ id: "measures", title: "查封扣押台账", entry });

interface Party {
  readonly partyName: string;
  readonly partyCode?: string | undefined;
}

/** The key of what one matter sealed or seized of the party. */
export const measureKey = (party: Party, matter: string): string => `${partyBeginning(party)}${matter}`;

/** For `needs`: every measure against the party. */
export const measuresNeed = <F, K extends keyof F>(
  party: (file: MatterFile<F>, act: Act<K, F[K]>) => Party,
): RegisterNeed<F, K> => ({
  register: measures.id,
  every: true,
  key: (file, act) => partyBeginning(party(file, act)),
});

const measuresOf = (entries: Reference["entries"], party: Party): readonly EarlierMeasure[] =>
  Object.entries(entries[measures.id] ?? {})
    .filter(([key]) => key.startsWith(partyBeginning(party)))
    .map(([, body]) => readEntry(entry, body));

/** What was sealed or seized of the party in other matters. */
export const earlierMeasures = (
  entries: Reference["entries"],
  party: Party,
  matter: string,
): readonly EarlierMeasure[] => measuresOf(entries, party).filter((one) => one.matter !== matter);

/** Whether something of the party is held still under the decision of that number. */
export const isSeizedUnder = (entries: Reference["entries"], party: Party, number: string): boolean =>
  measuresOf(entries, party).some((one) => one.number === number && one.endedOn === undefined);

/** The entry as a register keeps it: a field that has nothing to say is left away. */
export const measureBody = ({ things, number, endedOn, ...rest }: EarlierMeasure): Json => ({
  ...rest,
  ...(number === undefined ? {} : { number }),
  ...(endedOn === undefined ? {} : { endedOn }),
  things: things.map(({ name, spec }) => (spec === undefined ? { name } : { name, spec })),
});
