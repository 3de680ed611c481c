import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { toBase64, unverifiedCheckpoint } from "@zhunsheng/ledger";
import { FileWitnessState } from "./witness-file.ts";
import type { Cosigned, Refusal, WitnessState } from "./witness-state.ts";

const wayOut = "。请找回数据库最新的状态，或者换一个密钥和名称重新开始见证";

/**
 * A state in a database, and beside the witness's key what was cosigned last of each log: a database that was set back
 * would otherwise have the key cosign a second history. The memory is written after the database and before anything
 * is answered, so that it is never ahead of a database that has kept everything.
 */
export class RememberedWitnessState implements WitnessState {
  readonly #state: WitnessState;
  readonly #memory: FileWitnessState;

  private constructor(state: WitnessState, memory: FileWitnessState) {
    this.#state = state;
    this.#memory = memory;
  }

  /**
   * To be called before the key in `keys` is made: a key is never without the folder of its memory, unless it is from
   * before there was one; then what the database has is taken over.
   * @throws Error with a Chinese sentence when the database is behind, or key and state do not belong together.
   */
  static async open(keys: string, state: WitnessState): Promise<RememberedWitnessState> {
    const folder = join(keys, "witness-memory");
    const known = await state.list();
    if (existsSync(join(keys, "witness.pem")) && !existsSync(folder) && known.length === 0) {
      throw new Error(`见证密钥还在，但是数据库里没有见证状态，${folder} 也不见了${wayOut}`);
    }
    const opened = new RememberedWitnessState(state, new FileWitnessState(folder));
    for (const { origin } of await opened.#memory.list()) await opened.find(origin);
    for (const cosigned of known) await opened.#remember(cosigned);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return opened;
  }

  /** @throws Error with a Chinese sentence when the database is behind what is remembered. */
  async find(origin: string): Promise<Cosigned | undefined> {
    // The memory first: it follows the database, so that whatever the database says afterwards is at least as new.
    const remembered = headOf(await this.#memory.find(origin));
    const found = await this.#state.find(origin);
    const head = headOf(found);
    if (remembered.size > head.size) {
      throw new Error(
        `日志 ${origin} 已经见证到 ${remembered.size} 条，数据库里却只有 ${Math.max(0, head.size)} 条` +
          `（可能恢复了旧的备份），停止见证${wayOut}`,
      );
    }
    if (remembered.size === head.size && remembered.root !== head.root) {
      throw new Error(`数据库里日志 ${origin} 的见证状态被改过，停止见证${wayOut}`);
    }
    return found;
  }

  async replace(before: string | undefined, after: Cosigned): Promise<boolean> {
    if (!(await this.#state.replace(before, after))) return false;
    await this.#remember(after);
    return true;
  }

  /** Only ever forward: of two at once the smaller may come later. */
  async #remember(after: Cosigned): Promise<void> {
    for (;;) {
      const before = await this.#memory.find(after.origin);
      if (headOf(before).size >= headOf(after).size) return;
      if (await this.#memory.replace(before?.note, after)) return;
    }
  }

  list(): Promise<readonly Cosigned[]> {
    return this.#state.list();
  }

  keepRefusal(refusal: Refusal): Promise<void> {
    return this.#state.keepRefusal(refusal);
  }

  refusals(count: number): Promise<readonly Refusal[]> {
    return this.#state.refusals(count);
  }
}

/** Nothing at all is smaller than an empty tree. */
function headOf(cosigned: Cosigned | undefined): { readonly size: number; readonly root: string } {
  const head = cosigned && unverifiedCheckpoint(cosigned.note);
  return head ? { size: head.size, root: toBase64(head.rootHash) } : { size: -1, root: "" };
}
