import type { Instant } from "@zhunsheng/law";
import { toHex, utf8 } from "@zhunsheng/ledger";
import { nodeHashes } from "@zhunsheng/store";
import { Zip, ZipDeflate } from "fflate";
import { type BundleFile, bundleFiles } from "./files.ts";
import { proofPath } from "./paths.ts";
import type { Bundle } from "./read.ts";
import type { VerifierFile } from "./verifier.ts";

/** Version of the bundle's layout. */
const format = "zhunsheng.bundle.v1";

interface Listed {
  readonly path: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly sm3: string;
  readonly size: number;
}

/**
 * The bundle as one zip, chunk by chunk: a file is made, compressed and handed on before the next. The manifest comes
 * last because it has the digests of all others. The same matter at the same moment gives the same bytes.
 */
export function* zipBundle(bundle: Bundle, verifier: VerifierFile): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const mtime = zipTime(bundle.madeAt);
  const add = ({ path, bytes }: BundleFile): void => {
    const entry = new ZipDeflate(path, { level: 6 });
    entry.mtime = mtime;
    zip.add(entry);
    entry.push(bytes, true);
  };
  const listed: Listed[] = [];
  for (const file of bundleFiles(bundle, verifier)) {
    add(file);
    listed.push(listedFile(file));
    yield* ready.splice(0);
  }
  add({ path: "manifest.json", bytes: utf8(`${JSON.stringify(manifest(bundle, listed), null, 1)}\n`) });
  zip.end();
  yield* ready.splice(0);
}

const listedFile = ({ path, bytes }: BundleFile): Listed => ({
  path,
  sha256: toHex(nodeHashes.sha256(bytes)),
  sm3: toHex(nodeHashes.sm3(bytes)),
  size: bytes.length,
});

const manifest = ({ row, madeAt, log, acts }: Bundle, files: readonly Listed[]) => ({
  format,
  agency: row.agency_id,
  matter: row.matter_id,
  procedure: row.procedure_id,
  title: row.title,
  madeAt,
  log: { origin: log.origin, keys: log.keys },
  files,
  acts: acts.map(({ act }) => ({ seq: act.seq, kind: act.kind, proof: proofPath(act.seq) })),
});

/** A zip keeps wall-clock time without a zone: China's, whatever the machine's own zone is. */
function zipTime(instant: Instant): Date {
  const china = new Date(Date.parse(instant) + 8 * 3_600_000);
  return new Date(
    china.getUTCFullYear(),
    china.getUTCMonth(),
    china.getUTCDate(),
    china.getUTCHours(),
    china.getUTCMinutes(),
    china.getUTCSeconds(),
  );
}
