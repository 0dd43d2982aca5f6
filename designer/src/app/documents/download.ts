import { HttpClient, HttpErrorResponse, type HttpParams } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { saveFile } from '../connection/save-file';
import { type Trouble, troubleOf } from '../connection/trouble';

type Params = HttpParams | Record<string, string | number | readonly string[]>;

/** Saves files the server makes, so that a refusal is a sentence on the page and not a file with an error in it. */
@Injectable({ providedIn: 'root' })
export class Download {
  private readonly http = inject(HttpClient);

  /** Undefined: saved. */
  async save(url: string, params: Params = {}): Promise<Trouble | undefined> {
    try {
      const answer = await firstValueFrom(this.http.get(url, { params, responseType: 'blob', observe: 'response' }));
      const bytes = answer.body ?? new Blob();
      saveFile(nameOf(answer.headers.get('content-disposition') ?? ''), bytes.type, bytes);
      return undefined;
    } catch (error) {
      return troubleOf(await readable(error));
    }
  }
}

/** What the server refused came as a blob, because one was asked for: its text is the problem document. */
export async function readable(error: unknown): Promise<unknown> {
  if (!(error instanceof HttpErrorResponse) || !(error.error instanceof Blob)) return error;
  const { status, headers, url } = error;
  return new HttpErrorResponse({ error: await error.error.text(), headers, status, ...(url === null ? {} : { url }) });
}

/** The name of RFC 6266: the one with all letters goes before the plain one. */
export function nameOf(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/i.exec(disposition)?.[1] ?? 'tep';
}
