import { Inject, Injectable } from '@nestjs/common';
import { type Fact } from '@mot-cua/engine';
import { type Store } from '@mot-cua/store';
import { type DossierNow } from '../dossiers/dossier-reader';
import { actOf, PeopleThen } from '../history/people-then';
import { Directory } from '../organisation/directory';
import { PublishedVersions } from '../procedures/published-versions';
import { WorkingCalendars } from '../reception/working-calendars';
import { type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { type HandOver, handOvers, type SlipNames } from './control-slip';
import { dayOf } from './paper-words';

const MOST_FACTS = 5_000;
/** Pages of facts one slip reads: 50,000 facts. */
const MOST_PAGES = 10;

/** The hand-overs of a dossier with the names they need, for the papers that show them. */
@Injectable()
export class HandOverBook {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly directory: Directory,
    private readonly versions: PublishedVersions,
    private readonly calendars: WorkingCalendars,
    private readonly people: PeopleThen,
  ) {}

  async read(caller: Caller, record: DossierNow): Promise<{ readonly rows: readonly HandOver[]; readonly names: SlipNames }> {
    const facts = await this.factsOf(caller, record.id);
    const [version, calendar, people, roles] = await Promise.all([
      this.versions.get(record.procedure, record.version),
      this.calendars.get(record.state.calendar ?? 'vn'),
      this.people.of(facts.map(actOf)),
      this.directory.roles(),
    ]);
    const rows = handOvers(facts, calendar);
    const units = await this.namesThen(rows);
    return {
      rows,
      names: {
        person: (id, by) => (people[`${id}/${String(by.agency)}/${by.role ?? ''}`] ?? people[id])?.name ?? id,
        agency: (id, at) => units.get(`${String(id)} ${dayOf(at)}`) ?? String(id),
        role: (id) => roles.find((known) => known.id === id)?.name.vi ?? id,
        step: (node) => version.graph.findNode(node)?.name?.vi ?? node,
      },
    };
  }

  /** Agencies as they were called on the day of each hand-over. */
  private async namesThen(rows: readonly HandOver[]): Promise<ReadonlyMap<string, string>> {
    const names = new Map<string, string>();
    for (const { giver, receiver, at } of rows)
      for (const id of [giver.agency, receiver.agency])
        if (id !== undefined) names.set(`${String(id)} ${dayOf(at)}`, (await this.directory.agencyName(id, dayOf(at))).vi);
    return names;
  }

  private async factsOf(caller: Caller, dossier: string): Promise<readonly Fact[]> {
    const facts: Fact[] = [];
    let after = 0;
    for (let page = 0; page < MOST_PAGES; page++) {
      const read = await this.store.dossiers.facts(caller.scope, dossier, { after, limit: MOST_FACTS });
      facts.push(...(read?.facts ?? []).map(({ fact }) => fact));
      if (read?.next === undefined) break;
      after = read.next;
    }
    return facts;
  }
}
