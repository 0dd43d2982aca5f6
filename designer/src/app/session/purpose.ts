import { Injectable, signal } from '@angular/core';

const KEPT = 'mot-cua.purpose';

/** Why an auditor looks at dossiers, asked once per sitting and recorded with every reading. */
@Injectable({ providedIn: 'root' })
export class Purpose {
  private readonly stated = signal<string | undefined>(sessionStorage.getItem(KEPT) ?? undefined);
  readonly purpose = this.stated.asReadonly();

  state(purpose: string): void {
    sessionStorage.setItem(KEPT, purpose);
    this.stated.set(purpose);
  }

  forget(): void {
    sessionStorage.removeItem(KEPT);
    this.stated.set(undefined);
  }
}
