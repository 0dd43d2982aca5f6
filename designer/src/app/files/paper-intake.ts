import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { type FileRow } from '@mot-cua/contract';
import { FileItem } from './file-item';
import { UploadButton } from './upload-button';

/** The scans of one paper at the counter, before the dossier exists: chosen, checked, still removable. */
@Component({
  selector: 'mc-paper-intake',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FileItem, UploadButton],
  template: `
    @for (file of files(); track file.id) {
      <mc-file-item [file]="file" [removable]="true" (removed)="remove(file)" />
    }
    <mc-upload-button [of]="of()" (taken)="add($event)" />
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
    }
  `,
})
export class PaperIntake {
  readonly of = input.required<string>();
  readonly files = model.required<readonly FileRow[]>();

  protected add(file: FileRow): void {
    this.files.update((files) => [...files, file]);
  }

  protected remove(file: FileRow): void {
    this.files.update((files) => files.filter((each) => each !== file));
  }
}
