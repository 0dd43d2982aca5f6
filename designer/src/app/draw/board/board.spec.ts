import { jest } from '@jest/globals';
import '../../canvas/testing/drawing-room';
import { readingCatalogue } from '@mot-cua/engine';
import { readBpmn } from '@mot-cua/procedure';
import { type DrawnElement } from '../../canvas/bpmn-services';
import { numbersOf } from '../../canvas/numbers-of';
import { landRegistration } from '../../canvas/testing/land-registration';
import { declare, declaredFor, readProperty, refer, writeProperty } from '../panel/property';
import { sectionsOf } from '../panel/sections';
import { Board } from './board';
import { targetOf } from './executed-rules';
import { targets } from './menu-providers';
import { createModeler } from './modeler';

async function opened(xml = landRegistration): Promise<Board> {
  const container = document.createElement('div');
  document.body.append(container);
  const board = new Board(createModeler(container, readingCatalogue) as never, container);
  await board.open(xml);
  return board;
}

const get = (board: Board, id: string): DrawnElement => {
  const element = board.find(id);
  if (!element) throw new Error(`There is no ${id}`);
  return element;
};
const set = (board: Board, id: string, property: string, value: Parameters<typeof writeProperty>[3]) => {
  const element = get(board, id);
  board.change(element, writeProperty(board, element.businessObject, property, value));
};

describe('the drawing board', () => {
  it('saves a procedure as it was read: the engine reads the same from both', async () => {
    const board = await opened();
    const before = await readBpmn(landRegistration, readingCatalogue);
    const after = await readBpmn(await board.xml(), readingCatalogue);
    const bare = (procedure: typeof before.procedure) =>
      JSON.parse(JSON.stringify(procedure, (key, value: unknown) => (key === 'line' ? undefined : value))) as unknown;
    expect(after.findings).toEqual([]);
    expect(bare(after.procedure)).toEqual(bare(before.procedure));
  });

  it('writes its file once for whoever asks, and anew after every change, undo and other drawing', async () => {
    const board = await opened();
    const writing = jest.spyOn(board.viewer, 'saveXML');
    const before = await board.xml();
    expect([await board.xml(), writing.mock.calls.length]).toEqual([before, 1]);
    set(board, 's6', 'mc:limit', '3 working-days');
    expect(await board.xml()).toContain('mc:limit="3 working-days"');
    board.undo();
    expect(await board.xml()).toBe(before);
    await board.open(landRegistration.replaceAll('"s9"', '"last"').replaceAll('>s9<', '>last<'));
    expect(await board.xml()).toContain('id="last"');
  });

  it('gives every step the number it has wherever the procedure is listed', async () => {
    const board = await opened();
    const { procedure } = await readBpmn(landRegistration, readingCatalogue);
    const listed = numbersOf(procedure);
    expect(listed.size).toBe(9);
    for (const [id, number] of listed) expect(board.numberOf(id)).toBe(number);
  });

  it('sets a limit, a role and what counts, each undone by one step', async () => {
    const board = await opened();
    set(board, 's6', 'mc:limit', '3 working-days');
    set(board, 's6', 'mc:role', 'records_clerk');
    set(board, 's6', 'mc:counted', false);
    const { procedure } = await readBpmn(await board.xml(), readingCatalogue);
    expect(procedure?.nodes.find(({ id }) => id === 's6')).toMatchObject({
      limit: { value: 3, unit: 'working-days' },
      counted: false,
      details: { role: 'records_clerk' },
    });
    board.undo();
    expect(readProperty(get(board, 's6').businessObject, 'mc:counted')).toBeUndefined();
    board.undo();
    expect(readProperty(get(board, 's6').businessObject, 'mc:role')).toBe('specialist');
    expect(board.canRedo()).toBe(true);
  });

  it('gives a task outcomes, and takes them back whole', async () => {
    const board = await opened();
    const outcomes = [
      { id: 'approve', name: 'Đồng ý', nameEn: 'Approve' },
      { id: 'refuse', name: 'Từ chối', nameEn: 'Refuse' },
    ];
    set(board, 's7', 'mc:outcomes', outcomes);
    expect(readProperty(get(board, 's7').businessObject, 'mc:outcomes')).toEqual(outcomes);
    const { procedure } = await readBpmn(await board.xml(), readingCatalogue);
    expect(procedure?.nodes.find(({ id }) => id === 's7')?.details).toMatchObject({ outcomes: [{ id: 'approve' }, { id: 'refuse' }] });
    set(board, 's7', 'mc:outcomes', []);
    expect(get(board, 's7').businessObject.get('extensionElements')).toBeUndefined();
    board.undo();
    expect(readProperty(get(board, 's7').businessObject, 'mc:outcomes')).toEqual(outcomes);
  });

  it('says that a search finds nothing, and says it no more once it does', async () => {
    const board = await opened();
    board.search();
    await new Promise((opens) => setTimeout(opens));
    const input = document.querySelector<HTMLInputElement>('.djs-search-container.open input');
    const type = (text: string): string => {
      if (!input) throw new Error('no search');
      input.value = text;
      input.dispatchEvent(new KeyboardEvent('keyup', { key: 'x', bubbles: true }));
      return document.querySelector('.mc-search-none')?.textContent ?? 'not there';
    };
    expect(type('xyzxyz')).toContain('Không thấy');
    expect(type('xac dinh')).toBe('');
  });

  it('writes the condition of a branch on its flow', async () => {
    const board = await opened();
    const gateway = get(board, 'g2');
    const branches = sectionsOf(gateway, readingCatalogue).find(({ key }) => key === 'branches')?.rows ?? [];
    expect(branches.map(({ field }) => field.label.vi)).toEqual(['«Có» đến Xác định nghĩa vụ tài chính', '«Không»']);
    board.change(gateway, writeProperty(board, branches[0].model, 'bpmn:conditionExpression', 'amount > 0'));
    const { procedure } = await readBpmn(await board.xml(), readingCatalogue);
    expect(procedure?.flows.find(({ id }) => id === 'f7')?.condition).toBe('amount > 0');
  });

  it('declares a message and refers to it in one step of the undo history', async () => {
    const board = await opened(
      landRegistration.replace('<bpmn:endEvent id="done"', '<bpmn:endEvent id="unused"').replaceAll('"unused"', '"done"'),
    );
    const model = board.make('bpmn:MessageEventDefinition', {}, get(board, 'done').businessObject);
    const element = get(board, 'done');
    board.change(element, [{ model: element.businessObject, set: { eventDefinitions: [model] } }]);
    board.change(element, declare(board, model, 'bpmn:messageRef', 'Kết quả đã có'));
    const [declared] = declaredFor(board, 'bpmn:messageRef');
    expect(declared.name).toBe('Kết quả đã có');
    expect(readProperty(model, 'bpmn:messageRef')).toBe(declared.id);
    board.change(element, refer(board, model, 'bpmn:messageRef', undefined));
    expect(readProperty(model, 'bpmn:messageRef')).toBeUndefined();
    board.undo();
    board.undo();
    expect(declaredFor(board, 'bpmn:messageRef')).toEqual([]);
  });

  it('shows in the panel of a task what the catalogue says of it, names first', async () => {
    const board = await opened();
    const [general] = sectionsOf(get(board, 's2'), readingCatalogue);
    const fields = general.rows.map(({ field }) => field.property);
    expect(fields.slice(0, 2)).toEqual(['bpmn:name', 'mc:nameEn']);
    expect(fields).toEqual(expect.arrayContaining(['mc:role', 'mc:limit', 'mc:form', 'mc:outcomes']));
  });

  it('names a gateway in the language of the person who draws', async () => {
    const board = await opened();
    board.speak('en');
    set(board, 'g3', 'mc:nameEn', 'Together again');
    expect(readProperty(get(board, 'g3').businessObject, 'bpmn:name')).toBeUndefined();
    expect(readProperty(get(board, 'g3').businessObject, 'mc:nameEn')).toBe('Together again');
  });

  it('says why when a connection is drawn to where none may go', async () => {
    const board = await opened();
    const said: string[] = [];
    board.onRefusedConnection(({ vi }) => said.push(vi));
    type Dragging = { hover: (event: unknown) => void; move: (event: unknown) => void; end: () => void };
    const [connect, dragging] = [
      board.viewer.get<{ start: (...given: unknown[]) => void }>('connect'),
      board.viewer.get<Dragging>('dragging'),
    ];
    const at = (x: number) => new MouseEvent('mousemove', { clientX: x, clientY: 10 });
    connect.start(at(10), get(board, 'refused'), true);
    dragging.hover({ element: get(board, 's3'), gfx: board.viewer.get('elementRegistry').getGraphics('s3'), originalEvent: at(90) });
    dragging.hover({ element: get(board, 'done'), gfx: board.viewer.get('elementRegistry').getGraphics('done'), originalEvent: at(90) });
    dragging.move(at(100));
    dragging.end();
    expect(said).toEqual(['Không có luồng nào đi ra từ sự kiện kết thúc.']);
  });

  it('knows the target behind every entry of the replace menu, so that none slips past the catalogue', () => {
    expect(targets.size).toBeGreaterThan(60);
    expect(targets.get('replace-with-complex-gateway')).toEqual({ type: 'bpmn:ComplexGateway' });
    expect(targets.get('replace-with-non-interrupting-timer-boundary')).toMatchObject({
      cancelActivity: false,
      eventDefinitionType: 'bpmn:TimerEventDefinition',
    });
  });

  it('sees what distinguishes a drawn element when something is pasted', async () => {
    const board = await opened();
    expect(targetOf(get(board, 's1'))).toEqual({ type: 'bpmn:UserTask' });
    expect(targetOf(get(board, 'lane-tax'))).toEqual({ type: 'bpmn:Lane' });
  });
});
