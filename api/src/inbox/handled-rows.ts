import { Injectable } from '@nestjs/common';
import { workOf } from '@mot-cua/procedure';
import { type HandledDossier } from '@mot-cua/store';
import { instantText } from '../dossiers/instant-text';
import { nationalStatusOf, resolutionClock } from '../dossiers/national-status-of';
import { ResponsibleNow } from '../dossiers/responsible';
import { PublishedVersions } from '../procedures/published-versions';
import { type HandledRowView } from './handled-views';

const RECEIVED = { vi: 'Tiếp nhận hồ sơ', en: 'Dossier received' };

/** Acts of a person as they read them: names of step and outcome, and who is to act now. */
@Injectable()
export class HandledRows {
  constructor(
    private readonly versions: PublishedVersions,
    private readonly responsible: ResponsibleNow,
  ) {}

  of(rows: readonly HandledDossier[]): Promise<HandledRowView[]> {
    return Promise.all(rows.map((row) => this.row(row)));
  }

  private async row({
    dossier,
    owner,
    code,
    procedure,
    version: number,
    applicantName,
    at,
    fact,
    state,
  }: HandledDossier): Promise<HandledRowView> {
    const version = await this.versions.get(procedure, number);
    const status = nationalStatusOf(state);
    const due = resolutionClock(state)?.due;
    const node = fact.kind === 'TaskCompleted' ? version.graph.findNode(fact.visit.slice(0, fact.visit.lastIndexOf('#'))) : undefined;
    const outcome = fact.kind === 'TaskCompleted' ? fact.outcome : undefined;
    const outcomeName = node && workOf(node)?.outcomes.find(({ id }) => id === outcome)?.name;
    return {
      dossier,
      code,
      procedure,
      procedureName: version.package.name,
      applicantName,
      at: instantText(at),
      did: node?.name ?? RECEIVED,
      ...(outcomeName ? { outcomeName } : {}),
      late: fact.kind === 'TaskCompleted' && (fact.late ?? 0) > 0,
      status: status.number,
      statusName: status.name,
      ...(due !== undefined ? { due: instantText(due) } : {}),
      responsible: await this.responsible.of(state, owner, version),
    };
  }
}
