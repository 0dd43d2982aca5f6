import { type Field, type Form } from '@mot-cua/procedure';
import { FormDraft } from './form-draft';

const label = { vi: 'x', en: 'x' };
const field = (name: string, kind: Field['kind'], more: Partial<Field> = {}): Field => ({ name, kind, label, required: false, ...more });
const form = (...fields: Field[]): Form => ({ id: 'appraise', title: label, fields });

describe('a form being filled in', () => {
  it('understands what is typed the way it is written here', () => {
    const draft = new FormDraft(
      form(field('area', 'number'), field('day', 'date'), field('fee', 'money'), field('id', 'idNumber'), field('near', 'boolean')),
    );
    draft.type('area', '92,5');
    draft.type('day', '5/3/2026');
    draft.type('fee', '135.000 đồng');
    draft.type('id', '086 185 004 312');
    expect(draft.answers()).toEqual({ area: 92.5, day: '2026-03-05', fee: 135000, id: '086185004312', near: false });
  });

  it('writes what it understood the usual way when the field is left', () => {
    const draft = new FormDraft(form(field('day', 'date'), field('fee', 'money')));
    draft.type('day', '5.3.2026');
    draft.leave('day');
    draft.type('fee', '135000');
    draft.leave('fee');
    expect(draft.typed()).toEqual({ day: '05/03/2026', fee: '135.000' });
  });

  it('keeps what it cannot read, letter for letter, and says so only after the field is left', () => {
    const draft = new FormDraft(form(field('day', 'date')));
    draft.type('day', '31/11/2026');
    expect(draft.shownProblems().size).toBe(0);
    draft.leave('day');
    expect(draft.shownProblems().get('day')?.code).toBe('unreadable-date');
    expect(draft.typed()['day']).toBe('31/11/2026');
    expect(draft.answers()).toEqual({});
  });

  it('does not submit while a required field is empty, and then names every place', () => {
    const draft = new FormDraft(form(field('name', 'text', { required: true }), field('day', 'date', { required: true })));
    draft.type('day', 'mai');
    expect(draft.submit()).toBe(false);
    expect([...draft.shownProblems().keys()]).toEqual(['name', 'day']);
    draft.type('name', 'Trần Thị Mỹ Duyên');
    draft.type('day', '1/12/2026');
    expect(draft.submit()).toBe(true);
  });

  it('neither asks for nor sends a field whose condition does not hold', () => {
    const draft = new FormDraft(
      form(field('kind', 'choice', { choices: [] }), field('other', 'text', { required: true, visible: 'kind = "other"' })),
    );
    draft.type('other', 'Kho');
    draft.type('kind', 'house');
    expect(draft.visible().map(({ name }) => name)).toEqual(['kind']);
    expect(draft.answers()).toEqual({ kind: 'house' });
    draft.type('kind', 'other');
    expect(draft.answers()).toEqual({ kind: 'other', other: 'Kho' });
  });

  it('asks one question too many rather than hide one when a condition fails', () => {
    const draft = new FormDraft(form(field('remark', 'text', { visible: 'unknown + 1' })));
    expect(draft.visible()).toHaveLength(1);
  });

  it('begins with what the dossier already knows', () => {
    const draft = new FormDraft(form(field('area', 'number'), field('day', 'date')), { area: 1234.5, day: '2026-11-20', stranger: 1 });
    expect(draft.typed()).toEqual({ area: '1.234,5', day: '20/11/2026' });
    expect(draft.touched()).toBe(false);
  });

  it('brings back what was typed before the page was left', () => {
    const draft = new FormDraft(form(field('area', 'number')), { area: 90 }, { area: '92,' });
    expect(draft.typed()).toEqual({ area: '92,' });
    expect(draft.touched()).toBe(true);
  });

  it('shows what the server refused beside its field until it is typed in again', () => {
    const draft = new FormDraft(form(field('area', 'number')));
    draft.type('area', '92,5');
    draft.blame(
      [
        { path: '/data/area', code: 'answer.too-large', message: 'Quá lớn' },
        { path: '/note', code: 'x', message: 'x' },
      ],
      '/data',
    );
    expect(draft.shownProblems().get('area')?.message).toBe('Quá lớn');
    draft.type('area', '90');
    expect(draft.problems()).toEqual([]);
  });

  it('holds a group of entries, each a form by itself, and keeps them when the page is left', () => {
    const parcels = field('parcels', 'group', {
      required: true,
      fields: [field('sheet', 'integer', { required: true }), field('area', 'number'), field('why', 'text', { visible: 'area > 100' })],
    });
    const draft = new FormDraft(form(parcels));
    expect(draft.submit()).toBe(false);
    expect(draft.problems()).toMatchObject([{ field: 'parcels', code: 'missing', entry: { index: 0, problem: { field: 'sheet' } } }]);
    draft.entries('parcels')[0].type('sheet', '12');
    draft.entries('parcels')[0].type('area', '92,5');
    draft.addEntry(parcels);
    draft.entries('parcels')[1].type('sheet', '7');
    draft.entries('parcels')[1].type('area', '120');
    draft.entries('parcels')[1].type('why', 'đất vườn');
    expect(draft.submit()).toBe(true);
    const answers = { parcels: [{ sheet: 12, area: 92.5 }, { sheet: 7, area: 120, why: 'đất vườn' }] }; // prettier-ignore
    expect(draft.answers()).toEqual(answers);
    expect(new FormDraft(form(parcels), answers).answers()).toEqual(answers);
    expect(new FormDraft(form(parcels), {}, draft.typed()).answers()).toEqual(answers);
    draft.removeEntry('parcels', 0);
    expect(draft.answers()).toEqual({ parcels: [{ sheet: 7, area: 120, why: 'đất vườn' }] });
  });

  it('shows what the server refused in the very entry it speaks of', () => {
    const parcels = field('parcels', 'group', { fields: [field('sheet', 'integer')] });
    const draft = new FormDraft(form(parcels), { parcels: [{ sheet: 1 }, { sheet: 2 }] });
    draft.blame([{ path: '/data/parcels/1/sheet', code: 'answer.too-large', message: 'Không có tờ này' }], '/data');
    expect(draft.entries('parcels').map((entry) => entry.shownProblems().get('sheet')?.message)).toEqual([undefined, 'Không có tờ này']);
  });
});
