import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import {
  type Applicant,
  type CompetentAgency,
  type CounterSlipView,
  type DueView,
  type FileRow,
  type GiveSlip,
  type Receipt,
  type ReceiveDossier,
  type ReceptionRow,
} from '@mot-cua/contract';
import { type Fee, feesInForce } from '@mot-cua/procedure';
import { type ChargeAnswer, readAnswer, chargeOnPaper, chargeSaid, collectedNow, lacksGround, usualAnswer } from '../charges/charge-answer';
import { type ChargeAnswers, FeeAnswers } from '../charges/fee-answers';
import { Act } from '../connection/act';
import { ServerClock } from '../connection/server-clock';
import { type Trouble, troubleOf } from '../connection/trouble';
import { FormDraft } from '../forms/form-draft';
import { FormFields } from '../forms/form-fields';
import { type Kept, forgetKept, keepTyped, readKept } from '../forms/kept-draft';
import { DayTime, isoDayOf, Time, writeIsoDay } from '../language/dates';
import { InLanguage } from '../language/in-language';
import { Money } from '../language/numbers';
import { Derivation } from '../look/derivation';
import { Empty } from '../look/empty';
import { Icon } from '../look/icon';
import { Toast } from '../look/toast';
import { TroubleNotice } from '../look/trouble-notice';
import { ReceiptPaper } from '../receipt/receipt-paper';
import { Session } from '../session/session';
import { Shortcuts } from '../shell/shortcuts';
import { applicantForm, applicantOf, returnForm, usualAnswers } from './applicant-form';
import { ReturningSearch } from './returning-search';
import { SlipDialog, type SlipGround } from './slip/slip-dialog';
import { PaperList, type Papers, missingPapers, paperStates } from './paper-list';
import { Reception } from './reception';

/** Everything typed at the counter for one procedure. */
type Desk = {
  readonly row: ReceptionRow;
  readonly applicant: FormDraft;
  readonly back: FormDraft;
  readonly content: FormDraft | undefined;
  readonly name: string;
};

/** Receiving a dossier: who, which papers, what is asked; beside it the receipt as it will be printed. */
@Component({
  selector: 'mc-counter-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    DayTime,
    Derivation,
    Empty,
    FeeAnswers,
    FormFields,
    Icon,
    InLanguage,
    Money,
    PaperList,
    ReceiptPaper,
    ReturningSearch,
    RouterLink,
    SlipDialog,
    Time,
    TranslocoDirective,
    TroubleNotice,
  ],
  templateUrl: './counter-page.html',
  styleUrl: './counter-page.css',
})
export class CounterPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly clock = inject(ServerClock);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  private readonly page = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly act = new Act();
  private readonly cleared = signal(0);
  protected readonly reception = inject(Reception);

  readonly procedure = input.required<string>();
  /** The competent agency, when received for another one (R-64); stands in the address. */
  readonly for = input<string>();

  protected readonly desk = computed<Desk | undefined>(() => {
    this.cleared();
    if (!this.reception.isReady()) return undefined;
    const row = this.reception.procedures()?.find((each) => each.procedure === this.procedure());
    return row && layOut(row, this.for(), this.reception.agencies());
  });
  protected readonly papers = linkedSignal<Papers>(() => readPapers(this.desk()));
  protected readonly scans = linkedSignal<Desk | undefined, ReadonlyMap<string, readonly FileRow[]>>({
    source: this.desk,
    computation: () => new Map(),
  });
  protected readonly channel = computed(() => String(this.desk()?.back.answers()['channel'] ?? 'direct'));
  /** The fees in force today for the channel chosen (R-110). */
  protected readonly fees = computed(() => {
    const row = this.desk()?.row;
    const channel = this.channel() as ReceiveDossier['channel'];
    return row ? feesInForce(row.fees, { channel, day: isoDayOf(this.clock.now()) }) : [];
  });
  protected readonly charges = linkedSignal<ChargeAnswers>(() => readCharges(this.desk()));
  protected readonly collected = computed(() => collectedNow(this.fees(), (fee) => this.answerTo(fee)));
  protected readonly ready = computed(() => [...this.papers().values()].filter((paper) => paper.state !== 'none').length);
  protected readonly missing = computed(() => missingPapers(this.desk()?.row.papers ?? [], this.papers()));

  protected readonly due = httpResource<DueView>(() => {
    const row = this.desk()?.row;
    return row && { url: 'api/reception/due', params: { procedure: row.procedure, version: row.version, ...this.competent() } };
  });
  protected readonly dueTrouble = computed(() => {
    const error = this.due.error();
    return error && troubleOf(error);
  });

  /** The receipt as it would be printed now. */
  protected readonly preview = computed<Receipt | undefined>(() => {
    const desk = this.desk();
    return desk && this.draw(desk);
  });

  protected readonly savedAt = keepTyped(() => {
    const desk = this.desk();
    const [typed, papers] = [desk?.applicant.touched() ?? false, this.papers()];
    return desk && (typed || papers.size > 0) ? { name: desk.name, kept: packUp(desk, papers, this.charges()) } : undefined;
  });

  protected readonly attempted = linkedSignal({ source: this.desk, computation: () => false });
  protected readonly slip = signal<GiveSlip['kind'] | undefined>(undefined);
  protected readonly slipGround = computed<SlipGround | undefined>(() => {
    const desk = this.desk();
    if (!desk) return undefined;
    const { procedure, version, channel, applicant } = this.filled(desk);
    const missing = this.missing().map((paper) => paper.name.vi);
    return { procedure, version, channel, applicant, missing };
  });
  /** Decided within the day: the result may be given at once, without a receipt unless asked for (R-07). */
  protected readonly immediate = computed(() => {
    const limit = this.desk()?.row.limit;
    return limit !== undefined && (limit.unit.endsWith('hours') ? limit.value <= 8 : limit.unit === 'working-days' && limit.value <= 1);
  });
  protected readonly busy = this.act.busy;
  protected readonly trouble = linkedSignal<Desk | undefined, Trouble | undefined>({ source: this.desk, computation: () => undefined });

  constructor() {
    effect(() => void this.reception.load(this.for()));
    inject(Shortcuts).listen(
      [
        { keys: ['F9'], label: 'counter.receive', run: () => void this.receive() },
        { keys: ['F4'], label: 'counter.allPapers', run: () => { this.takeAllPapers(); } },
        { keys: ['F7'], label: 'counter.slip.supplement', run: () => { this.askSlip('supplement'); } },
        { keys: ['F8'], label: 'counter.slip.refusal', run: () => { this.askSlip('refusal'); } },
      ], // prettier-ignore
      inject(DestroyRef),
    );
  }

  /** Somebody who was here before: what is known of them is filled in (R-05). */
  protected fillIn(applicant: Applicant): void {
    const form = this.desk()?.applicant;
    if (!form) return;
    const { idNumber, birthDate, ...rest } = applicant;
    form.type('kind', applicant.kind);
    form.type(applicant.kind === 'citizen' ? 'idNumber' : 'taxCode', idNumber);
    if (birthDate !== undefined) form.type('birthDate', writeIsoDay(birthDate));
    for (const [name, value] of Object.entries(rest)) if (typeof value === 'string' && name !== 'kind') form.type(name, value);
  }

  /** Everything required lies on the counter, on paper; what the content asks comes next. */
  protected takeAllPapers(): void {
    const required = this.desk()?.row.papers.filter((paper) => paper.required && (this.papers().get(paper.id)?.state ?? 'none') === 'none');
    this.papers.update(
      (said) => new Map([...said, ...(required ?? []).map(({ id, copies }) => [id, { state: 'paper', copies }] as const)]),
    );
    this.page.nativeElement.querySelector<HTMLElement>('[aria-labelledby=content] :is(input, select, textarea)')?.focus();
  }

  /** Nothing is received: the person goes home with Form 02 or Form 03 (R-04). Who it is for must be known. */
  protected askSlip(kind: GiveSlip['kind']): void {
    const desk = this.desk();
    if (!desk || !desk.applicant.submit()) {
      this.attempted.set(true);
      return;
    }
    this.slip.set(kind);
  }

  protected async slipGiven(slip: CounterSlipView): Promise<void> {
    this.slip.set(undefined);
    const desk = this.desk();
    if (desk) forgetKept(desk.name);
    this.toast.say(this.transloco.translate('counter.slipGiven', { number: slip.number }));
    await this.router.navigate(['/receipts/slips', slip.id]);
  }

  /** @param atOnce the result is given at once (R-07): the task opens instead of the receipt, which can be printed when asked for */
  protected async receive(atOnce = false): Promise<void> {
    const desk = this.desk();
    if (!desk || this.busy()) return;
    this.trouble.set(undefined);
    this.attempted.set(true);
    const forms = [desk.applicant, desk.back, ...(desk.content ? [desk.content] : [])];
    const right = forms.map((form) => form.submit()).every(Boolean);
    if (!right || this.missing().length > 0 || this.fees().some((fee) => lacksGround(this.answerTo(fee)))) return;
    const send = async (): Promise<void> => {
      const receipt = await this.reception.receive(this.filled(desk), this.act);
      this.act.answered();
      forgetKept(desk.name);
      this.toast.say(this.transloco.translate('counter.done', { code: receipt.code }));
      const task = atOnce ? await this.reception.firstTaskOf(receipt.dossier, this.session.post()) : undefined;
      await this.router.navigate(task ? ['/tasks', receipt.dossier, task] : ['/receipts', receipt.dossier]);
    };
    await this.act.run(send, (trouble) => {
      this.trouble.set(trouble);
      if (trouble.kind !== 'refused') return;
      desk.applicant.blame(trouble.problem.errors, '/applicant');
      desk.content?.blame(trouble.problem.errors, '/data');
    });
  }

  /** Filed online or by post and to be looked at later: it joins what waits to be accepted (R-08). */
  protected async handIn(): Promise<void> {
    const desk = this.desk();
    if (!desk || this.act.busy()) return;
    this.trouble.set(undefined);
    this.attempted.set(true);
    const forms = [desk.applicant, desk.back, ...(desk.content ? [desk.content] : [])];
    if (!forms.map((form) => form.submit()).every(Boolean) || this.missing().length > 0) return;
    const send = async (): Promise<void> => {
      const { code } = await this.reception.handIn(this.filled(desk), this.act);
      this.act.answered();
      forgetKept(desk.name);
      this.toast.say(this.transloco.translate('counter.submissions.held', { code }));
      await this.router.navigate(['/counter/submissions']);
    };
    await this.act.run(send, (trouble) => {
      this.trouble.set(trouble);
    });
  }

  /** An empty desk for the next person. */
  protected clear(): void {
    const desk = this.desk();
    if (desk) forgetKept(desk.name);
    this.cleared.update((times) => times + 1);
  }

  private filled(desk: Desk): ReceiveDossier {
    const back = desk.back.answers();
    return {
      procedure: desk.row.procedure,
      version: desk.row.version,
      ...this.competent(),
      channel: back['channel'] as ReceiveDossier['channel'],
      returnBy: back['returnBy'] as ReceiveDossier['returnBy'],
      ...(back['returnAt'] === undefined ? {} : { returnAt: Number(back['returnAt']) }),
      applicant: applicantOf(desk.applicant.answers()),
      papers: desk.row.papers.map((paper) => ({
        id: paper.id,
        ...(this.papers().get(paper.id) ?? { state: 'none', copies: 0 }),
        ...scansIn(this.scans().get(paper.id)),
      })),
      data: desk.content?.answers() ?? {},
      charges: this.fees().map((fee) => chargeSaid(fee, this.answerTo(fee))),
      ...(back['note'] === undefined ? {} : { note: String(back['note']) }),
    };
  }

  private competent(): { readonly competent?: number } {
    const agency = Number(this.for());
    return agency > 0 ? { competent: agency } : {};
  }

  private answerTo(fee: Fee): ChargeAnswer {
    return this.charges().get(fee.id) ?? usualAnswer(fee, this.channel());
  }

  private draw(desk: Desk): Receipt {
    const { row } = desk;
    const filled = this.filled(desk);
    const returnAt = filled.returnAt === undefined ? undefined : this.reception.nameOf(String(filled.returnAt));
    const awaited = this.due.hasValue() && this.due.value().due === undefined ? this.reception.nameOf(this.for()) : undefined;
    return {
      dossier: '',
      code: '',
      number: '',
      procedure: row.name,
      procedureCode: row.code,
      office: this.session.post()?.agencyName ?? { vi: '', en: '' },
      ...(awaited ? { awaited } : {}),
      applicant: filled.applicant,
      papers: row.papers.flatMap((paper) => {
        const said = this.papers().get(paper.id);
        return said && said.state !== 'none' ? [{ name: paper.name, ...said }] : [];
      }),
      receivedAt: new Date(this.clock.now()).toISOString(),
      due: this.due.hasValue() ? this.due.value() : { convention: 'B', explanation: [] },
      returnBy: filled.returnBy,
      ...(returnAt ? { returnAt } : {}),
      clerk: this.session.me()?.name ?? '',
      charges: this.fees().map((fee) => chargeOnPaper(fee, this.answerTo(fee))),
      ...(row.limit ? { limit: row.limit } : {}),
      result: row.result,
    };
  }
}

/** Scans of one paper as they are sent; a paper without any says nothing of them. */
const scansIn = (files: readonly FileRow[] = []): { files?: string[] } => (files.length > 0 ? { files: files.map(({ id }) => id) } : {});

/** A desk for the procedure, with what was typed before the page was left. */
function layOut(row: ReceptionRow, competent: string | undefined, places: readonly CompetentAgency[]): Desk {
  const name = `counter:${row.procedure}${competent === undefined ? '' : `@${competent}`}`;
  const kept = readKept(name);
  return {
    row,
    name,
    applicant: new FormDraft(applicantForm, usualAnswers, kept?.['applicant']),
    back: new FormDraft(returnForm(places), usualAnswers, kept?.['back']),
    content: row.form && new FormDraft(row.form, {}, kept?.['content']),
  };
}

/** Everything typed, ready to be kept. Papers are written as `state:copies`. */
function packUp(desk: Desk, papers: Papers, charges: ChargeAnswers): Kept {
  return {
    applicant: desk.applicant.typed(),
    back: desk.back.typed(),
    content: desk.content?.typed() ?? {},
    charges: Object.fromEntries([...charges].map(([id, said]) => [id, JSON.stringify(said)])),
    papers: Object.fromEntries([...papers].map(([id, said]) => [id, `${said.state}:${String(said.copies)}`])),
  };
}

/** What was said of fees before the page was left. */
function readCharges(desk: Desk | undefined): ChargeAnswers {
  const kept = desk && readKept(desk.name)?.['charges'];
  return new Map(
    Object.entries(kept ?? {}).flatMap(([id, said]) => {
      const fee = desk?.row.fees.find((each) => each.id === id);
      const answer = fee && readAnswer(fee, String(said));
      return answer ? [[id, answer] as const] : [];
    }),
  );
}

function readPapers(desk: Desk | undefined): Papers {
  const kept = desk && readKept(desk.name)?.['papers'];
  return new Map(
    Object.entries(kept ?? {}).flatMap(([id, said]) => {
      const [state, copies] = String(said).split(':');
      const known = paperStates.find((each) => each === state);
      return known ? [[id, { state: known, copies: Number(copies) || 0 }] as const] : [];
    }),
  );
}
