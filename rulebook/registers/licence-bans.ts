import {
  type Act,
  field,
  type MatterFile,
  type Reference,
  type RegisterEntry,
  type RegisterNeed,
} from "@zhunsheng/engine";
import { addMonths, type Day } from "@zhunsheng/law";
import { z } from "zod";
import { defineRegister, readEntry } from "./define.ts";

const entry = z.strictObject({
  applicant: field.text("申请人"),
  item: field.entry("许可事项", "licence-items"),
  ground: field.choice("不得再次申请的情形", {
    falseMaterial: "隐瞒有关情况或者提供虚假材料申请，不予受理或者不予许可",
    fraud: "以欺骗、贿赂等不正当手段取得许可，被撤销",
  }),
  decidedOn: field.day("决定之日"),
  matter: field.text("事项编号"),
});

export type LicenceBan = z.infer<typeof entry>;

/**
 * 不得再次申请许可: who may not apply for the same licence again for one year (行政许可法第78条) or three (第79条). The
 * key is `<applicant's code>#<matter>`; an entry is in force for as long as the ban lasts.
 */
export const licenceBans = defineRegister({ id: "licence-bans", title: "不得再次申请许可", entry });

/** Months for which the same licence may not be applied for again. */
const monthsOf: Readonly<Record<LicenceBan["ground"], number>> = { falseMaterial: 12, fraud: 36 };

/** The entry that a refusal or a revocation writes. `code`: the applicant's. */
export const banEntry = (code: string, ban: LicenceBan): RegisterEntry => ({
  register: licenceBans.id,
  key: `${code}#${ban.matter}`,
  validFrom: ban.decidedOn,
  validUntil: addMonths(ban.decidedOn, monthsOf[ban.ground]),
  body: ban,
});

/** For `needs`: every ban on one applicant. */
export const bansNeed = <F, K extends keyof F>(
  code: (file: MatterFile<F>, act: Act<K, F[K]>) => string | undefined,
): RegisterNeed<F, K> => ({
  register: licenceBans.id,
  every: true,
  key: (file, act) => {
    const known = code(file, act);
    return known === undefined ? undefined : `${known}#`;
  },
});

/** The ban that stands against this application on the act's day; undefined where there is none. */
export const banOn = (
  { entries, day }: Pick<Reference, "entries" | "day">,
  code: string | undefined,
  item: string | undefined,
): LicenceBan | undefined =>
  Object.entries(entries[licenceBans.id] ?? {})
    .filter(([key]) => code !== undefined && key.startsWith(`${code}#`))
    .map(([, body]) => readEntry(entry, body))
    .find((ban) => ban.item === item && isInForce(ban, day));

/** The register holds the entry for as long as it lasts; a copy read otherwise is dated by its own day. */
const isInForce = ({ decidedOn, ground }: LicenceBan, day: Day): boolean =>
  decidedOn <= day && day <= addMonths(decidedOn, monthsOf[ground]);
