import { create } from 'qrcode';

/** A QR code as one SVG path on a grid of `size` squares, quiet zone not included. */
export type Qr = { readonly size: number; readonly path: string };

/** @param text at most about 2,000 characters; a dossier code fits the smallest sizes. */
export function drawQr(text: string): Qr {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) squares.push(`M${String(column)} ${String(row)}h1v1h-1z`);
    }
  }
  return { size: modules.size, path: squares.join('') };
}
