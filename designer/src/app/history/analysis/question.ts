import { type DeviationKind, type FigureMeasure, type FigureSearchKind } from '@mot-cua/contract';
import { DAY_HOURS } from './working-time-text';

export const MEASURES: readonly FigureMeasure[] = ['total', 'waited', 'worked'];
export const PERCENTILES = [25, 50, 75, 90, 95] as const;
export const TABS = ['work', 'paths', 'again', 'deviations'] as const;
export type Tab = (typeof TABS)[number];
const SEARCHES: readonly FigureSearchKind[] = ['longest', 'waited', 'late', 'again', 'open', 'passed', 'deviated'];

/** A year back, the month of `today` (`2026-11-25`) included. */
export function lastYear(today: string): { readonly from: string; readonly to: string } {
  const [year, month] = today.split('-').map(Number);
  return { from: new Date(Date.UTC(year, month - 12, 1)).toISOString().slice(0, 7), to: today.slice(0, 7) };
}

/** What is looked for behind the figures, as it stands in the address. */
export type Sought = {
  readonly what: FigureSearchKind;
  readonly node?: string;
  readonly flow?: string;
  readonly kind?: DeviationKind;
  readonly days?: number;
  readonly person?: string;
};

export function soughtOf(
  address: Readonly<Record<'what' | 'node' | 'flow' | 'kind' | 'days' | 'person', string | undefined>>,
): Sought | undefined {
  const what = SEARCHES.find((one) => one === address.what);
  const { node, flow, kind, person } = address;
  if (what === 'passed') return flow === undefined ? undefined : { what, flow };
  if (what === 'deviated') return kind === undefined ? undefined : { what, kind: kind as DeviationKind };
  if (what === undefined || node === undefined) return undefined;
  return { what, node, ...(person !== undefined && { person }), ...(what === 'waited' && { days: Number(address.days) || 2 }) };
}

/** The parameters of the api for it. */
export function searchParams({ what, node, flow, kind, days, person }: Sought): Record<string, string> {
  return {
    what,
    ...(node !== undefined && { node }),
    ...(flow !== undefined && { flow }),
    ...(kind !== undefined && { kind }),
    ...(person !== undefined && { person }),
    ...(days !== undefined && { hours: String(Math.round(days * DAY_HOURS)) }),
  };
}
