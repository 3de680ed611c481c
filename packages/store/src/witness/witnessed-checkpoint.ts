import {
  type Checkpoint,
  hasQuorum,
  type NoteVerifier,
  type Policy,
  parseCheckpoint,
  unverifiedCheckpoint,
  verifyNote,
} from "@zhunsheng/ledger";
import { writeDurably } from "../durable-file.ts";
import { readIfThere } from "../read-if-there.ts";
import { cosignedAt } from "./cosigned-by.ts";

/** Which cosignatures make a checkpoint 已见证, and the keys to check them with. */
export interface Witnesses {
  readonly policy: Policy;
  readonly keys: readonly NoteVerifier[];
}

/** A checkpoint with the quorum's cosignatures: who, and when by their own account. */
export interface Witnessed {
  readonly note: string;
  readonly head: Checkpoint;
  readonly by: readonly { readonly name: string; readonly at: string }[];
}

/** The newest checkpoint that the quorum has cosigned, in a file of its own beside the log's folder. */
export class WitnessedCheckpoint {
  readonly #path: string;
  readonly #witnesses: Witnesses;
  #kept: Witnessed | undefined;

  private constructor(path: string, witnesses: Witnesses) {
    this.#path = path;
    this.#witnesses = witnesses;
  }

  /**
   * Reads what an earlier process kept. It counts only if the log's key signed it, it is not larger than the log is
   * now, and the policy, which may have changed, still has its quorum in it.
   */
  static async open(
    path: string,
    witnesses: Witnesses,
    logKeys: readonly NoteVerifier[],
    latest: string | undefined,
  ): Promise<WitnessedCheckpoint> {
    const made = new WitnessedCheckpoint(path, witnesses);
    const note = await readIfThere(path);
    const verdict = note === undefined ? undefined : verifyNote(note, logKeys);
    const head = verdict?.valid ? parseCheckpoint(verdict.text) : undefined;
    const size = latest === undefined ? 0 : (unverifiedCheckpoint(latest)?.size ?? 0);
    if (note !== undefined && head && head.size <= size) made.#kept = made.#read(note, head);
    return made;
  }

  get(): Witnessed | undefined {
    return this.#kept;
  }

  /** Keeps the note if the quorum has cosigned it and nothing larger is kept. */
  async offer(note: string, head: Checkpoint): Promise<void> {
    const witnessed = this.#read(note, head);
    if (!witnessed || head.size < (this.#kept?.head.size ?? 0)) return;
    await writeDurably(this.#path, note, 0o644);
    this.#kept = witnessed;
  }

  #read(note: string, head: Checkpoint): Witnessed | undefined {
    const { policy, keys } = this.#witnesses;
    const verdict = verifyNote(note, keys);
    if (policy.quorum === "none" || !verdict.valid || !hasQuorum(policy, verdict.signedBy)) return undefined;
    const by = keys.flatMap((key) => {
      const at = cosignedAt(note, key);
      return at === undefined ? [] : [{ name: key.name, at }];
    });
    return { note, head, by };
  }
}
