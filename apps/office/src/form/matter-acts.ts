import { createContext } from "react";
import type { Act } from "../api/types.ts";

/** The acts of the matter whose form is open. */
export const MatterActs = createContext<readonly Act[]>([]);
