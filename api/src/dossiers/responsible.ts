import { Injectable } from '@nestjs/common';
import { type Responsible } from '@mot-cua/contract';
import { type Dossier } from '@mot-cua/engine';
import { Directory } from '../organisation/directory';
import { ShowsInstant, ShowsObject, ShowsText, ShowsWhole, ShowsYesNo } from '../openapi/shown';
import { TextView } from '../organisation/text-view';
import { type PublishedVersion } from '../procedures/published-versions';
import { instantText } from './instant-text';

export class ResponsiblePersonView {
  @ShowsText() person!: string;
  @ShowsText() name!: string;
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
}

/** Names the responsible agency of every moment. */
@Injectable()
export class ResponsibleNow {
  constructor(private readonly directory: Directory) {}

  /** One entry per open task; without one, the owning agency with what is awaited. None for a closed dossier. */
  async of(state: Dossier, owner: number, version: PublishedVersion): Promise<ResponsibleView[]> {
    if (state.status === 'closed' || state.status === 'notOpened') return [];
    const tasks = state.visits.flatMap((visit) =>
      (visit.waits ?? []).flatMap((wait) => (wait.kind === 'task' && wait.work ? [{ visit, wait, work: wait.work }] : [])),
    );
    const holders = await this.directory.people(tasks.flatMap(({ work }) => work.holder ?? []));
    const nameOf = (node: string): TextView => version.graph.findNode(node)?.name ?? { vi: node, en: node };
    if (tasks.length === 0) return [await this.waiting(state, owner, nameOf)];
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
      })),
    );
  }

  private async waiting(state: Dossier, owner: number, nameOf: (node: string) => TextView): Promise<ResponsibleView> {
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
