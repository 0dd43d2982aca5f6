import { HttpClient } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { type ElementComment } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { Act } from '../connection/act';

/** What administrators say to each other about the elements of one draft. */
@Injectable()
export class ElementComments {
  private readonly http = inject(HttpClient);
  private readonly act = new Act();
  private procedure = '';

  readonly all = signal<readonly ElementComment[]>([]);
  readonly trouble = this.act.trouble;
  readonly open = computed(() => this.all().filter(({ answerTo, resolved }) => answerTo === undefined && !resolved));

  async load(procedure: string): Promise<void> {
    this.procedure = procedure;
    await this.act.run(async () => {
      const { rows } = await firstValueFrom(this.http.get<{ rows: ElementComment[] }>(this.address()));
      this.all.set(rows);
    });
  }

  /** True when it was kept. @param element absent: about the whole draft */
  write(body: string, element: string | undefined, answerTo?: string): Promise<boolean> {
    return this.act.run(async () => {
      const sent = { body, ...(element !== undefined && { element }), ...(answerTo !== undefined && { answerTo }) };
      const written = await firstValueFrom(this.http.post<ElementComment>(this.address(), sent, { context: this.act.context() }));
      this.all.update((all) => [...all, written]);
    });
  }

  settle(id: string, resolved: boolean): Promise<boolean> {
    return this.act.run(async () => {
      const path = `${this.address()}/${encodeURIComponent(id)}`;
      const { rows } = await firstValueFrom(this.http.put<{ rows: ElementComment[] }>(path, { resolved }, { context: this.act.context() }));
      this.all.set(rows);
    });
  }

  private address(): string {
    return `api/procedures/${encodeURIComponent(this.procedure)}/comments`;
  }
}
