import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { type Assignment, type Me } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { ServerClock } from '../connection/server-clock';

export type Right = Me['may'][number];

/** Who is signed in, in which post, and what that post may do. The server decides; this only mirrors it. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly http = inject(HttpClient);
  private readonly clock = inject(ServerClock);
  private readonly known = signal<Me | undefined>(undefined);

  /** Undefined: nobody, or not yet asked. */
  readonly me = this.known.asReadonly();
  readonly post = computed<Assignment | undefined>(() => {
    const me = this.known();
    return me?.assignments.find((assignment) => assignment.id === me.current);
  });

  may(...rights: Right[]): boolean {
    return rights.some((right) => this.known()?.may.includes(right));
  }

  /** Asks the server once; a session that does not exist is an answer, not an error. */
  async load(): Promise<Me | undefined> {
    if (this.known()) return this.known();
    try {
      return this.keep(await firstValueFrom(this.http.get<Me>('api/session')));
    } catch (error) {
      if (error instanceof HttpErrorResponse && error.status === 401) return undefined;
      throw error;
    }
  }

  async signIn(name: string, password: string): Promise<Me> {
    return this.keep(await firstValueFrom(this.http.post<Me>('api/session', { name, password })));
  }

  async signOut(): Promise<void> {
    await firstValueFrom(this.http.delete('api/session'));
    this.known.set(undefined);
  }

  /** Acts from now on in another of this person's posts. */
  async takePost(assignment: string): Promise<Me> {
    return this.keep(await firstValueFrom(this.http.put<Me>('api/session/post', { assignment })));
  }

  private keep(me: Me): Me {
    this.clock.set(me.now);
    this.known.set(me);
    return me;
  }
}
