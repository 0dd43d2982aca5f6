import { Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { describeRejection } from '@mot-cua/engine';
import { type Procedure, type Text } from '@mot-cua/procedure';
import { type Store } from '@mot-cua/store';
import { ShowsChoice, ShowsList, ShowsObject, ShowsText, ShowsWhole, ShowsYesNo } from '../openapi/shown';
import { TextView } from '../organisation/text-view';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { STORE } from '../store-provider';
import { Drafts } from './drafts';
import { ModelChecks } from './model-checks';
import { PublishedVersions } from './published-versions';
import { type RehearsedCase } from './rehearse-draft';

const MOST_ROWS = 200;
const KINDS = ['same', 'other', 'stuck'] as const;
const STANDINGS = ['onTime', 'late'] as const;

/** Where the ways part. */
export class PartingView {
  @ShowsObject(() => TextView, { optional: true, description: 'The step it came to then; absent: it had ended' }) then?: TextView;
  @ShowsObject(() => TextView, { optional: true, description: 'The step it comes to by the draft; absent: it ends' }) now?: TextView;
}

export class RehearsedRow {
  @ShowsText() code!: string;
  @ShowsChoice(KINDS) kind!: RehearsedCase['kind'];
  @ShowsList(() => TextView, { description: 'Where it stands when it is stuck' }) at!: TextView[];
  @ShowsObject(() => TextView, { optional: true }) why?: TextView;
  @ShowsObject(() => PartingView, { optional: true }) parting?: PartingView;
  @ShowsList(() => TextView, { description: 'New steps taken as done at once' }) supposed!: TextView[];
  @ShowsChoice(STANDINGS, { optional: true }) was?: RehearsedCase['was'];
  @ShowsChoice(STANDINGS, { optional: true }) now?: RehearsedCase['now'];
}

export class RehearsalView {
  @ShowsWhole({ description: 'Recorded dossiers walked, the newest' }) replayed!: number;
  @ShowsYesNo({ description: 'There are older ones that were not walked' }) more!: boolean;
  @ShowsWhole({ description: 'Those among the newest whose version or calendar is not known any more: not walked' }) leftOut!: number;
  @ShowsWhole() same!: number;
  @ShowsWhole() other!: number;
  @ShowsWhole() stuck!: number;
  @ShowsWhole({ description: 'Late then, on time by the draft' }) nowOnTime!: number;
  @ShowsWhole({ description: 'On time then, late by the draft' }) nowLate!: number;
  @ShowsWhole({ description: 'Those that differ in any way' }) differing!: number;
  @ShowsWhole() tookMs!: number;
  @ShowsList(() => RehearsedRow, { description: 'Those that differ, stuck ones first, at most 200' }) rows!: RehearsedRow[];
}

/** A draft rehearsed on what was recorded: would the same dossiers still get through, and in time? */
@ApiTags('procedures')
@Controller('procedures/:id/draft/rehearsal')
export class RehearsalController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly drafts: Drafts,
    private readonly checks: ModelChecks,
    private readonly versions: PublishedVersions,
  ) {}

  @Post()
  @HttpCode(200)
  @Allows('configure')
  @ApiOkResponse({ type: RehearsalView })
  async rehearse(@Param('id') id: string): Promise<RehearsalView> {
    const began = performance.now();
    const draft = await this.drafts.get(id);
    const { cases, more } = await this.store.rehearsals.cases(id);
    const versions: Record<number, Procedure> = {};
    for (const version of new Set(cases.map((one) => one.version))) versions[version] = (await this.versions.get(id, version)).procedure;
    const calendarIds = [...new Set(cases.map(({ calendar }) => calendar))];
    const { findings, procedure, rehearsed } = await this.checks.rehearsed({
      package: draft.package,
      versions,
      cases,
      calendars: (await Promise.all(calendarIds.map((calendar) => this.store.evidence.calendar(calendar)))).flat(),
      convention: await this.store.calendars.convention(),
    });
    if (!procedure || !rehearsed) throw new Refusal('rehearsal.unreadable', { members: { findings } });
    return {
      more,
      leftOut: cases.length - rehearsed.length,
      ...view(rehearsed, procedure, versions),
      tookMs: Math.round(performance.now() - began),
    };
  }
}

type Counted = Omit<RehearsalView, 'more' | 'leftOut' | 'tookMs'>;

const view = (rehearsed: readonly RehearsedCase[], procedure: Procedure, versions: Readonly<Record<number, Procedure>>): Counted => {
  const count = (is: (one: RehearsedCase) => boolean): number => rehearsed.filter(is).length;
  const nameIn =
    (model: Procedure | undefined) =>
    (id: string): Text =>
      model?.nodes.find((node) => node.id === id)?.name ?? { vi: id, en: id };
  const name = nameIn(procedure);
  const differing = rehearsed.filter(({ kind, was, now }) => kind !== 'same' || was !== now);
  const rows = differing.sort((a, b) => KINDS.indexOf(b.kind) - KINDS.indexOf(a.kind)).slice(0, MOST_ROWS);
  return {
    replayed: rehearsed.length,
    same: count(({ kind }) => kind === 'same'),
    other: count(({ kind }) => kind === 'other'),
    stuck: count(({ kind }) => kind === 'stuck'),
    nowOnTime: count(({ was, now }) => was === 'late' && now === 'onTime'),
    nowLate: count(({ was, now }) => was === 'onTime' && now === 'late'),
    differing: differing.length,
    rows: rows.map(({ at, why, supposed, parting, version, ...row }) => ({
      ...row,
      at: at.map(name),
      supposed: supposed.map(name),
      ...(parting && {
        parting: {
          ...(parting.then !== undefined && { then: nameIn(versions[version])(parting.then) }),
          ...(parting.now !== undefined && { now: name(parting.now) }),
        },
      }),
      ...(why ? { why: describeRejection({ code: why }) } : {}),
    })),
  };
};
