import { Inject, Injectable } from '@nestjs/common';
import { type Fact, type Instant } from '@mot-cua/engine';
import { type Act, type AssignmentRecord, type Store } from '@mot-cua/store';
import { Directory } from '../organisation/directory';
import { STORE } from '../store-provider';
import { type PersonThen } from './history-views';

/** One appearance of a person in a history: acting, or as whom a task was given to. */
type Appearance = { readonly person: string; readonly at: Instant; readonly agency?: number; readonly role?: string };

/** Finds names and posts of the people in a history, as they were when they acted: later moves and promotions change nothing. */
@Injectable()
export class PeopleThen {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly directory: Directory,
  ) {}

  /**
   * By person id, in the post of their last act here; and once more by `person/agency/role` for each post they acted in,
   * for histories in which somebody changed posts.
   */
  async of(acts: readonly Act[]): Promise<Record<string, PersonThen>> {
    const appearances = acts.flatMap(appearancesIn);
    const ids = [...new Set(appearances.map(({ person }) => person))];
    const [names, assignments] = await Promise.all([this.directory.people(ids), this.store.organisation.assignmentsOfPeople(ids)]);
    const people: Record<string, PersonThen> = {};
    for (const appearance of appearances) {
      const { person, agency, role } = appearance;
      const held = postThen(assignments, appearance);
      if (!held && person in people) continue;
      const then = {
        name: names.get(person) ?? person,
        post: held?.post.vi ?? '',
        agency: await this.directory.agencyName(held?.agency ?? agency ?? 0, dayText(appearance.at)),
      };
      people[person] = then;
      if (agency !== undefined && role !== undefined) people[`${person}/${String(agency)}/${role}`] = then;
    }
    return people;
  }
}

/** What a fact says about people. */
export const actOf = (fact: Fact): Act => ({
  by: fact.by,
  at: fact.at,
  ...(fact.kind === 'TaskAssigned' && fact.from !== undefined && { from: fact.from }),
  ...(fact.kind === 'TaskAssigned' && fact.to !== undefined && { to: fact.to }),
});

function appearancesIn({ by, at, from, to }: Act): Appearance[] {
  const acting: Appearance[] = by.person === undefined ? [] : [{ ...by, person: by.person, at }];
  const absent: Appearance[] = by.inPlaceOf === undefined ? [] : [{ person: by.inPlaceOf, at }];
  const given = [from, to].filter((person) => person !== undefined && person !== by.person);
  return [...acting, ...absent, ...given.map((person) => ({ person: String(person), at }))];
}

/** The assignment held at that moment; with agency and role known, the one with both. */
function postThen(assignments: readonly AssignmentRecord[], { person, at, agency, role }: Appearance): AssignmentRecord | undefined {
  const day = dayText(at);
  return assignments.find(
    (held) =>
      held.person === person &&
      held.from <= day &&
      (held.to === undefined || day < held.to) &&
      (agency === undefined || held.agency === agency) &&
      (role === undefined || held.role === role),
  );
}

const VIETNAM_MS = 7 * 3_600_000;
/** The day in Vietnam, `YYYY-MM-DD`. */
const dayText = (at: Instant): string => new Date(at + VIETNAM_MS).toISOString().slice(0, 10);
