import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { DomSanitizer, type SafeResourceUrl } from '@angular/platform-browser';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { type DocumentTemplateView } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { Act } from '../connection/act';
import { type Trouble, troubleOf } from '../connection/trouble';
import { DayTime } from '../language/dates';
import { InLanguage } from '../language/in-language';
import { Skeleton } from '../look/skeleton';
import { Toast } from '../look/toast';
import { TroubleNotice } from '../look/trouble-notice';
import { DocumentTabs } from './document-tabs';
import { readable } from './download';
import { documentWords } from './words';

/** Administrators write the texts of Forms 01 to 07; beside them a sample of the paper. */
@Component({
  selector: 'mc-templates-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, DocumentTabs, InLanguage, Skeleton, TranslocoDirective, TroubleNotice],
  providers: [documentWords],
  templateUrl: './templates-page.html',
  styleUrl: './templates-page.css',
})
export class TemplatesPage {
  private readonly http = inject(HttpClient);
  private readonly safe = inject(DomSanitizer);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  private readonly act = new Act();

  protected readonly templates = httpResource<{ rows: DocumentTemplateView[] }>(() => 'api/document-templates');
  protected readonly fetchTrouble = computed(() => {
    const error = this.templates.error();
    return error && troubleOf(error);
  });
  protected readonly form = signal('01');
  protected readonly template = computed(() =>
    this.templates.hasValue() ? this.templates.value().rows.find(({ form }) => form === this.form()) : undefined,
  );
  protected readonly text = linkedSignal(() => this.template()?.text ?? '');
  protected readonly changed = computed(() => this.text() !== this.template()?.text);
  protected readonly trouble = linkedSignal<string, { readonly what: string; readonly trouble: Trouble } | undefined>({
    source: this.form,
    computation: () => undefined,
  });
  protected readonly sample = linkedSignal<string, SafeResourceUrl | undefined>({ source: this.form, computation: () => undefined });
  protected readonly busy = this.act.busy;

  protected insert(area: HTMLTextAreaElement, name: string): void {
    area.setRangeText(`{{${name}}}`, area.selectionStart, area.selectionEnd, 'end');
    this.text.set(area.value);
    area.focus();
  }

  protected async trySample(): Promise<void> {
    await this.doing('documents.noSample', async () => {
      const url = `api/document-templates/${this.form()}/sample`;
      const pdf = await firstValueFrom(this.http.post(url, { text: this.text() }, { responseType: 'blob' }));
      // The address is one we made ourselves, of bytes our own server sent.
      this.sample.set(this.safe.bypassSecurityTrustResourceUrl(URL.createObjectURL(pdf)));
    });
  }

  protected async save(): Promise<void> {
    const template = this.template();
    if (!template) return;
    await this.doing('documents.notSaved', async () => {
      const url = `api/document-templates/${template.form}`;
      const body = { text: this.text(), revision: template.revision };
      const saved = await firstValueFrom(this.http.put<DocumentTemplateView>(url, body, { context: this.act.context() }));
      this.templates.update((known) => known && { rows: known.rows.map((row) => (row.form === saved.form ? saved : row)) });
      this.toast.say(this.transloco.translate('documents.saved', { form: saved.form }));
    });
  }

  private async doing(what: string, work: () => Promise<void>): Promise<void> {
    this.trouble.set(undefined);
    const readably = (): Promise<void> => work().catch(async (error: unknown) => Promise.reject(await readable(error)));
    await this.act.run(readably, (trouble) => {
      this.trouble.set({ what, trouble });
    });
  }
}
