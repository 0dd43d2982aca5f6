import { Inject, Injectable } from '@nestjs/common';
import { type Text } from '@mot-cua/procedure';
import { type AgencyNameRecord, type AgencyRecord, type RoleRecord, type Store } from '@mot-cua/store';
import { STORE } from '../store-provider';

/** How long names are believed without asking the database again. */
const BELIEVED_MS = 5_000;
const MAX_NAMES = 20_000;

type Known = {
  readonly agencies: ReadonlyMap<number, AgencyRecord>;
  readonly roles: ReadonlyMap<string, RoleRecord>;
  readonly formerNames: readonly AgencyNameRecord[];
};

/** Names of agencies, roles and people, as everybody may know them. */
@Injectable()
export class Directory {
  private known: { readonly reading: Promise<Known>; readonly until: number } | undefined;
  private readonly names = new Map<string, string>();

  constructor(@Inject(STORE) private readonly store: Store) {}

  async agency(id: number): Promise<AgencyRecord | undefined> {
    return (await this.read()).agencies.get(id);
  }

  async agencies(): Promise<readonly AgencyRecord[]> {
    return [...(await this.read()).agencies.values()];
  }

  async roles(): Promise<readonly RoleRecord[]> {
    return [...(await this.read()).roles.values()];
  }

  /**
   * The name of an agency; its number when it is not known, which no reader should ever see.
   * @param day `YYYY-MM-DD`: as it was called then; its present name unless given
   */
  async agencyName(id: number, day?: string): Promise<Text> {
    const then = day === undefined ? undefined : (await this.read()).formerNames.find(({ agency, to }) => agency === id && day < to);
    if (then) return then.name;
    return (await this.agency(id))?.name ?? { vi: String(id), en: String(id) };
  }

  async roleName(id: string): Promise<Text> {
    return (await this.read()).roles.get(id)?.name ?? { vi: id, en: id };
  }

  /** Names of people by id; people are never renamed often enough for a name to be wrong for long. */
  async people(ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const wanted = [...new Set(ids)];
    const unknown = wanted.filter((id) => !this.names.has(id));
    if (unknown.length > 0) {
      if (this.names.size > MAX_NAMES) this.names.clear();
      for (const { id, name } of await this.store.organisation.people(unknown)) this.names.set(id, name);
    }
    return new Map(wanted.map((id) => [id, this.names.get(id) ?? id]));
  }

  private read(): Promise<Known> {
    if (this.known && this.known.until > performance.now()) return this.known.reading;
    const reading = this.ask();
    this.known = { reading, until: performance.now() + BELIEVED_MS };
    reading.catch(() => (this.known = undefined));
    return reading;
  }

  private async ask(): Promise<Known> {
    const { organisation } = this.store;
    const [agencies, roles, formerNames] = await Promise.all([organisation.agencies(), organisation.roles(), organisation.formerNames()]);
    return {
      formerNames,
      agencies: new Map(agencies.map((agency) => [agency.id, agency])),
      roles: new Map(roles.map((role) => [role.id, role])),
    };
  }
}
