import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { type FileRow } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { type Trouble, troubleOf } from '../connection/trouble';
import { writeBytes } from './write-bytes';

export type FileRules = { readonly mostBytes: number; readonly extensions: readonly string[] };
/** What became of a file: taken, or not and why, in a sentence of ours or in the server's problem. */
export type Uploaded =
  | { readonly kind: 'taken'; readonly file: FileRow }
  | { readonly kind: 'too-large' | 'wrong-ending'; readonly name: string; readonly sentence: string }
  | { readonly kind: 'failed'; readonly name: string; readonly trouble: Trouble };

/** Sends files to the server. What cannot be taken anyway is not sent: its name and size are known before. */
@Injectable({ providedIn: 'root' })
export class Uploads {
  private readonly http = inject(HttpClient);
  private readonly transloco = inject(TranslocoService);
  private rules: Promise<FileRules> | undefined;

  async send(file: File): Promise<Uploaded> {
    try {
      const { mostBytes, extensions } = await this.known();
      const { name } = file;
      if (file.size > mostBytes) {
        const values = { name, size: writeBytes(file.size), most: writeBytes(mostBytes) };
        return { kind: 'too-large', name, sentence: this.transloco.translate('files.tooLarge', values) };
      }
      if (!extensions.some((ending) => name.toLowerCase().endsWith(`.${ending}`)))
        return {
          kind: 'wrong-ending',
          name,
          sentence: this.transloco.translate('files.wrongEnding', { name, taken: extensions.join(', ') }),
        };
      const options = { params: { name }, headers: { 'Content-Type': 'application/octet-stream' } };
      return { kind: 'taken', file: await firstValueFrom(this.http.post<FileRow>('api/files', file, options)) };
    } catch (error) {
      return { kind: 'failed', name: file.name, trouble: troubleOf(error) };
    }
  }

  private known(): Promise<FileRules> {
    this.rules ??= firstValueFrom(this.http.get<FileRules>('api/files/rules'));
    this.rules.catch(() => (this.rules = undefined));
    return this.rules;
  }
}
