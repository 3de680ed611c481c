import {
  judgeGrowth,
  judgeSignature,
  linesThatVerify,
  type NoteVerifier,
  parseSubmission,
  type Rejection,
  type SignedSubmission,
  type Submission,
  type Suspected,
  unverifiedCheckpoint,
} from "@zhunsheng/ledger";
import { nodeHashes } from "../hashes.ts";
import type { WitnessKey } from "./witness-key.ts";
import type { Cosigned, WitnessState } from "./witness-state.ts";

/** What a submission comes to; "busy": too many at once, or others kept getting in first. */
export type WitnessAnswer =
  | { readonly answer: "cosigned"; readonly line: string }
  | Rejection
  | { readonly answer: "busy" };

/** Whoever loses a race has an outdated submission, so that a second attempt nearly always settles it. */
const attemptsMax = 4;
/** Submissions under way; one takes a signature check and a durable write. */
const underWayMax = 64;
/** Refusals remembered in memory; each is a few hundred bytes. */
const seenMax = 1_000;
/** So far the clock may be behind the last cosignature; further, and any time we could give would be untrue. */
const clockStepMsMax = 300_000;

/**
 * Witnesses logs, C2SP tlog-witness: a cosignature says that, at its time, this checkpoint is the largest of its log
 * that this witness has seen, and that every one before it was a beginning of it.
 */
export class Witness {
  readonly key: WitnessKey;
  readonly state: WitnessState;
  readonly #logs: readonly NoteVerifier[];
  readonly #now: () => number;
  /** Refusals that were handed to the state lately. */
  readonly #seen = new Set<string>();
  #underWay = 0;

  /** `logs`: the keys of the logs to witness, named by origin; `now` in milliseconds. */
  constructor(key: WitnessKey, logs: readonly NoteVerifier[], state: WitnessState, now: () => number) {
    this.key = key;
    this.state = state;
    this.#logs = logs;
    this.#now = now;
  }

  /** Origins of the logs witnessed, each once. */
  get origins(): readonly string[] {
    return [...new Set(this.#logs.map(({ name }) => name))];
  }

  /**
   * Answers the body of an `add-checkpoint`. A cosignature is answered only after the checkpoint is durably kept.
   * @throws Error when the state cannot be read or written: then nothing was cosigned.
   */
  async addCheckpoint(body: string): Promise<WitnessAnswer> {
    const submission = parseSubmission(body);
    if (!submission) return { answer: "malformed" };
    if (this.#underWay >= underWayMax) return { answer: "busy" };
    this.#underWay += 1;
    try {
      // Signatures before anything else: whoever is not a log does not get as far as the state.
      const signed = judgeSignature(this.#logs, submission);
      if ("answer" in signed) return await this.#reject(signed, submission);
      for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
        const answer = await this.#judge(signed);
        if (answer) return answer;
      }
      return { answer: "busy" };
    } finally {
      this.#underWay -= 1;
    }
  }

  /** Undefined when another submission got in between the reading and the writing. */
  async #judge(signed: SignedSubmission): Promise<WitnessAnswer | undefined> {
    const { origin } = signed.checkpoint;
    const kept = await this.state.find(origin);
    const judgement = judgeGrowth(nodeHashes, signed, headOf(kept));
    if (judgement.answer !== "cosign") return this.#reject(judgement, signed.submission);
    // The time is taken before the comparison: were something larger cosigned by then, the comparison would fail.
    const at = this.#timeAfter(kept);
    const line = this.key.cosign(judgement.text, Math.floor(at / 1000));
    const after = { origin, note: this.#logLines(signed.submission), cosignedAt: new Date(at).toISOString() };
    return (await this.state.replace(kept?.note, after)) ? { answer: "cosigned", line } : undefined;
  }

  /** What is cosigned later says a later time, or the same, also when the clock was set back a little. */
  #timeAfter(kept: Cosigned | undefined): number {
    const now = this.#now();
    const last = kept === undefined ? now : Date.parse(kept.cosignedAt);
    if (last - now > clockStepMsMax) {
      throw new Error(`现在的时间早于上次见证的时间 ${kept?.cosignedAt}，拒绝见证，请校准时钟`);
    }
    return Math.max(now, last);
  }

  /** As it was handed in, but for lines that are not the logs' own: anyone could add any number, under any name. */
  readonly #logLines = ({ note }: Submission): string => linesThatVerify(note, this.#logs);

  /** What speaks against a log is kept before the answer says so. */
  async #reject(rejection: Rejection, submission: Submission): Promise<Rejection> {
    if (rejection.suspected) await this.#keep(rejection.suspected, submission);
    return rejection;
  }

  /** The same thing handed in again, today, does not get as far as the state. */
  async #keep({ log, why }: Suspected, submission: Submission): Promise<void> {
    const refused = this.#logLines(submission);
    const refusedAt = new Date(this.#now()).toISOString();
    const seen = [refusedAt.slice(0, 10), log, why, refused].join("\n");
    if (this.#seen.has(seen)) return;
    const kept = await this.state.find(log);
    await this.state.keepRefusal({ log, why, refusedAt, refused, kept: kept?.note });
    if (this.#seen.size >= seenMax) this.#seen.clear();
    this.#seen.add(seen);
  }
}

function headOf(kept: Cosigned | undefined) {
  const head = kept && unverifiedCheckpoint(kept.note);
  if (kept && !head) throw new Error(`the checkpoint kept for ${kept.origin} is not one`);
  return head;
}
