import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type AssignmentRecord, newDossierId, type PersonDetail, type Store } from '@mot-cua/store';
import { Once } from '../door/once';
import { Directory } from '../organisation/directory';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { CalledBy, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { Administered } from './administered';
import { readPeople } from './people-csv';
import {
  AccountState,
  AdministeredPeople,
  AdministeredPersonView,
  type AdministeredPostView,
  ImportedPeopleView,
  NewPassword,
  PeopleToImport,
  PersonToAdd,
  PostEnding,
  PostToGive,
  StaffQuery,
  SubstitutionToGive,
  Substitutions,
  SubstitutionView,
} from './people-views';

/** A substitution is for an absence, not for ever. */
const MAX_SUBSTITUTION_DAYS = 366;
const DAY_MS = 86_400_000;

/** People, their accounts and posts, and who stands in for whom. Nothing is deleted: posts end, accounts are disabled. */
@ApiTags('administration')
@Controller('administration')
export class PeopleAdministration {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly directory: Directory,
    private readonly administered: Administered,
  ) {}

  @Get('people')
  @Allows('administer')
  @ApiOkResponse({ type: AdministeredPeople })
  async people(@CalledBy() caller: Caller, @Query() { q, agency, after }: StaffQuery): Promise<AdministeredPeople> {
    const reached = await this.administered.agencies(caller);
    const wanted = agency === undefined ? reached : (await this.store.organisation.subtree(agency)).filter((id) => reached.includes(id));
    const page = await this.store.organisation.staff({
      agencies: wanted,
      ...(q !== undefined && { q }),
      ...(after !== undefined && { after }),
    });
    return { rows: await Promise.all(page.rows.map((row) => this.view(row))), ...(page.next !== undefined && { next: page.next }) };
  }

  /** The password travels in this request alone: the answer is not kept, so a repeated request meets the account. */
  @Post('people')
  @Allows('administer')
  @ApiCreatedResponse({ type: AdministeredPersonView })
  async add(@CalledBy() caller: Caller, @Body() { name, account, password }: PersonToAdd): Promise<AdministeredPersonView> {
    if (await this.store.accounts.find(account))
      throw new Refusal('request.invalid', { errors: [{ path: '/account', code: 'field.taken' }] });
    const id = newDossierId();
    await this.store.organisation.put({ people: [{ id, name: name.normalize('NFC').trim() }] });
    await this.store.accounts.put({ person: id, name: account, password });
    await this.administered.record(caller, 'person.added', id, { name, account });
    return this.viewOf(caller, id);
  }

  @Put('people/:id/password')
  @HttpCode(204)
  @Allows('administer')
  @ApiNoContentResponse()
  async resetPassword(@CalledBy() caller: Caller, @Param('id') id: string, @Body() { password }: NewPassword): Promise<void> {
    const { account } = await this.reached(caller, id);
    if (!account) throw new Refusal('not-found');
    await this.store.accounts.put({ person: id, name: account.name, password, disabled: account.disabled });
    await this.administered.record(caller, 'password.reset', id, { account: account.name });
  }

  /** Nobody disables the account they are signed in with. */
  @Put('people/:id/account')
  @Once()
  @Allows('administer')
  @ApiOkResponse({ type: AdministeredPersonView })
  async setAccount(
    @CalledBy() caller: Caller,
    @Param('id') id: string,
    @Body() { disabled }: AccountState,
  ): Promise<AdministeredPersonView> {
    const { account } = await this.reached(caller, id);
    if (!account) throw new Refusal('not-found');
    if (disabled && id === caller.person) throw new Refusal('account.own');
    await this.store.accounts.setDisabled(account.name, disabled);
    await this.administered.record(caller, disabled ? 'account.disabled' : 'account.enabled', id, { account: account.name });
    return this.viewOf(caller, id);
  }

  @Post('people/:id/posts')
  @Once()
  @Allows('administer')
  @ApiCreatedResponse({ type: AdministeredPersonView })
  async give(@CalledBy() caller: Caller, @Param('id') id: string, @Body() body: PostToGive): Promise<AdministeredPersonView> {
    await this.reached(caller, id);
    await this.administered.require(caller, body.agency);
    const { agency, unit, role, post, postEn, from, to, procedures } = body;
    if (!(await this.directory.roles()).some((one) => one.id === role))
      throw new Refusal('request.invalid', { errors: [{ path: '/role', code: 'field.unknown-value' }] });
    if (unit !== undefined && !(await this.store.organisation.units()).some((one) => one.id === unit && one.agency === agency))
      throw new Refusal('request.invalid', { errors: [{ path: '/unit', code: 'field.unknown-value' }] });
    const record = await this.store.organisation.findAgency(agency);
    if (record?.to !== undefined && from >= record.to)
      throw new Refusal('request.invalid', { errors: [{ path: '/from', code: 'field.agency-ended' }] });
    if (to !== undefined && to <= from) throw new Refusal('request.invalid', { errors: [{ path: '/to', code: 'field.before-start' }] });
    const assignment: AssignmentRecord = {
      id: newDossierId(),
      person: id,
      agency,
      role,
      post: { vi: post, en: postEn ?? post },
      from,
      ...(unit !== undefined && { unit }),
      ...(to !== undefined && { to }),
      ...(procedures.length > 0 && { procedures }),
    };
    await this.store.organisation.put({ assignments: [assignment] });
    await this.administered.record(caller, 'post.given', id, { agency, role, post, from, to, procedures });
    return this.viewOf(caller, id);
  }

  /** An ended post stays: histories need it. */
  @Put('posts/:id/ending')
  @Once()
  @Allows('administer')
  @ApiOkResponse({ type: AdministeredPersonView })
  async endPost(@CalledBy() caller: Caller, @Param('id') id: string, @Body() { on }: PostEnding): Promise<AdministeredPersonView> {
    const assignment = await this.store.organisation.findAssignment(id);
    if (!assignment) throw new Refusal('not-found');
    await this.administered.require(caller, assignment.agency);
    if (on <= assignment.from) throw new Refusal('request.invalid', { errors: [{ path: '/on', code: 'field.before-start' }] });
    await this.store.organisation.put({ assignments: [{ ...assignment, to: on }] });
    await this.administered.record(caller, 'post.ended', assignment.person, { assignment: id, on });
    return this.viewOf(caller, assignment.person);
  }

  @Get('substitutions')
  @Allows('administer')
  @ApiOkResponse({ type: Substitutions })
  async substitutions(@CalledBy() caller: Caller): Promise<Substitutions> {
    const rows = await this.store.organisation.delegations(await this.administered.agencies(caller));
    const names = await this.directory.people(rows.flatMap(({ to, of }) => [to, of.person]));
    return {
      rows: await Promise.all(
        rows.map(async ({ id, to, of, ground, from, until }) => ({
          id,
          absent: names.get(of.person) ?? of.person,
          standIn: names.get(to) ?? to,
          post: await this.postView(of),
          ground,
          from,
          ...(until !== undefined && { until }),
        })),
      ),
    };
  }

  /** Somebody acts for somebody absent, for a time, on a decision that stands beside their name in every act. */
  @Post('substitutions')
  @Once()
  @Allows('administer')
  @ApiCreatedResponse({ type: SubstitutionView })
  async substitute(@CalledBy() caller: Caller, @Body() body: SubstitutionToGive): Promise<SubstitutionView> {
    const assignment = await this.store.organisation.findAssignment(body.assignment);
    const standIn = await this.store.organisation.findPerson(body.to);
    if (!assignment) throw new Refusal('request.invalid', { errors: [{ path: '/assignment', code: 'field.unknown-value' }] });
    if (!standIn || standIn.id === assignment.person)
      throw new Refusal('request.invalid', { errors: [{ path: '/to', code: 'field.unknown-value' }] });
    await this.administered.require(caller, assignment.agency);
    const { to, ground, from, until } = body;
    const days = (Date.parse(until) - Date.parse(from)) / DAY_MS;
    if (days < 1 || days > MAX_SUBSTITUTION_DAYS)
      throw new Refusal('request.invalid', {
        errors: [{ path: '/until', code: 'field.date-range', values: { max: MAX_SUBSTITUTION_DAYS } }],
      });
    const id = newDossierId();
    await this.store.organisation.put({ delegations: [{ id, assignment: assignment.id, to, ground, from, until }] });
    await this.administered.record(caller, 'substitution.given', to, { assignment: assignment.id, ground, from, until });
    const names = await this.directory.people([assignment.person, to]);
    return {
      id,
      absent: names.get(assignment.person) ?? '',
      standIn: names.get(to) ?? '',
      post: await this.postView(assignment),
      ground,
      from,
      until,
    };
  }

  /** The absent one is back earlier: it holds no more from that day on. */
  @Put('substitutions/:id/ending')
  @Once()
  @HttpCode(204)
  @Allows('administer')
  @ApiNoContentResponse()
  async endSubstitution(@CalledBy() caller: Caller, @Param('id') id: string, @Body() { on }: PostEnding): Promise<void> {
    const rows = await this.store.organisation.delegations(await this.administered.agencies(caller));
    const found = rows.find((row) => row.id === id);
    if (!found) throw new Refusal('not-found');
    const { of, ...delegation } = found;
    if (on <= delegation.from) throw new Refusal('request.invalid', { errors: [{ path: '/on', code: 'field.before-start' }] });
    await this.store.organisation.put({ delegations: [{ ...delegation, until: on }] });
    await this.administered.record(caller, 'substitution.ended', delegation.to, { assignment: of.id, on });
  }

  /** All or nothing: a file with one wrong line adds nobody, and every mistake is named with its line and column. */
  @Post('people/import')
  @HttpCode(200)
  @Allows('administer')
  @ApiOkResponse({ type: ImportedPeopleView })
  async import(@CalledBy() caller: Caller, @Body() { csv, dry }: PeopleToImport): Promise<ImportedPeopleView> {
    const reached = await this.administered.agencies(caller);
    const [agencies, roles, known] = await Promise.all([
      this.store.organisation.agencies(),
      this.directory.roles(),
      this.knownAccounts(csv),
    ]);
    const { people, errors } = readPeople(csv, {
      agencies: agencies.filter(({ id, to }) => reached.includes(id) && to === undefined),
      roles,
      accounts: new Set(known.keys()),
    });
    if (errors.length > 0) throw new Refusal('import.refused', { errors: errors.slice(0, 100), values: { count: errors.length } });
    const ids = new Map(known);
    for (const { account } of people) if (!ids.has(account)) ids.set(account, newDossierId());
    const fresh = people.filter(
      ({ account }, index) => !known.has(account) && people.findIndex((one) => one.account === account) === index,
    );
    if (!dry) {
      await this.store.organisation.put({
        people: fresh.map(({ account, name }) => ({ id: ids.get(account) ?? '', name })),
        assignments: people.map(({ account, agency, role, post, postEn, from, to }) => ({
          id: newDossierId(),
          person: ids.get(account) ?? '',
          agency,
          role,
          post: { vi: post, en: postEn },
          from,
          ...(to !== undefined && { to }),
        })),
      });
      for (const { account, password } of fresh)
        await this.store.accounts.put({ person: ids.get(account) ?? '', name: account, password: password ?? '' });
      await this.administered.record(caller, 'people.imported', '', { people: fresh.length, posts: people.length });
    }
    return { people: fresh.length, posts: people.length };
  }

  /** Accounts of the file that exist already, with their person. */
  private async knownAccounts(csv: string): Promise<ReadonlyMap<string, string>> {
    const names = [...new Set(csv.match(/[a-z0-9][a-z0-9._-]{2,99}/g) ?? [])].slice(0, 20_000);
    const found = await this.store.accounts.findMany(names);
    return new Map(found.map(({ name, person }) => [name, person]));
  }

  /** A person within the caller's reach: with a post there, or without any. */
  private async reached(caller: Caller, id: string): Promise<PersonDetail> {
    const person = await this.store.organisation.findPerson(id);
    if (!person) throw new Refusal('not-found');
    const agencies = await this.administered.agencies(caller);
    if (person.posts.length > 0 && !person.posts.some(({ agency }) => agencies.includes(agency))) throw new Refusal('not-found');
    return person;
  }

  private async viewOf(caller: Caller, id: string): Promise<AdministeredPersonView> {
    return this.view(await this.reached(caller, id));
  }

  private async view({ id, name, account, posts }: PersonDetail): Promise<AdministeredPersonView> {
    return {
      id,
      name,
      ...(account && { account: account.name }),
      disabled: account?.disabled ?? false,
      posts: await Promise.all(posts.map((post) => this.postView(post))),
    };
  }

  private async postView({ id, agency, unit, role, post, from, to, procedures }: AssignmentRecord): Promise<AdministeredPostView> {
    return {
      id,
      agency,
      agencyName: await this.directory.agencyName(agency),
      role,
      roleName: await this.directory.roleName(role),
      post,
      from,
      ...(unit !== undefined && { unit }),
      ...(to !== undefined && { to }),
      ...(procedures && { procedures: [...procedures] }),
    };
  }
}
