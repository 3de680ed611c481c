import type { Account } from "./accounts.ts";

/** A shift: whoever signs on a colleague's device in the morning need not sign again at each act. */
const signatureMs = 12 * 3_600_000;

export interface Signature {
  readonly person: string;
  readonly token: string;
  readonly expiresAt: string;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * Signing on another's device (在本设备上签名): whoever proves who they are there gets a token that this session, no
 * other, may put beside an act that names them. Nothing is stored: a keyed digest says that we gave it.
 */
export class Signatures {
  readonly #digest: (content: Uint8Array) => Uint8Array;

  constructor(digest: (content: Uint8Array) => Uint8Array) {
    this.#digest = digest;
  }

  /** A token by which `signer` signs in the session `session`. */
  give(signer: Account, session: string): Signature {
    const expiresAtMs = Date.now() + signatureMs;
    const content = `${signer.agency}\n${signer.person}\n${expiresAtMs}`;
    const token = `${Buffer.from(content).toString("base64url")}.${this.#seal(content, session)}`;
    return { person: signer.person, token, expiresAt: new Date(expiresAtMs).toISOString() };
  }

  /** Who signs by this token in this session; undefined when it is not ours, of another session or too old. */
  find(token: string, session: string, agency: string): string | undefined {
    const [body = "", sealed = ""] = token.split(".");
    const content = Buffer.from(body, "base64url").toString();
    const [theirs, person, expiresAtMs] = content.split("\n");
    if (sealed !== this.#seal(content, session) || theirs !== agency) return undefined;
    return Number(expiresAtMs) > Date.now() ? person : undefined;
  }

  #seal(content: string, session: string): string {
    return Buffer.from(this.#digest(bytesOf(`signature\0${session}\0${content}`))).toString("base64url");
  }
}
