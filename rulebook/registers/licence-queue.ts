import {
  type Act,
  field,
  type MatterFile,
  type Reference,
  type RegisterEntry,
  type RegisterNeed,
} from "@zhunsheng/engine";
import { compareInstants, type Day } from "@zhunsheng/law";
import { z } from "zod";
import { defineRegister, readEntry } from "./define.ts";

const entry = z.strictObject({
  matter: field.text("事项编号"),
  acceptedAt: field.instant("受理的时间"),
  state: field.choice("办理情况", {
    waiting: "待决定",
    granted: "准予许可",
    refused: "不予许可",
    ended: "撤回申请、终止办理，或者许可已经撤销、撤回、注销",
  }),
});

export type Queued = z.infer<typeof entry>;

/**
 * 许可受理顺序 of items whose number is limited: of two applicants who both meet the conditions, the one accepted first
 * is granted first (行政许可法第57条). The key is `<item>#<matter>`.
 */
export const licenceQueue = defineRegister({ id: "licence-queue", title: "许可受理顺序", entry });

/** How one application stands from that day on. */
export const queueEntry = (item: string, validFrom: Day, queued: Queued): RegisterEntry => ({
  register: licenceQueue.id,
  key: `${item}#${queued.matter}`,
  validFrom,
  body: queued,
});

/** For `needs`: every application for one item. */
export const queueNeed = <F, K extends keyof F>(
  item: (file: MatterFile<F>, act: Act<K, F[K]>) => string | undefined,
): RegisterNeed<F, K> => ({
  register: licenceQueue.id,
  every: true,
  key: (file, act) => {
    const known = item(file, act);
    return known === undefined ? undefined : `${known}#`;
  },
});

const queueOf = (entries: Reference["entries"], item: string): readonly Queued[] =>
  Object.entries(entries[licenceQueue.id] ?? {})
    .filter(([key]) => key.startsWith(`${item}#`))
    .map(([, body]) => readEntry(entry, body));

/** Whether somebody else's application, accepted earlier, is not decided yet. */
export const waitsBefore = (entries: Reference["entries"], item: string, matter: string): boolean => {
  const queue = queueOf(entries, item);
  const own = queue.find((one) => one.matter === matter);
  return queue.some(
    (one) =>
      one.matter !== matter &&
      one.state === "waiting" &&
      (own === undefined || compareInstants(one.acceptedAt, own.acceptedAt) < 0),
  );
};

/** How many of the item are granted. */
export const grantedOf = (entries: Reference["entries"], item: string): number =>
  queueOf(entries, item).filter(({ state }) => state === "granted").length;
