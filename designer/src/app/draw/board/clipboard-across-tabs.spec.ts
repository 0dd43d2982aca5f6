import '../../canvas/testing/drawing-room';
import { readingCatalogue } from '@mot-cua/engine';
import { type Form } from '@mot-cua/procedure';
import { landRegistration } from '../../canvas/testing/land-registration';
import { Board } from './board';
import { type Parts } from './clipboard-across-tabs';
import { createModeler } from './modeler';

/** A tab of the browser with a procedure on its board, and what its page was told to add. */
async function tab(parts: Parts) {
  const container = document.createElement('div');
  document.body.append(container);
  const modeler = createModeler(container, readingCatalogue);
  const board = new Board(modeler as never, container);
  await board.open(landRegistration);
  const told: Parts[] = [];
  board.onParts((pasted) => told.push(pasted));
  board.know({ roles: [], agencies: [], ...parts });
  const copyPaste: {
    copy: (elements: unknown) => void;
    paste: (at: unknown) => readonly { businessObject: { get: (name: string) => unknown } }[];
  } = modeler.get('copyPaste' as never);
  const lane = (): unknown => board.root();
  return { board, told, copyPaste, lane };
}

const form = (id: string, title: string): Form => ({ id, title: { vi: title, en: title }, fields: [] });
const without: Parts = { forms: [], decisions: [] };

describe('a step copied in one procedure and pasted into another', () => {
  beforeEach(() => {
    localStorage.clear();
  });

  const copied = async (here: Parts) => {
    const from = await tab(here);
    from.board.find('s6')?.businessObject.set('mc:form', 'check');
    from.copyPaste.copy([from.board.find('s6')]);
  };
  const pasted = async (here: Parts) => {
    const to = await tab(here);
    const pool = to.board.elements().find(({ type }) => type === 'bpmn:Participant') ?? to.lane();
    const [step] = to.copyPaste.paste({ element: pool, point: { x: 900, y: 300 } });
    return { form: step?.businessObject.get('mc:form'), told: to.told };
  };

  it('brings its form along', async () => {
    await copied({ ...without, forms: [form('check', 'Phiếu kiểm tra'), form('other', 'Khác')] });
    expect(await pasted(without)).toEqual({ form: 'check', told: [{ forms: [form('check', 'Phiếu kiểm tra')], decisions: [] }] });
  });

  it('gives the form a free id where its own means another form, and asks for nothing where it is there already', async () => {
    await copied({ ...without, forms: [form('check', 'Phiếu kiểm tra')] });
    expect(await pasted({ ...without, forms: [form('check', 'Phiếu khác')] })).toEqual({
      form: 'check_2',
      told: [{ forms: [form('check_2', 'Phiếu kiểm tra')], decisions: [] }],
    });
    expect(await pasted({ ...without, forms: [form('check', 'Phiếu kiểm tra')] })).toEqual({ form: 'check', told: [] });
  });
});
