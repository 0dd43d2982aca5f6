import { Injectable } from '@nestjs/common';
import { type AgencyPart, type Responsible } from '@mot-cua/contract';
import { type Dossier } from '@mot-cua/engine';
import { leadKey, type PendingHandOver, workByAgency } from '@mot-cua/store';
import { Directory } from '../organisation/directory';
import { ShowsInstant, ShowsList, ShowsObject, ShowsText, ShowsWhole, ShowsYesNo } from '../openapi/shown';
import { TextView } from '../organisation/text-view';
import { type PublishedVersion } from '../procedures/published-versions';
import { TimeLimitView } from '../procedures/package-views';
import { instantText } from './instant-text';

export class ResponsiblePersonView {
  @ShowsText() person!: string;
  @ShowsText() name!: string;
}

/** A hand-over nobody has accepted yet. */
export class GivenView implements NonNullable<Responsible['given']> {
  @ShowsObject(() => TextView) agencyName!: TextView;
  @ShowsObject(() => TextView, { optional: true }) roleName?: TextView;
  @ShowsText({ optional: true }) by?: string;
  @ShowsInstant() at!: string;
  @ShowsText({ optional: true }) ground?: string;
  @ShowsYesNo({ description: 'It came back from a unit that did not accept it' }) refused!: boolean;
}

export class PartStepView {
  @ShowsObject(() => TextView) name!: TextView;
  @ShowsObject(() => TimeLimitView, { optional: true }) limit?: TimeLimitView;
}

/** One agency's part of a dossier several work on. */
export class AgencyPartView implements AgencyPart {
  @ShowsWhole() agency!: number;
  @ShowsObject(() => TextView) agencyName!: TextView;
  @ShowsYesNo({ description: 'The lead agency' }) lead!: boolean;
  @ShowsList(() => PartStepView) steps!: PartStepView[];
}

/** Who is to act on a dossier now: agency and post, and the person once somebody has accepted it. */
export class ResponsibleView implements Responsible {
  @ShowsText({ optional: true, description: 'Absent: nobody is to act, the owner answers for the waiting' }) visit?: string;
  @ShowsObject(() => TextView, { description: 'The step, or what is awaited' }) nodeName!: TextView;
  @ShowsWhole() agency!: number;
  @ShowsObject(() => TextView) agencyName!: TextView;
  @ShowsObject(() => TextView, { optional: true }) roleName?: TextView;
  @ShowsObject(() => ResponsiblePersonView, { optional: true }) holder?: ResponsiblePersonView;
  @ShowsInstant() since!: string;
  @ShowsInstant({ optional: true }) due?: string;
  @ShowsYesNo({ description: 'False: handed over, not yet accepted (R-65)' }) accepted!: boolean;
  @ShowsYesNo({ description: 'The lead agency of the dossier (R-60)' }) lead!: boolean;
  @ShowsObject(() => GivenView, { optional: true, description: 'Who gave it, while nobody has accepted it' }) given?: GivenView;
}

/** Names the responsible agency of every moment. */
@Injectable()
export class ResponsibleNow {
  constructor(private readonly directory: Directory) {}

  /** The agency that answers for the whole: as the diagram has it, else the owner. */
  async lead({ agencies }: Dossier, owner: number, { procedure }: PublishedVersion): Promise<{ agency: number; agencyName: TextView }> {
    const agency = agencies[leadKey(procedure) ?? ''] ?? owner;
    return { agency, agencyName: await this.directory.agencyName(agency) };
  }

  /** What each agency is to do and in what time, where several take part: what the lead passes on with. */
  async parts(state: Dossier, owner: number, version: PublishedVersion): Promise<AgencyPartView[]> {
    const { agency: lead } = await this.lead(state, owner, version);
    const byAgency = new Map<number, AgencyPartView['steps']>();
    for (const [key, nodes] of workByAgency(version.procedure)) {
      const agency = state.agencies[key];
      if (agency === undefined) continue;
      const steps = nodes.map(({ name, limit }) => ({ name, ...(limit ? { limit } : {}) }));
      byAgency.set(agency, [...(byAgency.get(agency) ?? []), ...steps]);
    }
    if (byAgency.size < 2) return [];
    return Promise.all(
      [...byAgency].map(async ([agency, steps]) => ({
        agency,
        agencyName: await this.directory.agencyName(agency),
        lead: agency === lead,
        steps,
      })),
    );
  }

  /**
   * One entry per open task; without one, the owning agency with what is awaited. None for a closed dossier.
   * @param pending hand-overs of the dossier nobody has accepted
   */
  async of(state: Dossier, owner: number, version: PublishedVersion, pending: readonly PendingHandOver[] = []): Promise<ResponsibleView[]> {
    if (state.status === 'closed' || state.status === 'notOpened') return [];
    const tasks = state.visits.flatMap((visit) =>
      (visit.waits ?? []).flatMap((wait) => (wait.kind === 'task' && wait.work ? [{ visit, wait, work: wait.work }] : [])),
    );
    const holders = await this.directory.people([
      ...tasks.flatMap(({ work }) => work.holder ?? []),
      ...pending.flatMap(({ giver }) => giver.person ?? []),
    ]);
    const { agency: lead } = await this.lead(state, owner, version);
    const nameOf = (node: string): TextView => version.graph.findNode(node)?.name ?? { vi: node, en: node };
    if (tasks.length === 0) return [{ ...(await this.waiting(state, owner, nameOf)), lead: owner === lead }];
    return Promise.all(
      tasks.map(async ({ visit, wait, work }) => ({
        visit: visit.id,
        nodeName: nameOf(visit.node),
        agency: work.agency,
        agencyName: await this.directory.agencyName(work.agency),
        roleName: await this.directory.roleName(work.role),
        ...(work.holder !== undefined ? { holder: { person: work.holder, name: holders.get(work.holder) ?? work.holder } } : {}),
        since: instantText(wait.from ?? visit.startedAt),
        ...(wait.due !== undefined ? { due: instantText(wait.due) } : {}),
        accepted: work.holder !== undefined,
        lead: work.agency === lead,
        ...(await this.given(
          pending.find((one) => one.visit === visit.id),
          holders,
        )),
      })),
    );
  }

  private async given(one: PendingHandOver | undefined, people: ReadonlyMap<string, string>): Promise<{ given?: GivenView }> {
    if (!one) return {};
    const { giver, at, ground, refused } = one;
    return {
      given: {
        agencyName: await this.directory.agencyName(giver.agency),
        ...(giver.role === undefined ? {} : { roleName: await this.directory.roleName(giver.role) }),
        ...(giver.person === undefined ? {} : { by: people.get(giver.person) ?? giver.person }),
        at: instantText(at),
        ...(ground === undefined ? {} : { ground }),
        refused,
      },
    };
  }

  private async waiting(state: Dossier, owner: number, nameOf: (node: string) => TextView): Promise<Omit<ResponsibleView, 'lead'>> {
    const wait = state.visits.flatMap(({ waits = [] }) => waits).find(({ kind }) => kind !== 'limit');
    return {
      nodeName: wait ? nameOf(wait.node) : { vi: 'Chờ xử lý tự động', en: 'Awaiting automatic processing' },
      agency: owner,
      agencyName: await this.directory.agencyName(owner),
      since: instantText(state.at),
      accepted: true,
    };
  }
}
