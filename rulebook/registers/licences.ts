import {
  type Act,
  field,
  type Json,
  type MatterFile,
  type Reference,
  type RegisterEntry,
  type RegisterNeed,
  type Relied,
} from "@zhunsheng/engine";
import type { Day } from "@zhunsheng/law";
import { z } from "zod";
import { defineRegister, readEntry } from "./define.ts";

/** How a licence stands. A licence that was changed or renewed is `changed` in favour of the entry that replaced it. */
export const licenceStatuses = {
  active: "有效",
  changed: "已变更",
  expired: "有效期届满",
  revoked: "已撤销",
  withdrawn: "已撤回",
  cancelled: "已注销",
} as const;

const entry = z.strictObject({
  item: field.entry("许可事项", "licence-items"),
  number: field.text("许可证编号", { max: 60 }),
  holder: field.text("被许可人"),
  holderCode: field.text("统一社会信用代码或者证件号码", { max: 40 }),
  validFrom: field.day("有效期自"),
  validUntil: field.optional(field.day("有效期至", { hint: "长期有效的不填" })),
  status: field.choice("状态", licenceStatuses),
  renewalAppliedOn: field.optional(field.day("届满以前申请延续、尚未决定的，申请之日")),
  matter: field.text("许可事项编号（本系统）"),
});

export type Licence = z.infer<typeof entry>;

/** 许可证件: who holds which licence, written by the decisions. The key is `<holder code>#<licence number>`. */
export const licencesHeld = defineRegister({ id: "licences", title: "许可证件", entry });

/** The key of one licence. */
export const licenceKey = ({ holderCode, number }: Pick<Licence, "holderCode" | "number">): string =>
  `${holderCode}#${number}`;

/** The licence as the act itself kept it; undefined where it kept none. */
export function licenceKept(relied: Relied | undefined, key: string): Licence | undefined {
  const body = relied?.entries[licencesHeld.id]?.[key];
  return body === undefined ? undefined : readEntry(entry, body);
}

/** What an act writes of a licence, from that day on. */
export const licenceEntry = (licence: Licence, validFrom: Day): RegisterEntry => ({
  register: licencesHeld.id,
  key: licenceKey(licence),
  validFrom,
  body: licenceBody(licence),
});

/** For `needs`: every licence of one holder. */
export const licencesNeed = <F, K extends keyof F>(
  holderCode: (file: MatterFile<F>, act: Act<K, F[K]>) => string | undefined,
): RegisterNeed<F, K> => ({
  register: licencesHeld.id,
  every: true,
  key: (file, act) => {
    const code = holderCode(file, act);
    return code === undefined ? undefined : `${code}#`;
  },
});

/** What one holder was granted, in whatever state it stands. */
export const licencesOf = (
  entries: Reference["entries"] | undefined,
  holderCode: string,
): readonly Licence[] =>
  Object.entries(entries?.[licencesHeld.id] ?? {})
    .filter(([key]) => key.startsWith(`${holderCode}#`))
    .map(([, body]) => readEntry(entry, body));

/** The entry as the register keeps it: a field that has nothing to say is left away. */
export function licenceBody({ validUntil, renewalAppliedOn, ...rest }: Licence): Json {
  return {
    ...rest,
    ...(validUntil === undefined ? {} : { validUntil }),
    ...(renewalAppliedOn === undefined ? {} : { renewalAppliedOn }),
  };
}
