import { HttpErrorResponse } from '@angular/common/http';
import { troubleOf, wasAnswered } from './trouble';

const problem = { type: 'about:blank', title: 'Việc này đã có người nhận', status: 409, code: 'task.taken', reference: '7F3A-19' };

describe('what a failed request means', () => {
  it('takes a problem document as a refusal with its sentence', () => {
    const trouble = troubleOf(new HttpErrorResponse({ status: 409, error: problem }));
    expect(trouble).toEqual({ kind: 'refused', problem });
    expect(wasAnswered(trouble)).toBe(true);
  });

  it('reads a problem document that arrived as text', () => {
    expect(troubleOf(new HttpErrorResponse({ status: 409, error: JSON.stringify(problem) }))).toEqual({ kind: 'refused', problem });
  });

  it('says the network is away when there was no answer at all', () => {
    expect(troubleOf(new HttpErrorResponse({ status: 0, error: new ProgressEvent('error') }))).toEqual({ kind: 'offline' });
  });

  it('keeps the reference of a failure of the server', () => {
    expect(troubleOf(new HttpErrorResponse({ status: 500, error: { ...problem, status: 500 } }))).toEqual({
      kind: 'broken',
      status: 500,
      reference: '7F3A-19',
    });
  });

  it('takes a page of HTML from a proxy as a failure, not as a refusal', () => {
    expect(troubleOf(new HttpErrorResponse({ status: 403, error: '<html>403</html>' }))).toEqual({ kind: 'broken', status: 403 });
  });

  it('finds the answer inside what a resource wrapped around it', () => {
    const wrapped = new Error('Resource failed', { cause: new HttpErrorResponse({ status: 409, error: problem }) });
    expect(troubleOf(wrapped)).toEqual({ kind: 'refused', problem });
  });
});
