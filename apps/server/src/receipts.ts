import {
  actDigest,
  encodeEntry,
  encodeReceiptCode,
  formatProof,
  fromBase64,
  joinNote,
  type Receipt,
  readNote,
  receiptFormat,
  toBase64,
} from "@zhunsheng/ledger";
import { nodeHashes } from "@zhunsheng/store";
import type { RecordedAct } from "@zhunsheng/store/read";
import encodeQR from "qr";
import type { PublicLog } from "./public-log.ts";

/** The receipt of an act: its entry, and where it stands in the log. Undefined while it waits for a checkpoint. */
export function receiptFor(log: PublicLog, act: RecordedAct): Receipt | undefined {
  const inclusion = act.index === null ? undefined : log.prove(act.index);
  const entry = encodeEntry(actDigest(nodeHashes, act.header));
  return (
    inclusion && {
      format: receiptFormat,
      entry: toBase64(entry),
      log: { origin: log.origin, ...inclusion },
    }
  );
}

/**
 * The text of a receipt's QR code. With more cosignatures than a code can hold, the log's own signature alone: it is
 * still a receipt, and who asks for witnesses is told that they are lacking.
 */
export function receiptCode(receipt: Receipt): string {
  const note = readNote(receipt.log.checkpoint);
  const bare = note && joinNote(note.text, note.signatures.slice(0, 1));
  const code =
    encodeReceiptCode(receipt) ??
    encodeReceiptCode({ ...receipt, log: { ...receipt.log, checkpoint: bare ?? "" } });
  if (code === undefined) throw new Error("a receipt of our own log has no code");
  return code;
}

/** Half a millimetre a module: read by a telephone from paper. */
const moduleMm = 0.5;
const quietModules = 4;

/** A QR code as an image that is printed at its own size: dark modules merged along their rows. */
export function codeImage(code: string): string {
  const rows = encodeQR(code, "raw", { ecc: "low", border: quietModules });
  const size = rows.length;
  const path = rows
    .map((row, y) =>
      [
        ...row
          .map((dark) => (dark ? "1" : "0"))
          .join("")
          .matchAll(/1+/g),
      ]
        .map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`)
        .join(""),
    )
    .join("");
  const millimetres = `${size * moduleMm}mm`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${millimetres}" height="${millimetres}" ` +
    `viewBox="0 0 ${size} ${size}" role="img" aria-label="回执二维码"><rect width="${size}" height="${size}" ` +
    `fill="#fff"/><path d="${path}" fill="#000" shape-rendering="crispEdges"/></svg>\n`
  );
}

/** A receipt as C2SP tlog-proof, its entry in the extra line. */
export const receiptProof = ({ entry, log }: Receipt): string =>
  formatProof({
    index: log.index,
    path: log.hashes.map((hash) => fromBase64(hash) ?? new Uint8Array()),
    checkpointNote: log.checkpoint,
    extra: fromBase64(entry),
  });
