import { Rounds } from './rounds';

const never = (): never => {
  throw new Error('no round was expected to fail');
};
const until = async (reached: () => boolean): Promise<void> => {
  while (!reached()) await new Promise((done) => setTimeout(done, 1));
};

describe('a duty of the runtime', () => {
  it('goes on at once while there is more to do, and rests when there is not', async () => {
    let rounds = 0;
    const duty = new Rounds(() => Promise.resolve({ restMs: ++rounds < 100 ? 0 : 60_000 }), never);
    duty.start();
    await until(() => rounds === 100);
    await new Promise((done) => setTimeout(done, 20));
    expect(rounds).toBe(100);
    await duty.stop();
  });

  it('lets the round under way finish when it is told to stop, and does not wait for the rest', async () => {
    let finished = false;
    const duty = new Rounds(async () => {
      await new Promise((done) => setTimeout(done, 30));
      finished = true;
      return { restMs: 60_000 };
    }, never);
    duty.start();
    await duty.stop();
    expect(finished).toBe(true);
  });

  it('goes on after a failed round, and tells how many failed in a row', async () => {
    const failures: number[] = [];
    let rounds = 0;
    const duty = new Rounds(
      () => (++rounds < 3 ? Promise.reject(new Error('the database is gone')) : Promise.resolve({ restMs: 60_000 })),
      (_error, inARow) => failures.push(inARow),
    );
    duty.start();
    await until(() => rounds === 3);
    await duty.stop();
    expect(failures).toEqual([1, 2]);
  });
});
