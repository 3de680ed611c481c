import { useSyncExternalStore } from "react";
import { post } from "../api/client.ts";
import type { Signature } from "../api/types.ts";

/** Signatures given on this device: only in memory, so that they end with the page or the session. */
let held: readonly Signature[] = [];
const listeners = new Set<() => void>();

function hold(next: readonly Signature[]): void {
  held = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const isCurrent = ({ expiresAt }: Signature, now: string): boolean => Date.parse(expiresAt) > Date.parse(now);

/** Tokens of those among these people who signed here and whose signature still runs. */
export const tokensOf = (people: readonly string[], now: string): readonly string[] =>
  held.filter((one) => people.includes(one.person.id) && isCurrent(one, now)).map(({ token }) => token);

/** Who signed here and still counts. */
export function useSigned(now: string): ReadonlySet<string> {
  const all = useSyncExternalStore(subscribe, () => held);
  return new Set(all.filter((one) => isCurrent(one, now)).map(({ person }) => person.id));
}

/** Asks the server for a colleague's signature; a second one of the same person takes the place of the first. */
export async function signHere(login: string, password: string): Promise<Signature> {
  const given = await post<Signature>("/signatures", { login, password });
  hold([...held.filter(({ person }) => person.id !== given.person.id), given]);
  return given;
}

/** With the session end the signatures given in it. */
export const forgetSignatures = (): void => hold([]);
