import { type Act, type MatterFile, type Reference, since } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import type { Facts } from "./fields.ts";
import { parentCase } from "./parent-case.ts";

export type File = MatterFile<Facts>;

/** Who presides now: the host appointed last. */
export const hostOf = (file: File): string | undefined =>
  file.all.recusal.findLast(({ facts }) => facts.newHost !== undefined)?.facts.newHost ??
  file.latest.open?.facts.host;

/** A challenge of the host that nobody has ruled on. */
export const openChallenge = (file: File): boolean =>
  file.done.challenge && !since(file.latest.recusal, file.latest.challenge);

/** The notice that names the hearing's present time; an adjournment undoes the one before it. */
export const currentNotice = (file: File): Act<"notify", Facts["notify"]> | undefined =>
  since(file.latest.notify, file.latest.adjourn) ? file.latest.notify : undefined;

export const isHost = (reference: Reference, id: string): boolean =>
  reference.people[id]?.roles.includes("hearingHost") === true;

/** Whether they examined the application; where nothing is known of it, they may have. */
export const hasExamined = (reference: Reference, id: string): boolean =>
  parentCase(reference)?.examiners.includes(id) !== false;

export const sessionDay = (file: File): string | undefined =>
  file.latest.session && dayOf(file.latest.session.occurredAt);
