import {
  formatProof,
  type GetHash,
  inclusionFromTiles,
  inclusionProof,
  type LogProof,
  leafHash,
  type NoteVerifier,
  parseCheckpoint,
  parseProof,
  readBundle,
  tileHashes,
  tilePath,
  tilesOfGrowth,
  tileWidth,
  utf8,
  verifyInclusion,
  verifyNote,
  verifyProof,
} from "@zhunsheng/ledger";
import { type LogFolder, nodeHashes } from "@zhunsheng/store";
import { median, spreadOf } from "../result.ts";
import { bareVerifier, hashTimes } from "./floors.ts";
import { inTurn } from "./in-turn.ts";
import { peerName } from "./peer.ts";
import { repeat } from "./raw.ts";
import { type Rig, rounds } from "./rig.ts";

const proofsATurn = 500;

/** Proofs of leaves all over the log, and their verification by somebody who has only the proof and a key. */
export async function proofCases(rig: Rig): Promise<void> {
  const { folder, log } = rig.ours;
  const places = Array.from({ length: proofsATurn }, (_, index) => (index * 7_919_333) % log.size);
  await creation(rig, places);
  const note = folder.readCheckpoint() ?? "";
  const getHash = tileHashes(nodeHashes, folder.read, log.size);
  const proofs = places.map((index) => ({
    text: formatProof({
      index,
      path: inclusionProof(nodeHashes, index, log.size, getHash),
      checkpointNote: note,
    }),
    entry: entryAt(folder, index, log.size),
  }));
  await verification(rig, proofs, note);
}

const entryAt = (folder: LogFolder, index: number, size: number): Uint8Array => {
  const bundle = Math.floor(index / tileWidth);
  const width = Math.min(tileWidth, size - bundle * tileWidth);
  return readBundle(folder.read, { index: bundle, width })[index % tileWidth] ?? new Uint8Array();
};

async function creation({ ours, peer, report }: Rig, places: readonly number[]): Promise<void> {
  const { folder, log } = ours;
  const size = log.size;
  const files = new Map(tilesOfGrowth(0, size).map((tile) => [tilePath(tile), folder.read(tilePath(tile))]));
  const inMemory = (path: string) => files.get(path);
  const each = (work: (index: number) => unknown) => repeat(places.length, (at) => work(places[at] ?? 0));
  const hashCount = hashesOf(inMemory, places[0] ?? 0, size);
  const rates = await inTurn(rounds, {
    disk: () => each((index) => inclusionFromTiles(nodeHashes, folder.read, index, size)),
    memory: () => each((index) => inclusionFromTiles(nodeHashes, inMemory, index, size)),
    together: () => {
      const getHash: GetHash = tileHashes(nodeHashes, folder.read, size);
      return repeat(4 * tileWidth, (at) => inclusionProof(nodeHashes, size - 1_024 + at, size, getHash));
    },
    bare: () => repeat(places.length, () => hashTimes(hashCount, 65)),
    peer: async () => {
      for (const index of places) await peer.proof(index % peer.length);
      return places.length;
    },
  });
  const of = (name: Parameters<typeof rates>[0]) => ({
    value: median(rates(name)),
    unit: "proofs/s",
    spread: spreadOf(rates(name)),
  });
  const beside = {
    reference: `${peerName}, core.proof() of a block with path, head and signature, one after another`,
    referenceValue: median(rates("peer")),
  };
  const floor = { floor: `${hashCount} node hashes a proof`, floorValue: median(rates("bare")) };
  const detail = { logSize: size, proofsARound: places.length, rounds, hypercoreLength: peer.length };
  report({ case: "inclusion proof, tiles on disk", ...of("disk"), ...beside, ...floor, detail });
  report({ case: "inclusion proof, tiles in memory", ...of("memory"), ...floor, detail });
  report({
    case: "inclusion proofs of 1,024 neighbours under one checkpoint, tiles on disk, each read once",
    ...of("together"),
    detail: { ...detail, proofsARound: 4 * tileWidth },
  });
}

/** How many hashes one proof costs. */
function hashesOf(read: (path: string) => Uint8Array | undefined, index: number, size: number): number {
  let count = 0;
  const sha256 = (...parts: Uint8Array[]) => {
    count++;
    return nodeHashes.sha256(...parts);
  };
  inclusionFromTiles({ ...nodeHashes, sha256 }, read, index, size);
  return count;
}

interface Proved {
  readonly text: string;
  readonly entry: Uint8Array;
}

async function verification(rig: Rig, proofs: readonly Proved[], note: string): Promise<void> {
  const { ours, peer } = rig;
  const { verifier } = ours.key;
  const pathLength = parsed(proofs[0]?.text ?? "").path.length;
  const peerProofs = await Promise.all(proofs.map((_, index) => peer.proof((index * 7_919) % peer.length)));
  const bareSignature = bareVerifier(utf8(note.split("\n\n")[0] ?? ""));
  const rates = await inTurn(rounds, {
    once: () => verifiedOnce(proofs, note, verifier),
    each: () => repeat(proofs.length, (at) => verifyWhole(proofs[at], verifier)),
    bareHashes: () => repeat(proofs.length, () => hashTimes(pathLength + 1, 65)),
    bareSignature: () => bareSignature(proofs.length),
    peer: async () => {
      for (const proof of peerProofs) await peer.verify(proof);
      return peerProofs.length;
    },
  });
  const detail = { logSize: ours.log.size, pathLength, proofsARound: proofs.length, rounds };
  rig.report({
    case: "verify a proof's text, its checkpoint's signature checked once",
    value: median(rates("once")),
    unit: "proofs/s",
    spread: spreadOf(rates("once")),
    floor: `${pathLength + 1} hashes a proof`,
    floorValue: median(rates("bareHashes")),
    aim: { atLeast: 10_000 },
    detail,
  });
  rig.report({
    case: "verify a proof's text, with the signature each time",
    value: median(rates("each")),
    unit: "proofs/s",
    spread: spreadOf(rates("each")),
    reference: `${peerName}, core.verifyFullyRemote(): path and signature of a proof that is already parsed`,
    referenceValue: median(rates("peer")),
    floor: "one Ed25519 verification by node:crypto a proof",
    floorValue: median(rates("bareSignature")),
    detail: { ...detail, hypercoreLength: peer.length },
  });
}

/** Text to verdict for each proof; a note that is, letter for letter, the one just verified needs no second look. */
function verifiedOnce(proofs: readonly Proved[], note: string, verifier: NoteVerifier): number {
  const verdict = verifyNote(note, [verifier]);
  if (!verdict.valid) throw new Error(verdict.problem);
  return repeat(proofs.length, (at) => {
    const { text = "", entry = new Uint8Array() } = proofs[at] ?? {};
    const { index, path, checkpointNote } = parsed(text);
    const head = checkpointNote === note ? parseCheckpoint(verdict.text) : undefined;
    const leaf = leafHash(nodeHashes, entry);
    if (!head || !verifyInclusion(nodeHashes, leaf, index, head.size, path, head.rootHash)) {
      throw new Error(`proof of leaf ${index} does not hold`);
    }
  });
}

function verifyWhole(proved: Proved | undefined, verifier: NoteVerifier): void {
  const { text = "", entry = new Uint8Array() } = proved ?? {};
  const verdict = verifyProof(nodeHashes, parsed(text), entry, verifier.name, [verifier]);
  if (!verdict.valid) throw new Error(verdict.problem);
}

function parsed(text: string): LogProof {
  const proof = parseProof(text);
  if (!proof) throw new Error("not a proof");
  return proof;
}
