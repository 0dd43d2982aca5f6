/** A packed file of the ZIP format (APPNOTE 6.3, without encryption, ZIP64 and spanning), read whole in memory. */
export type Packed = { readonly names: readonly string[]; readonly read: (name: string) => Promise<string | undefined> };

/** What one part may grow to when it is unpacked: a small file can hide gigabytes. Bytes. */
const MAX_PART = 40 * 1024 * 1024;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const MAX_ENTRIES = 2_000;

type Entry = { readonly method: number; readonly size: number; readonly at: number };

/** @throws Error when the bytes are no ZIP file */
export function unzip(bytes: Uint8Array): Packed {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(bytes, view);
  return {
    names: [...entries.keys()],
    read: async (name) => {
      const entry = entries.get(name);
      return entry && new TextDecoder().decode(await contentOf(entry, bytes, view));
    },
  };
}

function entriesOf(bytes: Uint8Array, view: DataView): ReadonlyMap<string, Entry> {
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new Error('not a ZIP file');
  const count = Math.min(view.getUint16(end + 10, true), MAX_ENTRIES);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count && view.getUint32(at, true) === ENTRY; index += 1) {
    const [name, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    entries.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)), {
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

async function contentOf({ method, size, at }: Entry, bytes: Uint8Array, view: DataView): Promise<Uint8Array> {
  if (view.getUint32(at, true) !== LOCAL) throw new Error('a part of the ZIP file is missing');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = bytes.subarray(start, start + size);
  if (method === 0) return packed;
  if (method !== 8) throw new Error('the ZIP file is packed in a way not known here');
  const reader = new Blob([packed as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    length += part.value.length;
    if (length > MAX_PART) throw new Error('a part of the ZIP file is too large');
  }
  const whole = new Uint8Array(length);
  parts.reduce((place, part) => (whole.set(part, place), place + part.length), 0);
  return whole;
}
