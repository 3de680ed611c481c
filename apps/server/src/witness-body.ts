/** A checkpoint with a hundred signature lines and 63 proof lines is far below this. */
const sizeBytesMax = 131_072;
/** Whoever sends slower than this keeps a place from others. */
const readMsMax = 10_000;
/** Bodies being read at a time: 32 MiB of them at most. */
const readingMax = 256;

/** A request's body, or the status that says why there is none: 408 too slow, 413 too large, 503 too many at once. */
export type BodyRead = Uint8Array | 408 | 413 | 503;

/** Reads what anybody may send, bounded in size, time and number. The place is taken before the first byte is read. */
export class BodyReader {
  readonly #readMs: number;
  #reading = 0;

  constructor(readMs = readMsMax) {
    this.#readMs = readMs;
  }

  async read(request: Request): Promise<BodyRead> {
    if (Number(request.headers.get("content-length") ?? 0) > sizeBytesMax) return 413;
    if (this.#reading >= readingMax) return 503;
    this.#reading += 1;
    try {
      return await readWithin(request, this.#readMs);
    } finally {
      this.#reading -= 1;
    }
  }
}

async function readWithin(request: Request, readMs: number): Promise<BodyRead> {
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(resolve, readMs, "late");
  });
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  try {
    for (;;) {
      const next = await Promise.race([reader.read(), late]);
      if (next === "late") return 408;
      if (next.done) return Buffer.concat(chunks);
      sizeBytes += next.value.length;
      if (sizeBytes > sizeBytesMax) return 413;
      chunks.push(next.value);
    }
  } finally {
    clearTimeout(timer);
  }
}
