import { Pipe, type PipeTransform } from '@angular/core';

const groups = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });

/** `1.234,5`: thousands point, decimal comma, in both languages of the interface. */
export const writeNumber = (value: number): string => groups.format(value);

/** `135.000 đồng`. Money is whole đồng. */
export const writeMoney = (dong: number): string => `${groups.format(dong)} đồng`;

/** Reads `1.234,5`, `1234,5`, `0,25` or `12 000`; undefined when it is no number. A point groups thousands, so `1.5` is refused. */
export function readNumber(typed: string): number | undefined {
  const compact = typed.replace(/[\s\u00a0]/g, '');
  if (!/^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(compact)) return undefined;
  const value = Number(compact.replaceAll('.', '').replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}

@Pipe({ name: 'money' })
export class Money implements PipeTransform {
  transform(dong: number): string {
    return writeMoney(dong);
  }
}
