import {
  type Checkpoint,
  cosignatureOf,
  formatSubmission,
  type Hash,
  linesBy,
  type NoteVerifier,
} from "@zhunsheng/ledger";
import { cosignedAt } from "./cosigned-by.ts";

/** A checkpoint of ours as it is handed to the witnesses; `note` gathers their lines. */
export interface Round {
  readonly text: string;
  readonly head: Checkpoint;
  readonly startedMs: number;
  note: string;
}

/** An outside witness: how it is called in the policy, its key, and where it takes submissions. */
export interface OutsideWitness {
  readonly name: string;
  readonly url: string;
  readonly verifier: NoteVerifier;
}

const answerTimeoutMs = 10_000;
const answerSizeBytesMax = 65_536;
const toldLengthMax = 200;
/** The wait doubles with every failure in a row. */
const retryMs = 1_000;
const retryMsMax = 300_000;

/** What a lane needs to know of our log. */
export interface LogAtHand {
  /** The consistency proof from a size to the round's. */
  readonly prove: (oldSize: number, round: Round) => readonly Hash[];
  /** Size of the checkpoint that is published now. */
  readonly publishedSize: () => number;
}

/** Our dealings with one outside witness, by itself: whatever it does or does not do holds up nobody else. */
export class WitnessLane {
  readonly witness: OutsideWitness;
  /** The round it was handed and has not settled; undefined while it is free. */
  busyWith: Round | undefined;
  /** The last round it cosigned, or was past already. */
  answered: Round | undefined;
  /** After a failure it is left alone until then. */
  retryAtMs = 0;
  #failures = 0;
  /** Size that it cosigned last, as far as we know: 0 asks it. */
  #size = 0;
  #cosigned: LaneStatus["cosigned"];
  #problem: string | undefined;
  readonly #onAhead: (size: number) => void;

  /** `onAhead` is told the size, by its own account, of a larger tree of ours that the witness has cosigned. */
  constructor(witness: OutsideWitness, onAhead: (size: number) => void) {
    this.witness = witness;
    this.#onAhead = onAhead;
  }

  /** What it cosigned last, when, and what is wrong at present. */
  get status(): LaneStatus {
    const { name, verifier } = this.witness;
    return { name, key: verifier.name, cosigned: this.#cosigned, problem: this.#problem };
  }

  /** Learns from a stored checkpoint of ours how far this witness had come. */
  recall(note: string, size: number): void {
    const at = cosignedAt(note, this.witness.verifier);
    if (at === undefined || size < this.#size) return;
    this.#size = size;
    this.#cosigned = { size, at };
  }

  /**
   * Hands it the round's checkpoint; answers its signature line. Undefined when it has none for this round.
   * @throws nothing: what goes wrong is the lane's problem, and undefined.
   */
  async submit(
    round: Round,
    log: LogAtHand,
    stopped: AbortSignal,
    nowMs: () => number,
  ): Promise<string | undefined> {
    this.busyWith = round;
    try {
      const lines = await this.#exchange(round, log, stopped);
      if (lines !== undefined) {
        this.#size = round.head.size;
        const at = cosignedAt(`${round.text}\n${lines}`, this.witness.verifier);
        if (at === undefined) throw new Error("它的见证签名上的时间不能用");
        this.#cosigned = { size: this.#size, at };
      }
      this.#problem = undefined;
      this.#failures = 0;
      this.answered = round;
      return lines;
    } catch (error) {
      this.#problem = error instanceof Error ? messageOf(error) : String(error);
      this.retryAtMs = nowMs() + Math.min(retryMs * 2 ** this.#failures, retryMsMax);
      this.#failures += 1;
      return undefined;
    } finally {
      this.busyWith = undefined;
    }
  }

  /** Undefined when it is past the round's checkpoint already. */
  async #exchange(round: Round, log: LogAtHand, stopped: AbortSignal): Promise<string | undefined> {
    let told = await this.#post(round, this.#size, log, stopped);
    if (told.size !== undefined && told.size !== this.#size) {
      // Checkpoints are public: anybody may have handed it one that was published after this round began.
      const published = log.publishedSize();
      if (told.size > published) {
        this.#onAhead(told.size);
        throw new Error(`它已见证到 ${told.size} 条，本日志只有 ${published} 条：本日志可能恢复了旧的备份`);
      }
      this.#size = told.size;
      if (told.size > round.head.size) return undefined;
      told = await this.#post(round, told.size, log, stopped);
    }
    if (told.status !== 200)
      throw new Error(`答复 ${told.status}：${told.text.trim().slice(0, toldLengthMax)}`);
    const lines = cosignatureOf(round.text, told.text, this.witness.verifier);
    if (lines === undefined) throw new Error("答复里没有它的有效见证签名");
    return lines;
  }

  async #post(round: Round, oldSize: number, log: LogAtHand, stopped: AbortSignal) {
    const answer = await fetch(`${this.witness.url.replace(/\/+$/, "")}/add-checkpoint`, {
      method: "POST",
      // Other witnesses' lines are none of this one's business.
      body: formatSubmission({
        oldSize,
        proof: log.prove(oldSize, round),
        note: linesBy(round.note, [round.head.origin]),
      }),
      headers: { "content-type": "text/plain; charset=utf-8" },
      redirect: "error",
      signal: AbortSignal.any([stopped, AbortSignal.timeout(answerTimeoutMs)]),
    });
    const text = await readAtMost(answer, answerSizeBytesMax);
    const isSize =
      answer.status === 409 && /^text\/x\.tlog\.size\b/.test(answer.headers.get("content-type") ?? "");
    const [, digits] = /^(0|[1-9]\d{0,15})\n$/.exec(text) ?? [];
    const size = isSize && digits !== undefined ? Number(digits) : undefined;
    return { status: answer.status, text, size };
  }
}

export interface LaneStatus {
  readonly name: string;
  /** Name of its key. */
  readonly key: string;
  readonly cosigned?: { readonly size: number; readonly at: string } | undefined;
  readonly problem?: string | undefined;
}

async function readAtMost(answer: Response, sizeBytesMax: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of answer.body ?? []) {
    sizeBytes += chunk.length;
    if (sizeBytes > sizeBytesMax) throw new Error("答复太长");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function messageOf(error: Error): string {
  if (error.name === "TimeoutError") return `${answerTimeoutMs / 1000} 秒没有答复`;
  // What failed below `fetch` is in the cause; "fetch failed" alone says nothing.
  const cause = error.cause instanceof Error ? error.cause : undefined;
  return cause ? `连接不上：${Reflect.get(cause, "code") ?? cause.message}` : error.message;
}
