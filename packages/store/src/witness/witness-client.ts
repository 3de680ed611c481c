import {
  consistencyFromTiles,
  hasQuorum,
  readNote,
  unverifiedCheckpoint,
  verifyNote,
  withSignatureLines,
} from "@zhunsheng/ledger";
import { nodeHashes } from "../hashes.ts";
import type { LogFolder } from "../log-folder.ts";
import { Turns } from "../turns.ts";
import {
  type LaneStatus,
  type LogAtHand,
  type OutsideWitness,
  type Round,
  WitnessLane,
} from "./witness-lane.ts";
import type { Witnessed, WitnessedCheckpoint, Witnesses } from "./witnessed-checkpoint.ts";

/** Rounds begin at least so far apart: a busy log signs more often than anybody needs witnessing. */
const roundSpacingMs = 1_000;
/** Once the quorum has answered, the others have until then, from the beginning, to sign the same checkpoint. */
const graceMs = 2_000;
/** Without a quorum by then, a newer checkpoint is tried. */
const roundMsMax = 15_000;

/** What the client works with; `betweenCheckpoints` runs work while no checkpoint is being published. */
export interface WitnessClientDeps {
  readonly folder: LogFolder;
  readonly witnesses: Witnesses;
  readonly outside: readonly OutsideWitness[];
  readonly witnessed: WitnessedCheckpoint;
  readonly betweenCheckpoints: (work: () => Promise<void>) => Promise<void>;
  readonly onError: (error: unknown) => void;
  /** A quorum of witnesses has cosigned more of this log than there is: it has lost entries, and must not be signed on. */
  readonly onLost: (problem: string) => void;
}

/** How far the log is witnessed. */
export interface WitnessingStatus {
  readonly witnessed?: Witnessed | undefined;
  /** For how long there has been a checkpoint that the quorum has not cosigned; undefined when there is none. */
  readonly behindMs?: number | undefined;
  readonly witnesses: readonly LaneStatus[];
}

/**
 * Hands the log's checkpoints to the witnesses of its policy and puts their cosignatures under them. In rounds: all
 * witnesses are handed the same checkpoint, the latest when the round began, because a quorum must sign one and the
 * same. What was signed meanwhile and is not the latest any more is passed over. The log itself never waits for any of
 * this.
 */
export class WitnessClient {
  readonly #deps: WitnessClientDeps;
  readonly #lanes: readonly WitnessLane[];
  readonly #stop = new AbortController();
  readonly #turns = new Turns();
  readonly #asked = new Set<Promise<void>>();
  /** Witnesses that say they have cosigned more than is published. */
  readonly #ahead = new Set<OutsideWitness>();
  #round: Round | undefined;
  #behindSinceMs: number | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(deps: WitnessClientDeps) {
    this.#deps = deps;
    this.#lanes = deps.outside.map(
      (witness) => new WitnessLane(witness, (size) => this.#compare(witness, size)),
    );
  }

  /** Begins with the checkpoint that is there. What it says of earlier cosignatures is where each witness stands. */
  start(): void {
    const kept = this.#deps.witnessed.get();
    for (const note of [kept?.note, this.#deps.folder.readCheckpoint()]) {
      const head = note === undefined ? undefined : unverifiedCheckpoint(note);
      if (note !== undefined && head) for (const lane of this.#lanes) lane.recall(note, head.size);
    }
    const latest = this.#latest();
    if (kept && latest && latest.head.size > kept.head.size) {
      // By their own clocks: of a time to come nothing can be said.
      const now = Date.now();
      const times = kept.by.map(({ at }) => Date.parse(at)).filter((at) => at <= now);
      this.#behindSinceMs = times.length > 0 ? Math.max(...times) : now;
    }
    this.cue();
  }

  /** A checkpoint was published. Cheap, and never throws. */
  readonly cue = (): void => {
    try {
      this.#step();
    } catch (error) {
      this.#deps.onError(error);
    }
  };

  async stop(): Promise<void> {
    this.#stop.abort();
    clearTimeout(this.#timer);
    await Promise.all(this.#asked);
  }

  get status(): WitnessingStatus {
    const since = this.#behindSinceMs;
    return {
      witnessed: this.#deps.witnessed.get(),
      behindMs: since === undefined ? undefined : Date.now() - since,
      witnesses: this.#lanes.map(({ status }) => status),
    };
  }

  #latest(): Pick<Round, "note" | "text" | "head"> | undefined {
    const note = this.#deps.folder.readCheckpoint();
    const text = note === undefined ? undefined : readNote(note)?.text;
    const head = note === undefined ? undefined : unverifiedCheckpoint(note);
    return note !== undefined && text !== undefined && head ? { note, text, head } : undefined;
  }

  /** Whatever can be done now is begun; whatever comes later by itself gets the timer. */
  #step(): void {
    if (this.#stop.signal.aborted || this.#lanes.length === 0) return;
    const now = Date.now();
    const latest = this.#latest();
    if (!latest) return;
    this.#noteLag(latest.head.size, now);
    if (latest.text !== this.#round?.text && this.#mayBegin(now)) {
      this.#round = { ...latest, startedMs: now };
    }
    const round = this.#round;
    if (!round) return;
    for (const lane of this.#lanes) if (this.#isFree(lane, round, now)) this.#ask(lane, round);
    this.#wakeLater(round, latest.text !== round.text, now);
  }

  #noteLag(size: number, now: number): void {
    const witnessed = this.#deps.witnessed.get()?.head.size;
    if (this.#deps.witnesses.policy.quorum === "none" || witnessed === size) this.#behindSinceMs = undefined;
    else this.#behindSinceMs ??= now;
  }

  #mayBegin(now: number): boolean {
    const round = this.#round;
    if (!round) return true;
    const age = now - round.startedMs;
    if (age < roundSpacingMs) return false;
    if (age >= roundMsMax) return true;
    const settled = this.#lanes.every(
      (lane) => lane.answered === round || (lane.busyWith === undefined && now < lane.retryAtMs),
    );
    return settled || (age >= graceMs && this.#hasQuorum(round));
  }

  #hasQuorum({ note }: Round): boolean {
    const verdict = verifyNote(note, this.#deps.witnesses.keys);
    return verdict.valid && hasQuorum(this.#deps.witnesses.policy, verdict.signedBy);
  }

  readonly #isFree = (lane: WitnessLane, round: Round, now: number): boolean =>
    lane.busyWith === undefined && lane.answered !== round && now >= lane.retryAtMs;

  #ask(lane: WitnessLane, round: Round): void {
    const asked = this.#submit(lane, round)
      .catch(this.#deps.onError)
      .finally(() => {
        this.#asked.delete(asked);
        this.cue();
      });
    this.#asked.add(asked);
  }

  readonly #atHand: LogAtHand = {
    prove: (oldSize, { head }) =>
      consistencyFromTiles(nodeHashes, this.#deps.folder.read, oldSize, head.size),
    publishedSize: () => this.#latest()?.head.size ?? 0,
  };

  async #submit(lane: WitnessLane, round: Round): Promise<void> {
    const lines = await lane.submit(round, this.#atHand, this.#stop.signal, Date.now);
    if (lines === undefined) return;
    this.#ahead.delete(lane.witness);
    round.note = withSignatureLines(round.note, lines);
    await this.#turns.take("files", async () => {
      await this.#deps.witnessed.offer(round.note, round.head);
      // Whatever is newer than this round was signed after the round began.
      if (this.#deps.witnessed.get()?.head === round.head) this.#behindSinceMs = round.startedMs;
      await this.#deps.betweenCheckpoints(() => this.#addLines(round.text, lines));
    });
  }

  /** With what is published now: anybody may have handed the witness what is newer than this round. */
  #compare(witness: OutsideWitness, size: number): void {
    const published = this.#latest()?.head.size ?? 0;
    if (size <= published) return;
    this.#ahead.add(witness);
    // The size is a bare claim: one witness alone, where more are asked for, must not be able to stop the log.
    const keys = [...this.#ahead].map(({ verifier }) => verifier);
    if (!hasQuorum(this.#deps.witnesses.policy, keys)) return;
    const names = [...this.#ahead].map(({ name }) => name).join("、");
    this.#deps.onLost(
      `见证人 ${names} 已经见证到 ${size} 条，本日志只有 ${published} 条：签署过的条目丢了` +
        "（可能连同密钥目录恢复了旧的备份），不能再签署，否则就有两份历史",
    );
  }

  /** Under the checkpoint that is published, if it is still the one that was cosigned. */
  async #addLines(text: string, lines: string): Promise<void> {
    const latest = this.#latest();
    if (latest?.text === text) await this.#deps.folder.publish([], withSignatureLines(latest.note, lines));
  }

  #wakeLater(round: Round, newer: boolean, now: number): void {
    const times = this.#lanes
      .filter((lane) => lane.busyWith === undefined && lane.answered !== round)
      .map(({ retryAtMs }) => retryAtMs);
    if (newer) {
      const ends = [roundSpacingMs, graceMs, roundMsMax].map((afterMs) => round.startedMs + afterMs);
      times.push(...ends.filter((at) => at > now).slice(0, 1));
    }
    clearTimeout(this.#timer);
    if (times.length > 0) this.#timer = setTimeout(this.cue, Math.max(50, Math.min(...times) - now));
  }
}
