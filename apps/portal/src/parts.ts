import type { Hashes, Receipt, Trust } from "@zhunsheng/ledger";
import type { findDisclosure, listAgencies, listPublicLinks } from "@zhunsheng/store/read";

/** The connection of the portal's own database role: it sees what is published, and can write nothing. */
export type Reader = Parameters<typeof findDisclosure>[0];

export type DisclosureRow = NonNullable<Awaited<ReturnType<typeof findDisclosure>>>;
export type LinkedRow = Awaited<ReturnType<typeof listPublicLinks>>[number];
export type AgencyRow = Awaited<ReturnType<typeof listAgencies>>[number];

/** A leaf's place under a signed checkpoint; hashes in base64, leaf to root. */
export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly hashes: readonly string[];
  readonly checkpoint: string;
}

/** How far others have witnessed the log. Instants are the witnesses' own, in UTC. */
export interface Witnessing {
  readonly witnessed?:
    | {
        readonly note: string;
        readonly head: { readonly size: number };
        readonly by: readonly { readonly name: string; readonly at: string }[];
      }
    | undefined;
  /** For how long there has been a checkpoint that is not witnessed; undefined when there is none. */
  readonly behindMs?: number | undefined;
  /** How the policy calls each, and the name of its key. */
  readonly witnesses: readonly {
    readonly name: string;
    readonly key: string;
    readonly cosigned?: { readonly size: number; readonly at: string } | undefined;
  }[];
}

/** A key of the log as it is shown to the public. */
export interface PublicLogKey {
  readonly verifierKey: string;
  readonly algorithm: "Ed25519" | "SM2";
  readonly since: string;
  readonly until?: string | undefined;
}

/** The public log as the portal sees it: never more than anyone may read. */
export interface PublicLog {
  readonly origin: string;
  /** `name+id+key`, C2SP signed-note. */
  readonly verifierKey: string;
  /** Every key the log has had, with the days it signed. */
  readonly keys: readonly PublicLogKey[];
  /** What makes a proof of this log believed. */
  readonly trust: Trust;
  checkpoint(): { readonly size: number; readonly rootHash: Uint8Array } | undefined;
  checkpointNote(): string | undefined;
  /** Who witnesses the log and how far; undefined where no policy asks for it. */
  witnessing(): Witnessing | undefined;
  /** Undefined while the leaf waits for the next checkpoint. */
  prove(index: number): Inclusion | undefined;
}

/** What the server hands the portal. */
export interface PortalParts {
  readonly query: Reader;
  /** The present moment with its zone. */
  readonly now: () => string;
  readonly county: { readonly name: string };
  readonly log: PublicLog;
  readonly hashes: Hashes;
  /** The text of a receipt's QR code; without it, pages carry none. */
  readonly receiptCode?: ((receipt: Receipt) => string | undefined) | undefined;
  /** `https://…` as the public knows the site, for QR codes; without it, the address the request came by. */
  readonly address?: string | undefined;
}
