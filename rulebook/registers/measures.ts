import {
  type Act,
  field,
  type Json,
  type MatterFile,
  type Reference,
  type RegisterNeed,
} from "@zhunsheng/engine";
import { z } from "zod";
import { defineRegister } from "./define.ts";

const entry = z.strictObject({
  matter: field.text("事项编号"),
  takenOn: field.day("实施之日"),
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

const beginning = ({ partyName, partyCode }: Party): string => `${partyCode ?? partyName}#`;

/** The key of what one matter sealed or seized of the party. */
export const measureKey = (party: Party, matter: string): string => `${beginning(party)}${matter}`;

/** For `needs`: every measure against the party. */
export const measuresNeed = <F, K extends keyof F>(
  party: (file: MatterFile<F>, act: Act<K, F[K]>) => Party,
): RegisterNeed<F, K> => ({
  register: measures.id,
  every: true,
  key: (file, act) => beginning(party(file, act)),
});

/** What was sealed or seized of the party in other matters. */
export const earlierMeasures = (
  entries: Reference["entries"],
  party: Party,
  matter: string,
): readonly EarlierMeasure[] =>
  Object.entries(entries[measures.id] ?? {})
    .filter(([key]) => key.startsWith(beginning(party)))
    .map(([, body]) => entry.parse(body))
    .filter((one) => one.matter !== matter);

/** The entry as a register keeps it: a field that has nothing to say is left away. */
export const measureBody = ({ things, ...rest }: EarlierMeasure): Json => ({
  ...rest,
  things: things.map(({ name, spec }) => (spec === undefined ? { name } : { name, spec })),
});
