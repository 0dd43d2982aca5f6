/** Packs texts into a ZIP file without compressing them (APPNOTE 6.3): small files for other programs. */
export function zip(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const [path, content] = [new TextEncoder().encode(name), new TextEncoder().encode(text)];
    const local = record(0x04034b50, path, content, []);
    directory.push(record(0x02014b50, path, content, [at]));
    parts.push(local, content);
    at += local.length + content.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, directory.length, true);
  end.setUint16(10, directory.length, true);
  end.setUint32(12, size, true);
  end.setUint32(16, at, true);
  return joined([...parts, ...directory, new Uint8Array(end.buffer)]);
}

/** A local header, or with `offset` one of the directory. Names are UTF-8 (bit 11); the date is the first ZIP knows, so that equal contents are equal files. */
function record(signature: number, path: Uint8Array, content: Uint8Array, [offset]: readonly number[]): Uint8Array {
  const central = offset !== undefined;
  const view = new DataView(new ArrayBuffer(central ? 46 : 30));
  const shift = central ? 2 : 0;
  view.setUint32(0, signature, true);
  if (central) view.setUint16(4, 20, true);
  view.setUint16(4 + shift, 20, true);
  view.setUint16(6 + shift, 1 << 11, true);
  view.setUint16(12 + shift, 0x21, true);
  view.setUint32(14 + shift, crc32(content), true);
  view.setUint32(18 + shift, content.length, true);
  view.setUint32(22 + shift, content.length, true);
  view.setUint16(26 + shift, path.length, true);
  if (central) view.setUint32(42, offset, true);
  return joined([new Uint8Array(view.buffer), path]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((place, part) => (whole.set(part, place), place + part.length), 0);
  return whole;
}

/** The checksum of ZIP (polynomial 0xEDB88320). */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
