import { nationalLayer } from '@mot-cua/calendar';
import { readProcedure } from '@mot-cua/engine';
import { checkPackage, packageFromTable, type ProcedurePackage } from '@mot-cua/procedure';
import { type Store } from '../store';
import {
  allDemonstrationAccounts,
  DEMONSTRATION_CALENDAR,
  demonstrationOrganisation,
  demonstrationPassword,
  personId,
  SATURDAY_COUNTER,
  saturdayCounter,
} from './province';
import { readCatalogue, type CatalogueTable } from './read-catalogue';

/** Who set everything up: the administrator of the set. */
const founder = personId('quantri.tinh');

/** What this load added; all zero when the set was there already. */
export type Loaded = { readonly agencies: number; readonly accounts: number; readonly procedures: number };

/**
 * Loads the demonstration set: calendar, province, accounts, and the 24 procedures, checked and published. Only what is missing is added, so
 * that a load cut short is taken up again and nothing anybody changed since is touched.
 *
 * @param tell called before each longer part, for the start command
 * @throws when a procedure of the set cannot be executed: a mistake in the set, found by its tests
 */
export async function loadDemonstration(
  store: Store,
  tell: (part: 'organisation' | 'accounts' | 'procedures') => void = () => undefined,
): Promise<Loaded> {
  tell('organisation');
  const agencies = await loadOrganisation(store);
  tell('accounts');
  const accounts = await loadAccounts(store);
  tell('procedures');
  const procedures = await loadProcedures(store);
  return { agencies, accounts, procedures };
}

async function loadOrganisation(store: Store): Promise<number> {
  if (!(await store.calendars.find(DEMONSTRATION_CALENDAR))) {
    await store.calendars.put({ id: DEMONSTRATION_CALENDAR, data: nationalLayer('V1'), by: founder });
  }
  if (!(await store.calendars.find(SATURDAY_COUNTER))) {
    await store.calendars.put({
      id: SATURDAY_COUNTER,
      parent: DEMONSTRATION_CALENDAR,
      data: saturdayCounter,
      by: founder,
    });
  }
  const organisation = demonstrationOrganisation();
  const known = new Set((await store.organisation.agencies()).map(({ id }) => id));
  if (organisation.agencies.some(({ id }) => known.has(id))) {
    await addNewcomers(store, organisation);
    return 0;
  }
  await store.organisation.put(organisation);
  return organisation.agencies.length;
}

/** People who came into the set after it had been loaded, with their posts. Those known stay as they are now. */
async function addNewcomers(store: Store, { people, assignments }: ReturnType<typeof demonstrationOrganisation>): Promise<void> {
  const known = new Set((await store.organisation.people(people.map(({ id }) => id))).map(({ id }) => id));
  const newcomers = people.filter(({ id }) => !known.has(id));
  const posts = assignments.filter(({ person }) => !known.has(person));
  if (newcomers.length > 0) await store.organisation.put({ people: newcomers, assignments: posts });
}

/** Hashing a password is slow on purpose: a few at a time. */
const AT_ONCE = 4;

async function loadAccounts(store: Store): Promise<number> {
  let added = 0;
  for (let start = 0; start < allDemonstrationAccounts.length; start += AT_ONCE) {
    const some = allDemonstrationAccounts.slice(start, start + AT_ONCE);
    const missing = await Promise.all(some.map(async ({ account }) => ((await store.accounts.find(account)) ? [] : [account])));
    const names = missing.flat();
    await Promise.all(names.map((name) => store.accounts.put({ person: personId(name), name, password: demonstrationPassword })));
    added += names.length;
  }
  return added;
}

async function loadProcedures(store: Store): Promise<number> {
  let added = 0;
  for (const table of readCatalogue()) {
    const entry = await store.procedures.find(table.id);
    if (entry?.published) continue;
    const draft = entry
      ? await store.procedures.findDraft(table.id)
      : await store.procedures.create({ id: table.id, package: await checkedPackage(table), by: founder });
    if (!draft) continue;
    await store.procedures.publish({
      procedure: table.id,
      revision: draft.revision,
      by: founder,
      note: 'Bộ dữ liệu minh họa / demonstration set',
    });
    added += 1;
  }
  return added;
}

async function checkedPackage({ id, table }: CatalogueTable): Promise<ProcedurePackage> {
  const made = await packageFromTable(table);
  const { procedure, findings } = await readProcedure(made.diagram);
  const errors = [...findings, ...(procedure ? checkPackage(made, procedure) : [])].filter(({ severity }) => severity === 'error');
  if (errors.length)
    throw new Error(`demonstration procedure ${id}: ${errors.map(({ code, element }) => `${code} ${element ?? ''}`).join(', ')}`);
  return made;
}
