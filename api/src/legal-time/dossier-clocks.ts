import { Inject, Injectable } from '@nestjs/common';
import { explain } from '@mot-cua/calendar';
import { ACCEPTANCE, acceptanceOf, type Clock, type Dossier, findSupplementWait, type Instant, stretchOfClock } from '@mot-cua/engine';
import { type Text } from '@mot-cua/procedure';
import { type Scope, type Store } from '@mot-cua/store';
import { Directory } from '../organisation/directory';
import { DueTimes } from '../reception/due-times';
import { WorkingCalendars } from '../reception/working-calendars';
import { STORE } from '../store-provider';
import { type DossierClockView } from './clock-views';

const ACCEPTING: Text = { vi: 'Tiếp nhận hồ sơ trực tuyến', en: 'Acceptance of the submission' };
const SUPPLEMENTING: Text = { vi: 'Người nộp bổ sung hồ sơ', en: 'Supplement by the applicant' };

/** The clocks a dossier has beside the statutory one: acceptance, stages and agencies, supplement, opinions. */
@Injectable()
export class DossierClocks {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly directory: Directory,
    private readonly calendars: WorkingCalendars,
    private readonly dueTimes: DueTimes,
  ) {}

  /** As they stand at a moment at which the dossier was in this state. */
  async of(scope: Scope, id: string, state: Dossier, at: Instant): Promise<DossierClockView[]> {
    const measured = await Promise.all(
      state.clocks.map(async (clock): Promise<DossierClockView[]> => {
        const [named, due] = [await this.named(clock, state), await this.dueTimes.ofClock(clock, state, at)];
        return named && due ? [{ ...named, state: clock.state, due }] : [];
      }),
    );
    return [...measured.flat(), ...(await this.supplement(state, at)), ...(await this.opinions(scope, id, at))];
  }

  private async named({ name }: Clock, state: Dossier): Promise<Pick<DossierClockView, 'kind' | 'name'> | undefined> {
    if (name === ACCEPTANCE) return acceptanceOf(state) && { kind: 'acceptance', name: ACCEPTING };
    const stretch = stretchOfClock(name);
    if (!stretch) return undefined;
    const { kind, key } = stretch;
    const agency = kind === 'agency' ? state.agencies[key] : undefined;
    return { kind, name: agency === undefined ? { vi: key, en: key } : await this.directory.agencyName(agency) };
  }

  /** The wait for the applicant, after which the dossier is closed by itself. */
  private async supplement(state: Dossier, at: Instant): Promise<DossierClockView[]> {
    const wait = findSupplementWait(state);
    if (wait?.due === undefined || wait.from === undefined || wait.rule?.kind !== 'limit' || state.calendar === undefined) return [];
    const calendar = await this.calendars.get(state.calendar);
    const { limit } = wait.rule;
    const running = { limit, start: wait.from, due: explain(calendar, limit, wait.from, 'B').due };
    const due = this.dueTimes.ofStep(running, { calendar, convention: 'B' }, at);
    return [{ kind: 'supplement', name: SUPPLEMENTING, state: 'running', due }];
  }

  private async opinions(scope: Scope, id: string, at: Instant): Promise<DossierClockView[]> {
    const asked = (await this.store.opinions.of(scope, id)).filter(({ askedAt }) => askedAt <= at);
    return Promise.all(
      asked.map(async (opinion): Promise<DossierClockView> => ({
        kind: 'opinion',
        name: await this.directory.agencyName(opinion.askedAgency),
        state: opinion.answeredAt !== undefined && opinion.answeredAt <= at ? 'stopped' : 'running',
        due: await this.dueTimes.ofOpinion(opinion, at),
      })),
    );
  }
}
