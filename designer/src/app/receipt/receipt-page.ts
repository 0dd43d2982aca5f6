import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Receipt } from '@mot-cua/contract';
import { DossierCharges } from '../charges/dossier-charges';
import { troubleOf } from '../connection/trouble';
import { DossierDocuments } from '../documents/dossier-documents';
import { Derivation } from '../look/derivation';
import { Icon } from '../look/icon';
import { TroubleNotice } from '../look/trouble-notice';
import { CounterActs } from '../task/acts/counter-acts';
import { Session } from '../session/session';
import { Shortcuts } from '../shell/shortcuts';
import { ReceiptPaper } from './receipt-paper';

/** The receipt on the bench, ready to print. */
@Component({
  selector: 'mc-receipt-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CounterActs, Derivation, DossierCharges, DossierDocuments, Icon, ReceiptPaper, RouterLink, TranslocoDirective, TroubleNotice],
  templateUrl: './receipt-page.html',
  styleUrl: './receipt-page.css',
})
export class ReceiptPage {
  private readonly router = inject(Router);
  protected readonly session = inject(Session);

  readonly dossier = input.required<string>();

  protected readonly receipt = httpResource<Receipt>(() => `api/dossiers/${encodeURIComponent(this.dossier())}/receipt`);
  protected readonly trouble = computed(() => {
    const error = this.receipt.error();
    return error && troubleOf(error);
  });

  constructor() {
    inject(Shortcuts).listen(
      [
        { keys: ['p'], label: 'receipt.printNow', run: () => { this.print(); } },
        { keys: ['n'], label: 'receipt.next', run: () => { if (this.session.may('receive')) void this.router.navigateByUrl('/counter'); } },
      ], // prettier-ignore
      inject(DestroyRef),
    );
  }

  protected print(): void {
    window.print();
  }
}
