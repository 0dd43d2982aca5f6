import { HttpClient } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { type ElementComment } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { Act } from '../connection/act';
import { type Trouble, troubleOf, wasAnswered } from '../connection/trouble';

/** What administrators say to each other about the elements of one draft. */
@Injectable()
export class ElementComments {
  private readonly http = inject(HttpClient);
  private readonly act = new Act();
  private procedure = '';

  readonly all = signal<readonly ElementComment[]>([]);
  readonly trouble = signal<Trouble | undefined>(undefined);
  readonly open = computed(() => this.all().filter(({ answerTo, resolved }) => answerTo === undefined && !resolved));

  async load(procedure: string): Promise<void> {
    this.procedure = procedure;
    await this.doing(async () => {
      const { rows } = await firstValueFrom(this.http.get<{ rows: ElementComment[] }>(this.address()));
      this.all.set(rows);
    });
  }

  /** True when it was kept. @param element absent: about the whole draft */
  write(body: string, element: string | undefined, answerTo?: string): Promise<boolean> {
    return this.doing(async () => {
      const sent = { body, ...(element !== undefined && { element }), ...(answerTo !== undefined && { answerTo }) };
      const written = await firstValueFrom(this.http.post<ElementComment>(this.address(), sent, { context: this.act.context() }));
      this.all.update((all) => [...all, written]);
    });
  }

  settle(id: string, resolved: boolean): Promise<boolean> {
    return this.doing(async () => {
      const path = `${this.address()}/${encodeURIComponent(id)}`;
      const { rows } = await firstValueFrom(this.http.put<{ rows: ElementComment[] }>(path, { resolved }, { context: this.act.context() }));
      this.all.set(rows);
    });
  }

  private address(): string {
    return `api/procedures/${encodeURIComponent(this.procedure)}/comments`;
  }

  private async doing(work: () => Promise<void>): Promise<boolean> {
    this.trouble.set(undefined);
    try {
      await work();
      this.act.answered();
      return true;
    } catch (error) {
      const trouble = troubleOf(error);
      if (wasAnswered(trouble)) this.act.answered();
      this.trouble.set(trouble);
      return false;
    }
  }
}
