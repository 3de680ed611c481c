import {
  encodeVerifierKey,
  keyId,
  type NoteSigner,
  sm2KeyMaterial,
  unassignedAlgorithm,
} from "@zhunsheng/ledger";
import { nodeHashes } from "./hashes.ts";
import { type Sm2Signer, verifySm2 } from "./sm2.ts";

/** After a failure the signer is left alone for so long, so that a device that hangs does not slow down every batch. */
const restMs = 30_000;

/**
 * The log's second signature line, in SM2 with SM3. A signer that fails must be heard of and must not stop the log:
 * the checkpoint is then signed without this line.
 */
export class Sm2Line {
  readonly verifierKey: string;
  readonly name: string;
  readonly keyId: number;
  readonly #signer: Sm2Signer;
  readonly #onProblem: (problem: string) => void;
  #problem: string | undefined;
  #restUntilMs = Number.NEGATIVE_INFINITY;

  constructor(signer: Sm2Signer, origin: string, onProblem: (problem: string) => void) {
    const material = sm2KeyMaterial(signer.point);
    this.#signer = signer;
    this.#onProblem = onProblem;
    this.name = origin;
    this.keyId = keyId(nodeHashes, origin, unassignedAlgorithm, material);
    this.verifierKey = encodeVerifierKey(nodeHashes, origin, unassignedAlgorithm, material);
  }

  /** Why the last checkpoint has no SM2 line, in a Chinese sentence; undefined while it has one. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Whether it has failed a moment ago and would not be asked. */
  get resting(): boolean {
    return performance.now() < this.#restUntilMs;
  }

  /** The line for this text, already signed; undefined when the signer fails. Never throws. */
  async signed(text: Uint8Array): Promise<NoteSigner | undefined> {
    if (this.resting) return undefined;
    try {
      const signature = await this.#signer.sign(text);
      // A bad line by a known key makes others reject the whole note: better none.
      if (!verifySm2(this.#signer.point, text, signature)) throw new Error("SM2 签名与登记的公钥对不上");
      this.#problem = undefined;
      return { name: this.name, keyId: this.keyId, sign: () => signature };
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#problem = `检查点没有国密签名：${why}`;
      this.#restUntilMs = performance.now() + restMs;
      this.#onProblem(this.#problem);
      return undefined;
    }
  }
}
