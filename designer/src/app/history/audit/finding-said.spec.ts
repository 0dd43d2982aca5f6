import en from '../words.en.json';
import vi from '../words.vi.json';
import { findingSaid } from './finding-said';

const all = [
  { what: 'chain', seq: 7 },
  { what: 'facts' },
  { what: 'state', where: 'state' },
  { what: 'row', where: 'due_at' },
  { what: 'unreadable' },
  { what: 'table', where: 'open_task' },
  { what: 'log', seq: 3 },
  { what: 'log' },
  { what: 'log', where: 'leaf 17' },
  { what: 'log', where: 'head 40' },
  { what: 'log', where: 'subtree 3/2' },
  { what: 'log', where: 'size' },
  { what: 'log', where: 'published' },
  { what: 'log', where: 'publishing' },
  { what: 'unlawful', seq: 12 },
  { what: 'unlawful' },
] as const;

describe('an incident of the books', () => {
  it.each(all)('is told in both languages, with its place: $what $where', (finding) => {
    const { key } = findingSaid(finding);
    for (const words of [vi, en]) {
      const said = key.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], words.books.said);
      expect(typeof said).toBe('string');
    }
  });

  it('names the leaf, the head or the table it is about', () => {
    expect(findingSaid({ what: 'log', where: 'leaf 17' })).toEqual({ key: 'logPlace.leaf', place: '17', seq: '' });
    expect(findingSaid({ what: 'table', where: 'open_task' })).toEqual({ key: 'table', place: 'open_task', seq: '' });
    expect(findingSaid({ what: 'chain', seq: 7 })).toEqual({ key: 'chain', place: '', seq: '7' });
  });
});
