import { HttpClient } from '@angular/common/http';
import { Injectable, inject, signal } from '@angular/core';
import { type VersionMoveOrder, type VersionMovePreview } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { Act } from '../connection/act';
import { type Trouble, troubleOf, wasAnswered } from '../connection/trouble';

/** Asks the server what a move of open dossiers would do, orders it, and follows it. */
@Injectable()
export class VersionMoves {
  private readonly http = inject(HttpClient);
  private readonly act = new Act();

  readonly preview = signal<VersionMovePreview | undefined>(undefined);
  readonly orders = signal<readonly VersionMoveOrder[]>([]);
  readonly busy = signal(false);
  readonly trouble = signal<Trouble | undefined>(undefined);

  /** @param to number of a version, or `draft` */
  look(procedure: string, from: string, to: string): Promise<void> {
    return this.doing(async () => {
      this.preview.set(undefined);
      this.preview.set(await firstValueFrom(this.http.get<VersionMovePreview>(`${address(procedure)}/preview`, { params: { from, to } })));
    });
  }

  order(procedure: string, from: number, to: number, ground: string): Promise<void> {
    return this.doing(async () => {
      await firstValueFrom(this.http.post(address(procedure), { from, to, ground }, { context: this.act.context() }));
      this.act.answered();
      this.preview.set(undefined);
      await this.fetch(procedure);
    });
  }

  async fetch(procedure: string): Promise<void> {
    const { rows } = await firstValueFrom(this.http.get<{ rows: VersionMoveOrder[] }>(address(procedure)));
    this.orders.set(rows);
  }

  private async doing(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.trouble.set(undefined);
    try {
      await work();
    } catch (error) {
      const trouble = troubleOf(error);
      if (wasAnswered(trouble)) this.act.answered();
      this.trouble.set(trouble);
    }
    this.busy.set(false);
  }
}

const address = (procedure: string): string => `api/procedures/${encodeURIComponent(procedure)}/moves`;
