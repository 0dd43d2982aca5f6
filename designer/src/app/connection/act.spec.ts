import { HttpErrorResponse } from '@angular/common/http';
import { Act, idempotencyKey } from './act';

const keyOf = (act: Act): string => act.context().get(idempotencyKey);
const lost = new HttpErrorResponse({ status: 0 });
const refused = new HttpErrorResponse({ status: 409, error: { code: 'task.not-waiting', title: 'Việc này đã có người làm', status: 409 } });

describe('an act of a person', () => {
  it('pressed five times while it runs is done once', async () => {
    const act = new Act();
    let done = 0;
    const work = async (): Promise<void> => {
      done += 1;
      await Promise.resolve();
    };
    const said = await Promise.all([1, 2, 3, 4, 5].map(() => act.run(work)));
    expect(done).toBe(1);
    expect(said).toEqual([true, false, false, false, false]);
    expect(act.busy()).toBe(false);
  });

  it('keeps its key while the answer is lost, and takes a new one after an answer', async () => {
    const act = new Act();
    const first = keyOf(act);
    await act.run(() => Promise.reject(lost));
    expect(keyOf(act)).toBe(first);
    await act.run(() => Promise.reject(refused));
    const second = keyOf(act);
    expect(second).not.toBe(first);
    await act.run(() => Promise.resolve());
    expect(keyOf(act)).not.toBe(second);
  });

  it('says why it was refused until it is pressed again', async () => {
    const act = new Act();
    const told: string[] = [];
    expect(
      await act.run(
        () => Promise.reject(refused),
        (trouble) => told.push(trouble.kind),
      ),
    ).toBe(false);
    expect(told).toEqual(['refused']);
    expect(act.trouble()?.kind).toBe('refused');
    await act.run(() => Promise.resolve());
    expect(act.trouble()).toBeUndefined();
  });
});
