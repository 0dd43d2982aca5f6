import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { type FileList, type FileRow } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { type Trouble, troubleOf } from '../connection/trouble';
import { InLanguage } from '../language/in-language';
import { Toast } from '../look/toast';
import { TroubleNotice } from '../look/trouble-notice';
import { Session } from '../session/session';
import { FileItem } from './file-item';
import { UploadButton } from './upload-button';
import { fileWords } from './words';

/** The files of one dossier, under the papers they are scans of, and adding further ones. Stands on its own: give it a dossier id on any page. */
@Component({
  selector: 'mc-dossier-files',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FileItem, InLanguage, TranslocoDirective, TroubleNotice, UploadButton],
  providers: [fileWords],
  templateUrl: './dossier-files.html',
  styleUrl: './dossier-files.css',
})
export class DossierFiles {
  private readonly http = inject(HttpClient);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  protected readonly session = inject(Session);

  readonly dossier = input.required<string>();

  protected readonly list = httpResource<FileList>(() => this.address());
  protected readonly fetchTrouble = computed(() => {
    const error = this.list.error();
    return error && troubleOf(error);
  });
  protected readonly paper = signal('');
  protected readonly trouble = signal<{ readonly name: string; readonly trouble: Trouble } | undefined>(undefined);
  private readonly address = computed(() => `api/dossiers/${encodeURIComponent(this.dossier())}/files`);

  protected async add(file: FileRow): Promise<void> {
    this.trouble.set(undefined);
    try {
      const paper = this.paper();
      await firstValueFrom(this.http.post(this.address(), { file: file.id, ...(paper ? { paper } : {}) }));
      this.toast.say(this.transloco.translate('files.added', { name: file.name }));
      this.list.reload();
    } catch (error) {
      this.trouble.set({ name: file.name, trouble: troubleOf(error) });
    }
  }
}
