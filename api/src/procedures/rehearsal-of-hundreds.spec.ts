import { type Rehearsal, type VersionMovePreview } from '@mot-cua/contract';
import { type ProcedurePackage } from '@mot-cua/procedure';
import { birthRegistration } from '../testing/birth-registration';
import { birthRequest, waitingAt } from '../testing/dossiers-at-hand';
import { mondayMorning } from '../testing/mornings';
import { type Asker, BIRTH, testApi, type TestApi } from '../testing/test-api';

/** Dossiers of each kind that are closed: returned in time, returned too late, refused. */
const EACH = 60;
/** Dossiers still at the first step. */
const OPEN = 150;
const CLOSED = 3 * EACH;
const ALL = CLOSED + OPEN;
/** What a rehearsal of them may take on a slow machine; measured in docs/speed.md. */
const MOST_MS = 8_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const draft = `/api/procedures/${BIRTH}/draft`;
const approval = { number: '99/QĐ-UBND', date: '2026-02-01', signer: 'Chủ tịch UBND tỉnh' };

describe('a draft rehearsed on some hundred recorded dossiers', () => {
  let api: TestApi;
  let admin: Asker;
  let clerk: Asker;
  let leader: Asker;
  const at = (instant: number) => api.stranger('put', '/api/test/clock', { body: { now: new Date(instant).toISOString() } });
  const receive = async (): Promise<string> => {
    const receipt = await clerk('post', '/api/dossiers', { body: birthRequest });
    return (receipt.body as { dossier: string }).dossier;
  };
  const complete = async (who: Asker, id: string, node: string, body: object): Promise<void> => {
    const visit = await waitingAt(clerk, id, node);
    const done = await who('post', `/api/tasks/${id}/${encodeURIComponent(visit)}/complete`, { body: { data: {}, ...body, claim: true } });
    if (done.status !== 200) throw new Error(`${node}: ${done.text}`);
  };
  const inParallel = async <Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> => {
    for (let from = 0; from < items.length; from += 15) await Promise.all(items.slice(from, from + 15).map(act));
  };
  const change = async (edit: (pack: ProcedurePackage) => Partial<ProcedurePackage>): Promise<Rehearsal> => {
    const { revision } = (await admin('get', draft)).body as { revision: number };
    const saved = await admin('put', draft, { body: { revision, package: { ...birthRegistration, ...edit(birthRegistration) } } });
    if (saved.status !== 200) throw new Error(saved.text);
    const rehearsed = await admin('post', `${draft}/rehearsal`);
    if (rehearsed.status !== 200) throw new Error(rehearsed.text);
    return rehearsed.body as Rehearsal;
  };

  beforeAll(async () => {
    api = await testApi();
    [admin, clerk, leader] = [await api.as('giang.admin'), await api.as('an.clerk'), await api.as('cuong.leader')];
    const monday = mondayMorning(Date.now());
    await at(monday);
    const ids: string[] = [];
    await inParallel(Array.from({ length: ALL }), async () => {
      ids.push(await receive());
    });
    const [inTime, late, refused] = [0, 1, 2].map((part) => ids.slice(part * EACH, (part + 1) * EACH)) as [string[], string[], string[]];
    await at(monday + HOUR_MS);
    await inParallel([...inTime, ...late, ...refused], (id) => complete(clerk, id, 'check', { outcome: 'done', data: { complete: true } }));
    await at(monday + 2 * HOUR_MS);
    await inParallel(inTime, (id) => complete(leader, id, 'sign', { outcome: 'signed' }));
    await inParallel(refused, (id) => complete(leader, id, 'sign', { outcome: 'refused', note: 'Không đủ điều kiện' }));
    // The limit is one working day; these are signed a week and a day later.
    await at(monday + 8 * DAY_MS);
    await inParallel(late, (id) => complete(leader, id, 'sign', { outcome: 'signed' }));
    await inParallel([...inTime, ...late], (id) => complete(clerk, id, 'give_back', { outcome: 'done' }));
    await admin('post', draft);
  }, 300_000);
  afterAll(() => api.close());

  it('goes the same way where nothing was changed, all of them, within seconds', async () => {
    const same = await change(() => ({}));
    expect(same).toMatchObject({ replayed: ALL, more: false, leftOut: 0, same: ALL, other: 0, stuck: 0, differing: 0, rows: [] });
    expect(same.tookMs).toBeLessThan(MOST_MS);
  });

  it('finds those on time that were late, when the limit is longer and a step has another name', async () => {
    const longer = await change(({ diagram }) => ({
      committedLimit: { value: 10, unit: 'working-days' },
      statutoryLimit: { value: 10, unit: 'working-days' },
      diagram: diagram.replace('name="Ký giấy khai sinh"', 'name="Ký, đóng dấu"'),
    }));
    expect(longer).toMatchObject({ replayed: ALL, same: ALL, stuck: 0, nowLate: 0 });
    expect(longer.nowOnTime).toBeGreaterThanOrEqual(EACH);
    expect(longer.rows[0]).toMatchObject({ kind: 'same', was: 'late', now: 'onTime' });
  });

  it('finds those that go another way, when a condition is changed, and says where the ways part', async () => {
    const turned = await change(({ diagram }) => ({ diagram: diagram.replace('outcome = "signed"', 'outcome = "refused"') }));
    expect(turned).toMatchObject({ replayed: ALL, same: OPEN, other: 2 * EACH, stuck: EACH });
    const parted = turned.rows.find(({ parting }) => parting?.then?.vi === 'Trả kết quả');
    expect(parted).toMatchObject({ parting: { then: { vi: 'Trả kết quả' } } });
    expect(turned.differing).toBe(CLOSED);
    expect(turned.rows).toHaveLength(CLOSED);
  });

  it('finds those that get stuck, when a step is put in that waits for what never came', async () => {
    const waiting = await change(({ diagram }) => ({
      diagram: diagram
        .replace('<bpmn:flowNodeRef>sign</bpmn:flowNodeRef>', '<bpmn:flowNodeRef>sign</bpmn:flowNodeRef><bpmn:flowNodeRef>tax</bpmn:flowNodeRef>')
        .replace('<bpmn:sequenceFlow id="f2" sourceRef="check" targetRef="sign" />', '<bpmn:sequenceFlow id="f2" sourceRef="check" targetRef="tax" /><bpmn:sequenceFlow id="f2b" sourceRef="tax" targetRef="sign" />')
        .replace('<bpmn:userTask id="sign"', '<bpmn:intermediateCatchEvent id="tax" name="Thông báo thuế" mc:nameEn="Tax notice"><bpmn:messageEventDefinition messageRef="tax_notice" /></bpmn:intermediateCatchEvent><bpmn:userTask id="sign"')
        .replace('</bpmn:process>', '</bpmn:process><bpmn:message id="tax_notice" name="tax-notice" />'),
    })); // prettier-ignore
    expect(waiting).toMatchObject({ replayed: ALL, stuck: CLOSED });
    expect(waiting.rows[0]).toMatchObject({ kind: 'stuck', at: [{ vi: 'Thông báo thuế' }] });
  });

  it('lets the open ones be moved in batches: looked at before, each with a record of it', async () => {
    await change(({ diagram }) => ({
      diagram: diagram.replace('mc:limit="2 working-hours"', 'mc:limit="5 working-days"').replace('name="Ký giấy khai sinh"', 'name="Ký, đóng dấu"'),
    })); // prettier-ignore
    const preview = await admin('get', `/api/procedures/${BIRTH}/moves/preview?from=1&to=draft`);
    expect(preview.body as VersionMovePreview).toMatchObject({ looked: OPEN, movable: OPEN, redated: OPEN });
    expect((await admin('post', `${draft}/publish`, { body: { approval } })).status).toBe(201);
    const order = await admin('post', `/api/procedures/${BIRTH}/moves`, { body: { from: 1, to: 2, ground: '99/QĐ-UBND' } });
    const runtime = await api.openRuntime();
    while (await runtime.versionMoves.work());
    await runtime.close();
    expect((await admin('get', `/api/procedures/${BIRTH}/moves`)).body).toMatchObject({
      rows: [{ moved: OPEN, refused: 0, batches: OPEN / 50 }],
    });
    expect(await api.store.versionMoves.dossiers((order.body as { id: string }).id)).toHaveLength(OPEN);
    expect((await admin('get', `/api/procedures/${BIRTH}/moves/preview?from=1&to=2`)).body).toMatchObject({ looked: 0 });
  });
});
