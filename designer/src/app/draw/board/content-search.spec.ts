import '../../canvas/testing/drawing-room';
import { readingCatalogue } from '@mot-cua/engine';
import { landRegistration } from '../../canvas/testing/land-registration';
import { Board } from './board';
import { type ContentSearch } from './content-search';
import { createModeler } from './modeler';

async function searching(): Promise<{ board: Board; found: (words: string) => readonly string[]; said: (words: string) => string }> {
  const container = document.createElement('div');
  document.body.append(container);
  const modeler = createModeler(container, readingCatalogue);
  const board = new Board(modeler as never, container);
  await board.open(landRegistration);
  const search: ContentSearch = modeler.get('bpmnSearch');
  return {
    board,
    found: (words) => search.find(words).map(({ element }) => element.id),
    said: (words) => (search.find(words)[0]?.secondaryTokens ?? []).map(({ value }) => value).join(''),
  };
}

const named = (id: string, vi: string, en: string) => ({ id, name: { vi, en } });
const codes = {
  roles: [named('records_clerk', 'Văn thư', 'Records clerk'), named('land_officer', 'Viên chức địa chính', 'Land officer')],
  agencies: [],
  forms: [{ id: 'check', title: { vi: 'Phiếu kiểm tra hồ sơ', en: 'Check sheet' }, fields: [] }],
  decisions: [],
};

describe('finding in a drawing what only its codes say', () => {
  it('finds the steps of a role by the name people give it, without accents, and says that it was the role', async () => {
    const { board, found, said } = await searching();
    const [step] = board.elements().filter(({ id }) => id === 's6');
    step?.businessObject.set('mc:role', 'records_clerk');
    expect(found('van thu')).not.toContain('s6');
    board.know(codes);
    expect(found('van thu')).toContain('s6');
    expect(said('van thu')).toContain('Vai trò: Văn thư');
  });

  it('finds the steps of a form by its title, and by a note on the step', async () => {
    const { board, found, said } = await searching();
    const step = board.find('s2');
    step?.businessObject.set('mc:form', 'check');
    board.know(codes);
    expect(found('phieu kiem tra')).toEqual(['s2']);
    expect(said('phieu kiem tra')).toContain('Biểu mẫu: Phiếu kiểm tra hồ sơ');
  });

  it('finds a step by its name in the other language, whichever is shown', async () => {
    const { board, found } = await searching();
    board.find('s2')?.businessObject.set('mc:nameEn', 'Appraise the dossier');
    expect(found('appraise')).toEqual(['s2']);
  });
});
