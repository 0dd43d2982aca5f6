import { HttpClient } from '@angular/common/http';
import { Injectable, inject, signal } from '@angular/core';
import { type VersionMoveOrder, type VersionMovePreview } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { Act } from '../connection/act';

/** Asks the server what a move of open dossiers would do, orders it, and follows it. */
@Injectable()
export class VersionMoves {
  private readonly http = inject(HttpClient);
  private readonly act = new Act();

  readonly preview = signal<VersionMovePreview | undefined>(undefined);
  readonly orders = signal<readonly VersionMoveOrder[]>([]);
  readonly busy = this.act.busy;
  readonly trouble = this.act.trouble;

  /** @param to number of a version, or `draft` */
  look(procedure: string, from: string, to: string): Promise<boolean> {
    return this.act.run(async () => {
      this.preview.set(undefined);
      this.preview.set(await firstValueFrom(this.http.get<VersionMovePreview>(`${address(procedure)}/preview`, { params: { from, to } })));
    });
  }

  order(procedure: string, from: number, to: number, ground: string): Promise<boolean> {
    return this.act.run(async () => {
      await firstValueFrom(this.http.post(address(procedure), { from, to, ground }, { context: this.act.context() }));
      this.preview.set(undefined);
      await this.fetch(procedure);
    });
  }

  async fetch(procedure: string): Promise<void> {
    const { rows } = await firstValueFrom(this.http.get<{ rows: VersionMoveOrder[] }>(address(procedure)));
    this.orders.set(rows);
  }
}

const address = (procedure: string): string => `api/procedures/${encodeURIComponent(procedure)}/moves`;
