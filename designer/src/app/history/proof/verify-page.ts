import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type PackageVerdict, readPackage } from '@mot-cua/proof';
import { Icon } from '../../look/icon';
import { PeriodExport } from './period-export';
import { VerdictCards } from './verdict-cards';
import { Verification } from './verification';

/** Packages larger than this are for the offline verifier. */
const LARGEST = 200_000_000;

type Checked = {
  readonly name: string;
  readonly verdict: PackageVerdict;
  readonly people: Readonly<Record<string, { readonly name: string; readonly post: string }>>;
};

/** Somebody brings a package from elsewhere: what does it prove? Nothing of it is sent anywhere. */
@Component({
  selector: 'mc-verify-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, PeriodExport, RouterLink, TranslocoDirective, VerdictCards],
  providers: [Verification],
  templateUrl: './verify-page.html',
  styleUrl: './proof-page.css',
})
export class VerifyPage {
  private readonly verification = inject(Verification);
  protected readonly busy = signal(false);
  protected readonly tooLarge = signal(false);
  protected readonly checked = signal<Checked | undefined>(undefined);

  protected async take(files: FileList | null | undefined): Promise<void> {
    const file = files?.[0];
    if (!file) return;
    this.checked.set(undefined);
    this.tooLarge.set(file.size > LARGEST);
    if (file.size > LARGEST) return;
    this.busy.set(true);
    const text = await file.text();
    const verdict = await this.verification.verify(text);
    const people = Object.assign({}, ...readPackage(text).dossiers.map(({ header }) => header.people)) as Checked['people'];
    this.checked.set({ name: file.name, verdict, people });
    this.busy.set(false);
  }
}
