import { Inject, Injectable } from '@nestjs/common';
import { deadline, findPauseReason, lateNoticeBy, PAUSE_REASONS, type Convention, type WorkingCalendar } from '@mot-cua/calendar';
import {
  awaitsSupplement,
  type Clock,
  type Dossier,
  evolve,
  findSupplementWait,
  forecast,
  type ForecastWay,
  legalProfileOf,
  notOpened,
  resolutionOf,
  stepPauses,
} from '@mot-cua/engine';
import { type Store } from '@mot-cua/store';
import { instantText } from '../dossiers/instant-text';
import { type DossierNow } from '../dossiers/dossier-reader';
import { Directory } from '../organisation/directory';
import { PublishedVersions, type PublishedVersion } from '../procedures/published-versions';
import { DueTimes } from '../reception/due-times';
import { DossierClocks } from './dossier-clocks';
import { WorkingCalendars } from '../reception/working-calendars';
import { type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { type ClockRulesView, type ClockStateView, type DossierTimeView, type StepTimeView, type WayAheadView } from './time-views';

/** Facts read at once to go back to a moment of the history. */
const PAGE = 5_000;

type Moment = { readonly state: Dossier; readonly at: number };
type Counting = { readonly calendar: WorkingCalendar; readonly convention: Convention; readonly procedure: string };

/** Everything about the time of one dossier at one moment: clocks with their derivation, what the law allows, what lies ahead. */
@Injectable()
export class TimeReader {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly directory: Directory,
    private readonly versions: PublishedVersions,
    private readonly calendars: WorkingCalendars,
    private readonly dueTimes: DueTimes,
    private readonly clocks: DossierClocks,
  ) {}

  async view(caller: Caller, record: DossierNow, at: number | undefined, answerDays: number): Promise<DossierTimeView> {
    const moment = await this.momentOf(caller, record, at);
    const { state } = moment;
    const version = await this.versions.get(state.pinned?.procedure ?? record.procedure, state.pinned?.version ?? record.version);
    const counting: Counting = {
      procedure: version.id,
      calendar: await this.calendars.get(state.calendar ?? 'vn'),
      convention: await this.calendars.convention(),
    };
    const open = state.status === 'open';
    const suppose = { applicantAnswers: { value: answerDays, unit: 'working-days' } } as const;
    const { ways, more } = open
      ? forecast(version.procedure, state, { now: moment.at, ...counting }, suppose)
      : { ways: [] as readonly ForecastWay[], more: false };
    const clock = resolutionOf(state);
    const clockView = clock && (await this.clockOf(clock, state, moment.at));
    return {
      code: record.code,
      procedureName: version.package.name,
      at: instantText(moment.at),
      ...(clockView ? { clock: clockView } : {}),
      clocks: await this.clocks.of(caller.scope, record.id, state, moment.at),
      steps: open ? await this.stepsOf(version, moment, counting) : [],
      rules: rulesOf(state, counting),
      ways: ways.map((way) => wayOf(way, version)),
      more,
      answerDays,
    };
  }

  /** The dossier as it was then: the fold of the facts up to that moment. */
  private async momentOf(caller: Caller, { id, state, now }: DossierNow, at: number | undefined): Promise<Moment> {
    if (at === undefined || at >= now) return { state, at: now };
    let then = notOpened;
    for (let after: number | undefined = 0; after !== undefined;) {
      const page = await this.store.dossiers.facts(caller.scope, id, { after, limit: PAGE });
      for (const { fact } of page?.facts ?? []) {
        if (fact.at > at) return { state: then, at };
        then = evolve(then, fact);
      }
      after = page?.next;
    }
    return { state: then, at };
  }

  private async clockOf(clock: Clock, state: Dossier, at: number): Promise<ClockStateView | undefined> {
    const resolution = await this.dueTimes.ofClock(clock, state, at);
    if (!resolution) return undefined;
    const { earlier = [], extensions = [], reappointed, stoppedBy } = clock;
    const names = reappointed ? await this.directory.people([reappointed.signer]) : new Map<string, string>();
    const pauseReason = clock.state === 'paused' ? findPauseReason(PAUSE_REASONS, clock.reason ?? '')?.name : undefined;
    return {
      state: clock.state,
      since: instantText(clock.since),
      ...(clock.due !== undefined ? { due: instantText(clock.due) } : {}),
      ...(clock.originalDue !== undefined ? { originalDue: instantText(clock.originalDue) } : {}),
      ...(pauseReason ? { pauseReason } : {}),
      ...(stoppedBy && stoppedBy !== 'handed-on' ? { stoppedBy } : {}),
      earlier: earlier.map(({ startedAt, endedAt, due }) => ({
        startedAt: instantText(startedAt),
        endedAt: instantText(endedAt),
        ...(due !== undefined ? { due: instantText(due) } : {}),
      })),
      extensions: extensions.map((extension) => ({ ...extension, at: instantText(extension.at) })),
      ...(reappointed
        ? {
            reappointed: {
              ...reappointed,
              at: instantText(reappointed.at),
              from: instantText(reappointed.from),
              to: instantText(reappointed.to),
              signerName: names.get(reappointed.signer) ?? reappointed.signer,
              late: reappointed.late === true,
            },
          }
        : {}),
      resolution,
    };
  }

  private async stepsOf(version: PublishedVersion, { state, at }: Moment, counting: Counting): Promise<StepTimeView[]> {
    const steps = state.visits.flatMap(({ id, node, startedAt, waits = [] }) => {
      const wait = waits.find(({ kind }) => kind === 'task');
      return wait?.work?.limit && wait.due !== undefined
        ? [{ id, node, start: wait.from ?? startedAt, due: wait.due, limit: wait.work.limit, agency: wait.work.agency }]
        : [];
    });
    return Promise.all(
      steps.map(async ({ id, node, start, due, limit, agency }) => ({
        visit: id,
        node,
        nodeName: nameOf(version, node),
        agency,
        agencyName: await this.directory.agencyName(agency),
        due: this.dueTimes.ofStep({ limit, start, due, pauses: stepPauses(state, start) }, counting, at),
      })),
    );
  }
}

/** What the law allows at that moment. */
function rulesOf(state: Dossier, { calendar, convention }: Counting): ClockRulesView {
  const profile = legalProfileOf(state);
  const clock = resolutionOf(state);
  const received = clock?.earlier?.[0]?.startedAt ?? clock?.startedAt;
  const closing =
    findSupplementWait(state)?.due ??
    (awaitsSupplement(clock)
      ? state.visits.flatMap(({ waits = [] }) => waits).find(({ kind, role }) => kind === 'timer' && role === 'boundary')?.due
      : undefined);
  const runs = clock !== undefined && clock.state !== 'stopped' && state.status === 'open';
  return {
    ...(runs && received !== undefined
      ? { supplementUntil: instantText(deadline(calendar, profile.appraisalSupplementNotice, received, convention)) }
      : {}),
    supplementRequests: clock?.requests ?? 0,
    supplementsMax: profile.supplementRequestsMax,
    awaitsSupplement: state.status === 'open' && awaitsSupplement(clock),
    ...(closing !== undefined ? { closesAt: instantText(closing) } : {}),
    ...(runs && clock.due !== undefined ? { lateNoticeBy: instantText(lateNoticeBy(calendar, clock.due)) } : {}),
    mayReappoint: runs && clock.reappointed === undefined,
    pauseReasons: PAUSE_REASONS.map(({ code, name, basis, longest }) => ({ code, name, basis, ...(longest ? { longest } : {}) })),
  };
}

function wayOf({ flows, steps, end, doneAt, due, onTime }: ForecastWay, version: PublishedVersion): WayAheadView {
  return {
    decisions: flows.flatMap((id) => {
      const name = version.graph.findFlow(id)?.name;
      return name && (name.vi !== '' || name.en !== '') ? [name] : [];
    }),
    end: nameOf(version, end),
    doneAt: instantText(doneAt),
    ...(due !== undefined ? { due: instantText(due) } : {}),
    onTime,
    steps: steps.map((step) => ({
      node: step.node,
      nodeName: nameOf(version, step.node),
      kind: step.kind,
      counted: step.counted,
      ...(step.limit ? { limit: step.limit } : {}),
      start: instantText(step.start),
      due: instantText(step.due),
      ...(step.latest !== undefined ? { latest: instantText(step.latest) } : {}),
      here: step.visit !== undefined,
    })),
  };
}

const nameOf = ({ graph }: PublishedVersion, node: string) => graph.findNode(node)?.name ?? { vi: node, en: node };
