/** What a page is told to believe when it is handed out. */
export interface PageTrust {
  /** Log keys and, where there is one, the policy: C2SP tlog-policy, or bare key lines. */
  readonly text: string;
  /** Who filled it in, for the sentence that tells the reader to compare: 安和县行政执法信息公示平台. */
  readonly from: string;
  /** That page and keys came with what is to be verified: its verdicts stay qualified until the reader has compared. */
  readonly withFiles?: boolean;
}

/**
 * The text of trust in a log's own keys: its policy, with the keys that the policy does not name; without a policy,
 * the keys and no witness. Pure.
 */
export function trustText(verifierKeys: readonly string[], policy: string | undefined): string {
  const lines = (policy ?? "quorum none\n").trimEnd().split("\n");
  const named = new Set(
    lines.map((line) => line.trim().split(/[ \t]+/)).map(([word, key]) => `${word} ${key}`),
  );
  const missing = verifierKeys.map((key) => `log ${key}`).filter((line) => !named.has(line));
  return `${[...missing, ...lines].join("\n")}\n`;
}

const empty = '<script type="application/json" id="trust">{}</script>';

/**
 * The verifier's page with the keys it shall believe. Its scripts and styles stay as they are, and so does its policy:
 * a block of data is never run. Pure.
 *
 * @throws Error when the template has no empty block of trust: it is not ours, or was filled already.
 */
export function verifierPage(template: string, { text, from, withFiles = false }: PageTrust): string {
  const [before, after, ...more] = template.split(empty);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error("the verifier's template has no empty block of trust");
  // "<" as an escape: whatever a name holds, it cannot end the block.
  const block = JSON.stringify({ text, from, ...(withFiles ? { withFiles } : {}) }).replaceAll(
    "<",
    "\\u003c",
  );
  return `${before}${empty.replace("{}", () => block)}${after}`;
}
