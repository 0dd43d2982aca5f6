import { compileCalendar, isWorkingTime, nationalCalendar, nationalLayer } from '@mot-cua/calendar';
import { readingCatalogue } from '@mot-cua/engine';
import { packageFromTable, readBpmn } from '@mot-cua/procedure';
import {
  allDemonstrationAccounts,
  DEMONSTRATION_CALENDAR,
  demonstrationAccounts,
  demonstrationOrganisation,
  SATURDAY_COUNTER,
  saturdayCounter,
} from './province';
import { readCatalogue } from './read-catalogue';

describe('the province of the demonstration', () => {
  const { agencies, roles, assignments, people } = demonstrationOrganisation();

  it('has two officers for every role at every agency the procedures name (R-143: nobody is the only one)', async () => {
    const thin: string[] = [];
    for (const { id, table } of readCatalogue()) {
      const { procedure } = await readBpmn((await packageFromTable(table)).diagram, readingCatalogue);
      for (const node of procedure?.nodes ?? []) {
        if (node.type !== 'userTask') continue;
        const { role, agency } = node.details as { readonly role: string; readonly agency: string };
        const places = agencies.filter(({ keys }) => keys?.includes(agency));
        if (!places.length) thin.push(`${id} ${node.id}: no agency has the key ${agency}`);
        for (const place of places) {
          const officers = new Set(assignments.filter((one) => one.agency === place.id && one.role === role).map((one) => one.person));
          if (officers.size < 2) thin.push(`${id} ${node.id}: ${officers.size} ${role} at ${place.name.vi}`);
        }
      }
    }
    expect(thin).toEqual([]);
  }, 60_000);

  it('has an administrator, an auditor and nobody in an unknown post', () => {
    const known = new Set(roles.map(({ id }) => id));
    expect(assignments.filter(({ role }) => !known.has(role))).toEqual([]);
    expect(allDemonstrationAccounts.map(({ role }) => role)).toEqual(expect.arrayContaining(['administrator', 'auditor']));
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
  });

  it('has a counter that receives on Saturday morning while the units behind it do not work', () => {
    const outcome = compileCalendar(SATURDAY_COUNTER, [nationalLayer('V1'), saturdayCounter]);
    if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
    const saturday = Date.parse('2026-11-28T09:00:00+07:00');
    const counters = agencies.filter(({ calendar }) => calendar === SATURDAY_COUNTER);
    expect(counters.length).toBeGreaterThan(0);
    expect(isWorkingTime(outcome.calendar, saturday)).toBe(true);
    expect(isWorkingTime(nationalCalendar('V1'), saturday)).toBe(false);
    for (const { parent } of counters) expect(agencies.find(({ id }) => id === parent)?.calendar).toBe(DEMONSTRATION_CALENDAR);
  });

  it('numbers dossiers by the official identifier of each agency (R-70)', () => {
    for (const agency of agencies) expect(agency.identifier).toMatch(/^[A-Z]\d{2}\.\d{3}\.\d{2}$/u);
    expect(new Set(agencies.map(({ identifier }) => identifier)).size).toBe(agencies.length);
  });

  it('says of every shown account what its person is', () => {
    for (const { post } of demonstrationAccounts) expect(post.vi).toContain(', ');
  });
});
