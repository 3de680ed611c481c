import { median, spreadOf } from "../result.ts";
import { bareAppender } from "./floors.ts";
import { inTurn, type Turn } from "./in-turn.ts";
import { freshEntries } from "./our-log.ts";
import { peerName } from "./peer.ts";
import { type Rig, rounds } from "./rig.ts";

type Append = (entries: readonly Uint8Array[]) => void | Promise<void>;

/** Durable appends: many entries under one checkpoint, and one entry under each. */
export async function appendCases(rig: Rig): Promise<void> {
  await appendCase(rig, {
    name: "append, batches of 1,000",
    batch: 1_000,
    turn: 20,
    aim: { atLeast: 50_000 },
  });
  await appendCase(rig, { name: "append, one by one", batch: 1, turn: 40 });
}

interface AppendCase {
  readonly name: string;
  /** Entries under one checkpoint, and checkpoints in one turn. */
  readonly batch: number;
  readonly turn: number;
  readonly aim?: { readonly atLeast: number };
}

async function appendCase(rig: Rig, { name, batch, turn, aim }: AppendCase): Promise<void> {
  const { ours, inMemory, peer, syncedPeer } = rig;
  const bare = bareAppender(rig.folder);
  const batches = Array.from({ length: turn }, () => freshEntries(batch));
  const of =
    (append: Append): Turn =>
    async () => {
      for (const entries of batches) await append(entries);
      return batch * turn;
    };
  const rates = await inTurn(rounds, {
    ours: of((entries) => ours.log.append(entries)),
    bare: of(bare.append),
    syncedPeer: of((entries) => syncedPeer.appendSynced(entries)),
    peer: of((entries) => peer.append(entries)),
    inMemory: of((entries) => inMemory.append(entries)),
  });
  bare.close();
  rig.report({
    case: name,
    value: median(rates("ours")),
    unit: "entries/s",
    spread: spreadOf(rates("ours")),
    reference: `${peerName}, append(blocks) and its write-ahead log synced once a batch`,
    referenceValue: median(rates("syncedPeer")),
    floor: "two hashes an entry, 65 bytes an entry at the end of one file, one fsync a batch",
    floorValue: median(rates("bare")),
    ...(aim && { aim }),
    detail: {
      entryBytes: 65,
      batch,
      batchesARound: turn,
      rounds,
      logSize: ours.log.size,
      hypercoreUnsynced: Math.round(median(rates("peer"))),
      oursWithFilesInMemory: Math.round(median(rates("inMemory"))),
      path: "the sequencer's own steps, files and remembered head, without PostgreSQL",
    },
  });
}
