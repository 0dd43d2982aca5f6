import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type TaskOutcome } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { Act } from '../connection/act';

/** One task: a passage of a dossier through a step. */
export type TaskPlace = { readonly dossier: string; readonly visit: string };

export const taskAddress = (task: TaskPlace): string => `api/tasks/${encodeURIComponent(task.dossier)}/${encodeURIComponent(task.visit)}`;

/** What an officer may do with a task. Rejections of the rules come back as errors with a problem document. */
@Injectable({ providedIn: 'root' })
export class TaskDesk {
  private readonly http = inject(HttpClient);

  claim(task: TaskPlace, act = new Act()): Promise<TaskOutcome> {
    return firstValueFrom(this.http.post<TaskOutcome>(`${taskAddress(task)}/claim`, {}, { context: act.context() }));
  }

  /** @param ground why it goes back to everybody of the role; empty when nothing was said */
  release(task: TaskPlace, ground: string, act = new Act()): Promise<TaskOutcome> {
    return firstValueFrom(
      this.http.post<TaskOutcome>(`${taskAddress(task)}/release`, ground ? { ground } : {}, { context: act.context() }),
    );
  }

  /** @param ground why a colleague is to do it */
  assign(task: TaskPlace, to: string, ground: string, act = new Act()): Promise<TaskOutcome> {
    return firstValueFrom(this.http.post<TaskOutcome>(`${taskAddress(task)}/assign`, { to, ground }, { context: act.context() }));
  }

  complete(
    task: TaskPlace,
    completion: { outcome: string; data: Record<string, unknown>; note?: string; basis?: string },
    act: Act,
  ): Promise<TaskOutcome> {
    return firstValueFrom(this.http.post<TaskOutcome>(`${taskAddress(task)}/complete`, completion, { context: act.context() }));
  }
}
