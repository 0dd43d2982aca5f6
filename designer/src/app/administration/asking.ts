import { HttpClient } from '@angular/common/http';
import { inject, signal } from '@angular/core';
import { type Observable, firstValueFrom } from 'rxjs';
import { Act } from '../connection/act';
import { type Trouble, troubleOf } from '../connection/trouble';

/**
 * What the pages of the administration do alike: fetch, and write once however often a button is pressed. Call it where dependencies may be injected.
 * `trouble` is why fetching failed, `refusal` why a write did; what was typed stays in the fields either way.
 */
export class Asking {
  readonly http = inject(HttpClient);
  private readonly act = new Act();
  readonly trouble = signal<Trouble | undefined>(undefined);
  readonly refusal = this.act.trouble;
  readonly busy = this.act.busy;

  async get<Answer>(address: string, params: Record<string, string> = {}): Promise<Answer | undefined> {
    this.trouble.set(undefined);
    try {
      return await firstValueFrom(this.http.get<Answer>(address, { params }));
    } catch (error) {
      this.trouble.set(troubleOf(error));
      return undefined;
    }
  }

  post<Answer>(address: string, body: object): Promise<{ readonly answer: Answer } | undefined> {
    return this.write(this.http.post<Answer>(address, body, { context: this.act.context() }));
  }

  put<Answer>(address: string, body: object): Promise<{ readonly answer: Answer } | undefined> {
    return this.write(this.http.put<Answer>(address, body, { context: this.act.context() }));
  }

  private async write<Answer>(request: Observable<Answer>): Promise<{ readonly answer: Answer } | undefined> {
    let got: { readonly answer: Answer } | undefined;
    await this.act.run(async () => {
      got = { answer: await firstValueFrom(request) };
    });
    return got;
  }
}
