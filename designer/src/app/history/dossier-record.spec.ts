import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { DossierRecord } from './dossier-record';

describe('the record of a dossier', () => {
  it('is read for a comparison, where nobody asks whether its chain is whole', () => {
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), provideHttpClient(), provideHttpClientTesting()] });
    const [left, right] = TestBed.runInInjectionContext(() => [new DossierRecord(), new DossierRecord()]);
    void left.read('a');
    void right.read('b');
    const asked = TestBed.inject(HttpTestingController).match(({ url }) => url.startsWith('api/dossiers/'));
    expect(asked.map(({ request }) => request.url)).toEqual(['api/dossiers/a', 'api/dossiers/b']);
  });
});
