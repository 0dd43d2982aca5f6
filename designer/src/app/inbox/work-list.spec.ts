import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { type TaskRow } from '@mot-cua/contract';
import { readQuery } from './inbox-query';
import { WorkList } from './work-list';

const row = (dossier: string) => ({ dossier, visit: 's1#1' }) as TaskRow;
const soon = () => new Promise((resolve) => setTimeout(resolve));

function open() {
  TestBed.configureTestingModule({ providers: [WorkList, provideHttpClient(), provideHttpClientTesting()] });
  const [list, server] = [TestBed.inject(WorkList), TestBed.inject(HttpTestingController)];
  const answer = async (body: object) => {
    server.expectOne((request) => request.url === 'api/tasks').flush(body);
    await soon();
  };
  return { list, server, answer };
}
const codes = (list: WorkList) => list.rows()?.map(({ dossier }) => dossier);

describe('the list of work', () => {
  it('shows the first page and more on asking', async () => {
    const { list, server, answer } = open();
    void list.ask(readQuery({}));
    await answer({ rows: [row('a')], next: 'k1' });
    expect(list.hasMore()).toBe(true);
    void list.more();
    const request = server.expectOne((each) => each.params.get('after') === 'k1');
    request.flush({ rows: [row('b')] });
    await soon();
    expect(codes(list)).toEqual(['a', 'b']);
    expect(list.hasMore()).toBe(false);
  });

  it('forgets the answer to a question asked meanwhile anew', async () => {
    const { list, server } = open();
    void list.ask(readQuery({ q: 'old' }));
    void list.ask(readQuery({ q: 'new' }));
    const [old, recent] = server.match((request) => request.url === 'api/tasks');
    recent.flush({ rows: [row('new')] });
    old.flush({ rows: [row('old')] });
    await soon();
    expect(codes(list)).toEqual(['new']);
  });

  it('keeps the rows standing when a renewal fails, and says so', async () => {
    const { list, server, answer } = open();
    void list.ask(readQuery({}));
    await answer({ rows: [row('a')] });
    void list.renew();
    server.expectOne((request) => request.url === 'api/tasks').error(new ProgressEvent('error'));
    await soon();
    expect(codes(list)).toEqual(['a']);
    expect(list.trouble()).toEqual({ kind: 'offline' });
  });

  it('shows a task once even when it moved between two pages', async () => {
    const { list, server, answer } = open();
    void list.ask(readQuery({}));
    await answer({ rows: [row('a'), row('b')], next: 'k1' });
    void list.more();
    server.expectOne((each) => each.params.get('after') === 'k1').flush({ rows: [row('b'), row('c')] });
    await soon();
    expect(codes(list)).toEqual(['a', 'b', 'c']);
  });
});
