import { Inject, Injectable } from '@nestjs/common';
import { mayBeReceived } from '@mot-cua/engine';
import { beginningOf, type Form } from '@mot-cua/procedure';
import { type AgencyRecord, inForce, mayReceive, ONE_STOP, type Store } from '@mot-cua/store';
import { Directory } from '../organisation/directory';
import { Refusal } from '../problems/refusal';
import { formOf, PublishedVersions, type PublishedVersion } from '../procedures/published-versions';
import { STORE } from '../store-provider';

/** A procedure an agency may receive: its newest version, with the agencies that will work on the dossier. */
export type Offer = {
  readonly version: PublishedVersion;
  readonly form?: Form;
  /** The model's agency keys bound to real agencies. */
  readonly agencies: Readonly<Record<string, number>>;
  /** Calendar of the receiving agency: dossiers' time is counted by it. */
  readonly calendar: string;
};

/** How long the list of procedures in force is believed. */
const BELIEVED_MS = 5_000;

/**
 * Decides what an agency may receive: procedures in force all of whose agencies are known and whose first work is its own. A one-stop unit also receives
 * what others begin and it has a part in: procedures of linked agencies, filed once.
 */
@Injectable()
export class Receivable {
  private known: { readonly reading: Promise<PublishedVersion[]>; readonly until: number } | undefined;

  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly directory: Directory,
    private readonly versions: PublishedVersions,
  ) {}

  /** `competent`: what it may receive for another agency, which is to resolve it (phi địa giới, R-64). */
  async by(agency: number, competent = agency): Promise<readonly Offer[]> {
    const [agencies, newest] = await Promise.all([this.agenciesNow(), this.newest()]);
    if (!mayReceiveFor(agency, competent, agencies)) return [];
    return newest.flatMap((version) => offerOf(version, competent, agencies) ?? []);
  }

  /** Refused with `reception.not-open` (409) when this is not what the agency may receive now, in this version, for that competent agency. */
  async get(agency: number, procedure: string, version: number, competent = agency): Promise<Offer> {
    const [agencies, newest] = await Promise.all([this.agenciesNow(), this.newest()]);
    const published = newest.find(({ id }) => id === procedure);
    const fits = published?.version === version && mayReceiveFor(agency, competent, agencies);
    const offer = fits ? offerOf(published, competent, agencies) : undefined;
    if (!offer) throw new Refusal('reception.not-open');
    return offer;
  }

  /** One-stops of the same province for which this one may receive dossiers; none when it is no one-stop itself. */
  async others(agency: number): Promise<readonly AgencyRecord[]> {
    const agencies = await this.agenciesNow();
    return agencies.filter(({ id }) => id !== agency && mayReceiveFor(agency, id, agencies));
  }

  private async agenciesNow(): Promise<readonly AgencyRecord[]> {
    const [agencies, now] = await Promise.all([this.directory.agencies(), this.store.clock.now()]);
    return inForce(agencies, new Date(now + VIETNAM_MS).toISOString().slice(0, 10));
  }

  private newest(): Promise<PublishedVersion[]> {
    if (this.known && this.known.until > performance.now()) return this.known.reading;
    const reading = this.store.procedures
      .newestVersions()
      .then((versions) => Promise.all(versions.map(({ procedure, version }) => this.versions.get(procedure, version))));
    this.known = { reading, until: performance.now() + BELIEVED_MS };
    reading.catch(() => (this.known = undefined));
    return reading;
  }
}

/** Any one-stop of a province receives for any other of it (NĐ 118 Đ14, Đ40). */
function mayReceiveFor(agency: number, competent: number, agencies: readonly AgencyRecord[]): boolean {
  if (agency === competent) return true;
  const isOneStop = (wanted: number): boolean => agencies.some(({ id, keys }) => id === wanted && keys?.includes(ONE_STOP));
  return isOneStop(agency) && isOneStop(competent) && provinceOf(agency, agencies) === provinceOf(competent, agencies);
}

/** The topmost agency above one; trees are shallow, and a loop in the data ends somewhere. */
function provinceOf(agency: number, agencies: readonly AgencyRecord[]): number {
  let top = agency;
  for (let level = 0; level < MOST_LEVELS; level++) {
    const parent = agencies.find(({ id }) => id === top)?.parent;
    if (parent === undefined) return top;
    top = parent;
  }
  return top;
}

const MOST_LEVELS = 12;
const VIETNAM_MS = 7 * 3_600_000;

function offerOf(version: PublishedVersion, receiving: number, agencies: readonly AgencyRecord[]): Offer | undefined {
  const received = mayReceive(version.procedure, receiving, agencies);
  if (!received || !mayBeReceived(version.procedure)) return undefined;
  const form = formOf(version, openingForm(version));
  return { version, ...received, ...(form ? { form } : {}) };
}

/** The form of the plain start event: what the counter fills in. */
export const openingForm = ({ graph }: PublishedVersion): string | undefined =>
  graph
    .startsOf()
    .map((start) => beginningOf(start)?.form)
    .find((form) => form !== undefined);
