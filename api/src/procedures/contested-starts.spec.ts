import { draw, trigger } from '@mot-cua/engine/testing';
import { birthRegistration } from '../testing/birth-registration';
import { testApi, type TestApi } from '../testing/test-api';
import { contestedStarts } from './contested-starts';

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
    const [finding] = await contestedStarts(told, 'told', beganBy('earlier', 'told'));
    expect(finding).toMatchObject({ severity: 'warning', code: 'start.contested', element: 'asked' });
    expect(finding?.message.vi).toBe('Thông báo "report" cũng mở thủ tục earlier; mỗi thông báo chỉ mở một hồ sơ, của thủ tục earlier.');
  });

  it('is not when only earlier versions of the same procedure do, and a signal opens one dossier of each', async () => {
    expect(await contestedStarts(told, 'told', beganBy('told'))).toEqual([]);
    expect(await contestedStarts(told, 'told', beganBy())).toEqual([]);
  });

  describe('in an installation', () => {
    let api: TestApi;
    beforeAll(async () => {
      api = await testApi();
    });
    afterAll(() => api.close());

    it('is looked for among the versions in force when a draft is checked', async () => {
      const diagram = birthRegistration.diagram
        .replace('</bpmn:startEvent>', '<bpmn:messageEventDefinition messageRef="asked" /></bpmn:startEvent>')
        .replace('<bpmn:process ', '<bpmn:message id="asked" name="report" /><bpmn:process ');
      await api.store.procedures.create({ id: 'birth-told', package: { ...birthRegistration, code: '1.001197', diagram }, by: 'test' });
      const answer = await (await api.as('giang.admin'))('post', '/api/procedures/birth-told/draft/check');
      expect(answer.status).toBe(200);
      const codes = (answer.body as { findings: { code: string }[] }).findings.map(({ code }) => code);
      expect(codes).toContain('start.by-event-only');
      expect(codes).not.toContain('start.contested');
    });
  });
});
