import type { Basis, NextAct } from "./types.ts";

/** A matter of the chain this one stands in, at its place in the outline. */
export interface ChainLink {
  matter: string;
  /** 0: the matter everything was opened from. */
  depth: number;
  procedure: string;
  procedureTitle: string;
  title: string;
  number?: string | undefined;
  stageTitle: string;
  ended: boolean;
  openedAt: string;
  /** How many matters were opened from it, shown or not. */
  opened: number;
  openDuties: number;
  nextDue?: string | undefined;
}

/** A matter that may be opened from this one. */
export interface Offer {
  procedure: string;
  procedureTitle: string;
  kind: string;
  title: string;
  basis: Basis;
}

/** How a matter would begin from another: what stands against it, and what the other already says. */
export interface Start {
  next: NextAct;
  carried: Record<string, unknown>;
}
