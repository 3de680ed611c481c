import { z } from "@hono/zod-openapi";
import { parseBytes } from "@zhunsheng/casework";
import { actDigest, encodeEntry, toBase64, toBase64Url } from "@zhunsheng/ledger";
import { nodeHashes } from "@zhunsheng/store";
import type { RecordedAct } from "@zhunsheng/store/read";
import type { Parts } from "../context.ts";

const fieldSchema = z.object({
  name: z.string(),
  value: z.any().openapi({ description: "Any JSON" }),
  salt: z.string().openapi({ description: "base64url of 16 bytes" }),
});

export const proofSchema = z
  .object({
    log: z.string().openapi({ description: "Origin of the public log" }),
    header: z.string().openapi({ description: "Canonical JSON (RFC 8785) of the act's header" }),
    fields: z.array(fieldSchema).openapi({ description: "Without what was erased or is kept confidential" }),
    entry: z.string().openapi({ description: "base64 of the 65-byte log entry" }),
    inclusion: z
      .object({ index: z.int(), size: z.int(), hashes: z.array(z.string()), checkpoint: z.string() })
      .nullable()
      .openapi({ description: "null while the act waits for the next checkpoint" }),
    witnessedBy: z
      .array(z.object({ name: z.string(), at: z.string() }))
      .nullable()
      .openapi({
        description:
          "Who cosigned the checkpoint, and when by their account; null: not the quorum of the policy",
      }),
  })
  .openapi("Proof");

/**
 * Everything that proves an act: its header, its fields with their salts, its place in the log. A hidden field is
 * left out with its salt: what remains of it is the header's commitment, from which it cannot be guessed.
 */
export function proofView(log: Parts["log"], act: RecordedAct, hidden: ReadonlySet<string>) {
  const shown = act.fields.filter(({ name }) => !hidden.has(name.replace(/^input\./, "")));
  const fields = shown.map(({ name, salt, value }) => ({
    name,
    value: parseBytes(value),
    salt: toBase64Url(salt),
  }));
  const entry = toBase64(encodeEntry(actDigest(nodeHashes, act.header)));
  const proven = act.index === null ? undefined : log.prove(act.index);
  const inclusion = proven ? { ...proven, hashes: [...proven.hashes] } : null;
  const witnessed = log.witnessed();
  // Lines under a checkpoint are not enough: the policy says how many of whom make it 已见证.
  const witnessedBy = proven && proven.checkpoint === witnessed?.note ? [...witnessed.by] : null;
  return { log: log.origin, header: act.header.toString("utf8"), fields, entry, inclusion, witnessedBy };
}
