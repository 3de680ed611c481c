// Reads a zip that may come from anyone: sizes, counts and ratios are bounded, nothing is written anywhere.
import { Inflate } from "fflate";

const entriesMax = 20_000;
const entrySizeBytesMax = 134_217_728;
const totalSizeBytesMax = 536_870_912;
/** Text compresses perhaps twentyfold; deflate can do a thousandfold, which only a bomb does. */
const ratioMax = 200;
const ratioFreeBytes = 1_048_576;

/** An archive's files by their names, or the Chinese sentence that says why it is not read. */
export type ZipContents = ReadonlyMap<string, Uint8Array> | { readonly problem: string };

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const endSignature = 0x06054b50;
const endSizeBytes = 22;
const centralSignature = 0x02014b50;
const centralSizeBytes = 46;
const localSignature = 0x04034b50;
const localSizeBytes = 30;

/** The files of a zip by its central directory (PKWARE APPNOTE 4.3). Folders are passed over. Never throws. */
export function readZip(bytes: Uint8Array): ZipContents {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries = readDirectory(view);
  if ("problem" in entries) return entries;
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > totalSizeBytesMax) return { problem: "压缩包展开后太大" };
  if (!tiles(view, entries)) return { problem: "压缩包里有目录没有列出的内容，或者前后两处写得不同" };
  const files = new Map<string, Uint8Array>();
  const folded = new Set<string>();
  for (const entry of entries) {
    if (entry.name.endsWith("/") && entry.size === 0) continue;
    if (files.has(entry.name)) return { problem: "压缩包里有两个文件同名" };
    if (leadsOut(entry.name)) return { problem: "压缩包里有指向包外的路径" };
    // Unpacked on most computers, one of the two would take the other's place.
    const name = entry.name.normalize("NFC").toLowerCase();
    if (folded.has(name)) return { problem: "压缩包里有只差大小写的两个文件名" };
    folded.add(name);
    const content = contentOf(view, entry);
    if ("problem" in content) return content;
    files.set(entry.name, content.bytes);
  }
  return files;
}

const leadsOut = (name: string): boolean =>
  /[\\:\p{Cc}]/u.test(name) || name.split("/").some((part) => part === "" || part === "." || part === "..");

const descriptorSignature = 0x08074b50;

/**
 * Whether the entries fill the file from its first byte to the central directory, each with the local header that the
 * directory announces: other programs read the local headers, and must not find other files there.
 */
function tiles(view: DataView, entries: readonly Entry[]): boolean {
  const end = findEnd(view);
  if (end === undefined) return false;
  const directory = view.getUint32(end + 16, true);
  let place = 0;
  for (const entry of entries.toSorted((one, other) => one.offset - other.offset)) {
    const next = entry.offset === place ? endOf(view, entry) : undefined;
    if (next === undefined) return false;
    place = next;
  }
  return place === directory && directory + view.getUint32(end + 12, true) === end;
}

/** Where an entry ends, its data descriptor with it; undefined where its local header says otherwise than the list. */
function endOf(
  view: DataView,
  { offset, name, method, flags, crc, packedSize, size }: Entry,
): number | undefined {
  const nameAt = offset + localSizeBytes;
  if (nameAt > view.byteLength || view.getUint32(offset, true) !== localSignature) return undefined;
  const nameSize = view.getUint16(offset + 26, true);
  const same =
    readName(view, nameAt, nameSize) === name &&
    view.getUint16(offset + 6, true) === flags &&
    view.getUint16(offset + 8, true) === method;
  const end = nameAt + nameSize + view.getUint16(offset + 28, true) + packedSize;
  if (!same) return undefined;
  const sizes = [crc, packedSize, size];
  const announced = (at: number): boolean =>
    at + 12 <= view.byteLength && sizes.every((value, nth) => view.getUint32(at + 4 * nth, true) === value);
  // Bit 3: the sizes follow the content, after a signature that some leave out.
  if ((flags & 8) === 0) return announced(offset + 14) ? end : undefined;
  if (end + 16 <= view.byteLength && view.getUint32(end, true) === descriptorSignature && announced(end + 4))
    return end + 16;
  return announced(end) ? end + 12 : undefined;
}

const damaged = { problem: "压缩包残缺，读不出来" };

function readDirectory(view: DataView): readonly Entry[] | { readonly problem: string } {
  const end = findEnd(view);
  if (end === undefined) return damaged;
  const count = view.getUint16(end + 10, true);
  let place = view.getUint32(end + 16, true);
  if (count > entriesMax) return { problem: "压缩包里的文件太多" };
  const entries: Entry[] = [];
  for (let at = 0; at < count; at++) {
    if (place + centralSizeBytes > view.byteLength || view.getUint32(place, true) !== centralSignature) {
      return damaged;
    }
    const nameSize = view.getUint16(place + 28, true);
    const next =
      centralSizeBytes + nameSize + view.getUint16(place + 30, true) + view.getUint16(place + 32, true);
    const entry = readEntry(view, place, nameSize);
    if ("problem" in entry) return entry;
    entries.push(entry);
    place += next;
  }
  return entries;
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - endSizeBytes;
  for (let place = last; place >= 0 && place > last - 65_536; place--) {
    if (view.getUint32(place, true) === endSignature) return place;
  }
  return undefined;
}

function readEntry(view: DataView, place: number, nameSize: number): Entry | { readonly problem: string } {
  const encrypted = (view.getUint16(place + 8, true) & 1) === 1;
  const [packedSize, size] = [view.getUint32(place + 20, true), view.getUint32(place + 24, true)];
  const name = readName(view, place + centralSizeBytes, nameSize);
  if (encrypted) return { problem: "压缩包加了密码，不能核验" };
  if (name === undefined) return damaged;
  if (size > entrySizeBytesMax) return { problem: "压缩包里有太大的文件" };
  if (size > ratioFreeBytes && size > packedSize * ratioMax) return { problem: "压缩包里有压缩得反常的文件" };
  return {
    name,
    method: view.getUint16(place + 10, true),
    flags: view.getUint16(place + 8, true),
    crc: view.getUint32(place + 16, true),
    packedSize,
    size,
    offset: view.getUint32(place + 42, true),
  };
}

function readName(view: DataView, place: number, sizeBytes: number): string | undefined {
  if (place + sizeBytes > view.byteLength) return undefined;
  try {
    const bytes = new Uint8Array(view.buffer, view.byteOffset + place, sizeBytes);
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function contentOf(
  view: DataView,
  entry: Entry,
): { readonly bytes: Uint8Array } | { readonly problem: string } {
  const { offset, packedSize, size, method } = entry;
  if (offset + localSizeBytes > view.byteLength || view.getUint32(offset, true) !== localSignature)
    return damaged;
  const start =
    offset + localSizeBytes + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > view.byteLength) return damaged;
  const packed = new Uint8Array(view.buffer, view.byteOffset + start, packedSize);
  if (method === 0) return packedSize === size ? { bytes: packed } : damaged;
  if (method !== 8) return { problem: "压缩包用了不认识的压缩方式" };
  const bytes = inflated(packed, size);
  return bytes ? { bytes } : damaged;
}

const inflateStepBytes = 16_384;

/** Exactly as many bytes as were announced, or undefined: inflating stops as soon as there are more. */
function inflated(packed: Uint8Array, size: number): Uint8Array | undefined {
  const bytes = new Uint8Array(size);
  let filled = 0;
  let over = false;
  const inflate = new Inflate((chunk) => {
    if (filled + chunk.length > size) over = true;
    else bytes.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && !over; at += inflateStepBytes) {
      const last = at + inflateStepBytes >= packed.length;
      inflate.push(packed.subarray(at, at + inflateStepBytes), last);
    }
  } catch {
    // Whatever the inflater stumbles over, the archive is damaged.
    return undefined;
  }
  return !over && filled === size ? bytes : undefined;
}
