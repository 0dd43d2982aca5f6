import { HttpClient, httpResource } from '@angular/common/http';
import { computed, Injectable, inject, signal } from '@angular/core';
import {
  type Assignment,
  type CompetentAgency,
  type DossierView,
  type Page,
  type Receipt,
  type ReceiveDossier,
  type ReceptionRow,
  type SubmissionRow,
} from '@mot-cua/contract';
import { type Text } from '@mot-cua/procedure';
import { firstValueFrom } from 'rxjs';
import { type Act } from '../connection/act';
import { allPages } from '../connection/all-pages';
import { type Trouble, troubleOf } from '../connection/trouble';
import { foldAccents } from '../language/accent-blind';

/** Bound of the list: at 50 rows a page more than any post of a province receives. */
const maxPages = 20;

/** What this post may receive, fetched once a visit, and the act of receiving. */
@Injectable({ providedIn: 'root' })
export class Reception {
  private readonly http = inject(HttpClient);
  private readonly known = signal<readonly ReceptionRow[] | undefined>(undefined);
  private readonly failed = signal<Trouble | undefined>(undefined);

  private competent: string | undefined;
  /** One-stops for which this one may receive (phi địa giới, R-64); asked once a page. */
  readonly others = httpResource<Page<CompetentAgency>>(() => 'api/reception/agencies');
  readonly agencies = computed(() => (this.others.hasValue() ? this.others.value().rows : []));
  /** Nothing is laid out before both lists were asked for: what is typed must not move. */
  readonly isReady = computed(() => this.known() !== undefined && !this.others.isLoading());

  nameOf(competent: string | undefined): Text | undefined {
    return this.agencies().find(({ agency }) => String(agency) === competent)?.name;
  }

  /** Undefined until the first answer. */
  readonly procedures = this.known.asReadonly();
  readonly trouble = this.failed.asReadonly();

  /** @param competent the agency that is to resolve what is received; this one itself unless given (R-64) */
  async load(competent?: string): Promise<void> {
    this.failed.set(undefined);
    if (this.competent !== competent) this.known.set(undefined);
    this.competent = competent;
    try {
      const address = `api/reception/procedures${competent === undefined ? '' : `?competent=${encodeURIComponent(competent)}`}`;
      const rows = await allPages<ReceptionRow>(this.http, address, maxPages);
      if (this.competent === competent) this.known.set(rows);
    } catch (error) {
      this.failed.set(troubleOf(error));
    }
  }

  /** The visit of the first task of a dossier that falls to a post; undefined when it falls to others. */
  async firstTaskOf(dossier: string, post: Assignment | undefined): Promise<string | undefined> {
    const { waits } = await firstValueFrom(this.http.get<DossierView>(`api/dossiers/${encodeURIComponent(dossier)}`));
    return waits.find(({ kind, work }) => kind === 'task' && work?.agency === post?.agency && work?.role === post?.role)?.visit;
  }

  /** It came by post or online and is looked at later: nothing is received yet (R-08). */
  handIn({ charges: _, ...dossier }: ReceiveDossier, act: Act): Promise<SubmissionRow> {
    return firstValueFrom(this.http.post<SubmissionRow>('api/submissions', dossier, { context: act.context() }));
  }

  receive(dossier: ReceiveDossier, act: Act): Promise<Receipt> {
    return firstValueFrom(this.http.post<Receipt>('api/dossiers', dossier, { context: act.context() }));
  }
}

/** Everything a clerk may type to find a procedure, without accents: names in both languages, code, field. */
const searchTextOf = (row: ReceptionRow): string =>
  foldAccents([row.name.vi, row.name.en, row.code, row.field.vi, row.field.en].join(' \n '));

/**
 * The procedures a query means: those that hold it word for word; where there are none, those that hold all its words, each as the
 * beginning of a word. `ho kinh doanh` finds household businesses, not everything about business.
 */
export function findProcedures(rows: readonly ReceptionRow[], query: string): readonly ReceptionRow[] {
  const asked = foldAccents(query).trim().replace(/\s+/g, ' ');
  if (asked === '') return rows;
  const texts = rows.map((row) => ({ row, text: searchTextOf(row) }));
  const phrase = texts.filter(({ text }) => beginsAWord(text, asked));
  const found = phrase.length > 0 ? phrase : texts.filter(({ text }) => asked.split(' ').every((word) => beginsAWord(text, word)));
  return found.map(({ row }) => row);
}

/** Whether the words occur after something that is no letter. */
function beginsAWord(text: string, words: string): boolean {
  for (let place = text.indexOf(words); place >= 0; place = text.indexOf(words, place + 1)) {
    if (place === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(place - 1))) return true;
  }
  return false;
}
