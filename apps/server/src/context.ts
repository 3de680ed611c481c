import type { CaseworkDeps, Procedures } from "@zhunsheng/casework";
import type { AgencyRegisters, Tables, Witness } from "@zhunsheng/store";
import type { Kysely } from "kysely";
import type { Account, Accounts } from "./accounts.ts";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import type { AgencyNames } from "./names.ts";
import type { PublicLog } from "./public-log.ts";
import type { Signatures } from "./signatures.ts";

/** What the routes work with; put together once in compose.ts. */
export interface Parts {
  readonly config: Config;
  readonly county: { readonly name: string };
  readonly casework: CaseworkDeps;
  readonly procedures: Procedures;
  /** With the application's rights. */
  readonly query: Kysely<Tables>;
  /** With the portal's rights: published views only. */
  readonly portal: Kysely<Tables>;
  /** An agency's registers, up to date. */
  readonly registersOf: (agency: string) => Promise<AgencyRegisters>;
  /** The registers an act of this agency was just decided with, without asking again. */
  readonly registersHeld: (agency: string) => Promise<AgencyRegisters>;
  readonly names: AgencyNames;
  readonly accounts: Accounts;
  readonly signatures: Signatures;
  readonly clock: Clock;
  readonly log: PublicLog;
  /** What keeps the public log from going on; undefined while all is well. */
  readonly logProblem: () => string | undefined;
  /** The witness that this server is for other logs; undefined where it is none. */
  readonly witness: Witness | undefined;
  /** False while the demo county is still being made; pages work meanwhile. */
  readonly state: { ready: boolean };
}

/** What the middleware leaves for the handlers. */
export interface Env {
  readonly Variables: { account: Account; csrf: string; token: string };
}
