import { createContext, use } from "react";
import type { Session } from "./api/types.ts";

export const SessionContext = createContext<Session | undefined>(undefined);

/** @throws Error outside the shell, which shows nothing before somebody is signed in. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error("no session above this component");
  return session;
}
