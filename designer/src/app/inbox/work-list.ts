import { HttpClient } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { type Page, type TaskRow } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { type Trouble, troubleOf } from '../connection/trouble';
import { type InboxQuery, askedOfServer } from './inbox-query';

/** A long list is renewed at most this many pages deep; what lies further is fetched again on asking. */
const maxRenewedPages = 5;

export const rowKey = (row: Pick<TaskRow, 'dossier' | 'visit'>): string => `${row.dossier}/${row.visit}`;

/** The rows of the inbox: a first page, and more on asking. Answers to questions asked meanwhile anew are dropped. */
@Injectable()
export class WorkList {
  private readonly http = inject(HttpClient);
  private readonly pages = signal<readonly Page<TaskRow>[] | undefined>(undefined);
  private readonly failed = signal<Trouble | undefined>(undefined);
  private readonly fetching = signal(false);
  private question: InboxQuery | undefined;
  private asked = 0;

  /** Undefined until the first answer. */
  readonly rows = computed(() => {
    const pages = this.pages();
    if (!pages) return undefined;
    const seen = new Map(pages.flatMap((page) => page.rows).map((row) => [rowKey(row), row]));
    return [...seen.values()];
  });
  readonly hasMore = computed(() => this.pages()?.at(-1)?.next !== undefined);
  readonly trouble = this.failed.asReadonly();
  readonly busy = this.fetching.asReadonly();

  /** A new question: the old rows stay until the new ones are here. */
  async ask(question: InboxQuery): Promise<void> {
    this.question = question;
    await this.fetch(1);
  }

  /** The same rows as they are now. */
  async renew(): Promise<void> {
    await this.fetch(Math.min(this.pages()?.length ?? 1, maxRenewedPages));
  }

  async more(): Promise<void> {
    const after = this.pages()?.at(-1)?.next;
    if (after === undefined || this.fetching()) return;
    await this.run(async (question) => {
      const page = await this.page(question, after);
      return [...(this.pages() ?? []), page];
    });
  }

  private async fetch(depth: number): Promise<void> {
    await this.run(async (question) => {
      const pages = [await this.page(question)];
      for (let after = pages[0]?.next; after !== undefined && pages.length < depth; after = pages.at(-1)?.next) {
        pages.push(await this.page(question, after));
      }
      return pages;
    });
  }

  private async run(work: (question: InboxQuery) => Promise<readonly Page<TaskRow>[]>): Promise<void> {
    const question = this.question;
    if (!question) return;
    const ticket = ++this.asked;
    this.fetching.set(true);
    try {
      const pages = await work(question);
      if (ticket !== this.asked) return;
      this.pages.set(pages);
      this.failed.set(undefined);
    } catch (error) {
      if (ticket === this.asked) this.failed.set(troubleOf(error));
    } finally {
      if (ticket === this.asked) this.fetching.set(false);
    }
  }

  private page(question: InboxQuery, after?: string): Promise<Page<TaskRow>> {
    const params = { ...askedOfServer(question), ...(after === undefined ? {} : { after }) };
    return firstValueFrom(this.http.get<Page<TaskRow>>('api/tasks', { params }));
  }
}
