import { ONE_STOP, testOffice, type TestOffice } from '../testing/test-office';
import { eventually, startRuntime } from '../testing/test-runtime';

describe('the nightly check of the books', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await testOffice();
  });
  afterAll(() => office.close());

  it('makes an incident of every dossier that does not tally, and closes it when it tallies again', async () => {
    const dossier = await office.receive(undefined, 'limited');
    const untouched = await office.receive(undefined, 'limited');
    await office.behindOurBack('open_task', `update open_task set node = node || 'x' where dossier_id = '${dossier}'`);
    const night = await startRuntime(office);
    const findings = await eventually(
      () => office.store.findings.list([ONE_STOP]),
      (rows) => rows.length > 0,
    );
    await night.stop();
    expect(findings).toEqual([expect.objectContaining({ dossier, what: 'table', where: 'open_task' })]);
    expect(findings.map((finding) => finding.dossier)).not.toContain(untouched);
    await office.behindOurBack('open_task', `update open_task set node = left(node, -1) where dossier_id = '${dossier}'`);
    const next = await startRuntime(office);
    const [gone] = await eventually(
      () => office.store.findings.list([ONE_STOP]),
      ([first]) => first?.resolvedAt !== undefined,
    );
    await next.stop();
    expect(gone?.dossier).toBe(dossier);
  });
});
