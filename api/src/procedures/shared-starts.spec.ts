import { draw, trigger } from '@mot-cua/engine/testing';
import { sharedStarts } from './shared-starts';

const told = draw('told')
  .start('asked', { triggers: [trigger.message('report'), trigger.signal('storm')] })
  .task('check')
  .end('e')
  .path('asked', 'check', 'e')
  .build();
const beganBy = (...procedures: readonly string[]) => ({
  by: (kind: 'message' | 'signal') =>
    Promise.resolve(kind === 'message' ? procedures.map((procedure) => ({ procedure, version: 1, node: 'x', trigger: 0 })) : []),
});

describe('a message that begins a procedure', () => {
  it('is warned of when another procedure in force begins with it: only one of the two would ever be opened by it', async () => {
    const [finding] = await sharedStarts(told, 'told', beganBy('earlier', 'told'));
    expect(finding).toMatchObject({ severity: 'warning', code: 'start.shared', element: 'asked' });
    expect(finding?.message.vi).toBe('Thông báo "report" cũng mở thủ tục earlier; mỗi thông báo chỉ mở một hồ sơ, của thủ tục earlier.');
  });

  it('is not when only earlier versions of the same procedure do, and a signal opens one dossier of each', async () => {
    expect(await sharedStarts(told, 'told', beganBy('told'))).toEqual([]);
    expect(await sharedStarts(told, 'told', beganBy())).toEqual([]);
  });
});
