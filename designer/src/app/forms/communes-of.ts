import { type OrganisationView } from '@mot-cua/contract';
import { provinces } from '@mot-cua/procedure';

type Agency = OrganisationView['agencies'][number];

/** "UBND xã Phương An" is the committee of "Xã Phương An". */
const COMMITTEE = /^(?:UBND|Ủy ban nhân dân)\s+((?:xã|phường|đặc khu)\s.+)$/iu;

/**
 * The communes, wards and special zones whose committees are agencies of this installation, sorted. Those of another province than the one
 * chosen are left out, where their province is one of the 34.
 */
export function communesOf(agencies: readonly Agency[], province: string): readonly string[] {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const names = agencies
    .filter((agency) => agency.kind === 'commune' && agency.to === undefined)
    .filter((agency) => [province, undefined].includes(provinceOf(agency, byId)))
    .flatMap((agency) => COMMITTEE.exec(agency.name.vi)?.[1] ?? [])
    .map((name) => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`);
  return [...new Set(names)].sort(new Intl.Collator('vi').compare);
}

/** The province whose committee stands above an agency; undefined where none of the 34 does. */
function provinceOf(agency: Agency, byId: ReadonlyMap<number, Agency>): string | undefined {
  const seen = new Set<Agency>();
  for (let above: Agency | undefined = agency; above && !seen.has(above); above = byId.get(above.parent ?? -1)) {
    seen.add(above);
    const name = above.name.vi.toLowerCase();
    const found = provinces.find((province) => name.endsWith(` ${province.name.toLowerCase()}`));
    if (found && above.kind === 'province') return found.name;
  }
  return undefined;
}
