import type { Result } from "../result.ts";
import type { LogOnDisk, OurLog } from "./our-log.ts";
import type { Peer } from "./peer.ts";

/** What all cases share: a temporary folder, our log, the peer, and where figures go. */
export interface Rig {
  readonly folder: string;
  readonly ours: LogOnDisk;
  readonly inMemory: OurLog;
  readonly peer: Peer;
  readonly syncedPeer: Peer;
  readonly report: (result: Omit<Result, "bench">) => void;
}

export const rounds = 7;
