import './testing/drawing-room';
import { type DiagramMarks, noMarks } from './diagram-mark';
import { DiagramHost } from './diagram-host';
import { describeElement } from './describe-element';
import { walk } from './flow-walk';
import { landRegistration } from './testing/land-registration';
import { createViewer } from './viewer';

async function drawn(): Promise<{ host: DiagramHost; container: HTMLElement }> {
  const container = document.createElement('div');
  document.body.append(container);
  const host = new DiagramHost(createViewer(container) as never, container);
  await host.open(landRegistration);
  return { host, container };
}

const graphics = (container: HTMLElement, id: string) => container.querySelector(`[data-element-id="${id}"]`) as SVGElement;

describe('the drawing of a procedure', () => {
  it('numbers the steps of work for people, and nothing else', async () => {
    const { host } = await drawn();
    expect(['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8', 's9'].map((id) => host.numberOf(id))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(host.numberOf('g1')).toBeUndefined();
  });

  it('shows the limit of a step, and says of a step outside the statutory time that it does not count (R-17)', async () => {
    const { container } = await drawn();
    expect(graphics(container, 's1').querySelector('.mc-limit')?.textContent).toBe('0,5 ngày');
    expect(graphics(container, 's4').querySelector('.mc-limit')?.textContent).toBe('không tính');
    expect(graphics(container, 'g1').querySelector('.mc-limit')).toBeNull();
  });

  it('changes its language without reading the file again', async () => {
    const { host, container } = await drawn();
    const before = host.find('s1');
    host.speak('en');
    expect(host.find('s1')).toBe(before);
    expect(graphics(container, 's1').querySelector('.mc-limit')?.textContent).toBe('0,5 days');
    expect(graphics(container, 's9').querySelector('text.djs-label')?.textContent?.replace(/\s+/g, ' ')).toContain('Return');
    expect(before?.businessObject.get('name')).toBe('Tiếp nhận, số hóa, cấp giấy hẹn');
    host.speak('vi');
    expect(graphics(container, 's9').querySelector('text.djs-label')?.textContent).toContain('Trả');
  });

  it('keeps a long name clear of the badges: three lines, and the whole name on hover', async () => {
    const { host, container } = await drawn();
    const long = 'Thẩm định trước khi trình lãnh đạo Ủy ban nhân dân xã xem xét, ký ban hành và chuyển bộ phận văn thư đóng dấu, phát hành';
    await host.open(landRegistration.replace('Ký Giấy chứng nhận', long));
    const text = graphics(container, 's7').querySelector('text.djs-label')?.textContent ?? '';
    expect(text.trim()).toMatch(/…$/);
    expect(graphics(container, 's7').querySelector('title')?.textContent).toBe(long);
    expect(host.find('s7')?.businessObject.get('name')).toBe(long);
  });

  it('lights the way of a dossier and takes back only what no longer holds', async () => {
    const { host, container } = await drawn();
    const marks: DiagramMarks = {
      ...noMarks,
      nodes: { s1: ['passed'], s2: ['here', 'late'] },
      taken: ['f1', 'f2'],
      rounds: { s2: 2 },
      tokens: { f3: 2 },
    };
    host.show(marks);
    expect(graphics(container, 's1').classList).toContain('mc-passed');
    expect(graphics(container, 's2').classList).toContain('mc-here');
    expect(graphics(container, 's2').querySelector('.mc-late-pill')?.textContent).toBe('Quá hạn');
    expect(graphics(container, 's2').querySelector('.mc-rounds')?.textContent).toBe('×2');
    expect([...container.querySelectorAll('.mc-taken')].map((line) => line.getAttribute('data-element-id'))).toEqual(['f1', 'f2']);
    expect(container.querySelector('.mc-token')?.textContent).toBe('2');

    const line = container.querySelector('.mc-taken');
    host.show({ ...noMarks, nodes: { s1: ['passed'] }, taken: ['f1'] });
    expect(graphics(container, 's2').classList).not.toContain('mc-here');
    expect(graphics(container, 's2').querySelector('.mc-decorations')).toBeNull();
    expect(container.querySelectorAll('.mc-taken')).toHaveLength(1);
    expect(container.querySelector('.mc-taken')).toBe(line);
    expect(container.querySelector('.mc-token')).toBeNull();
  });

  it('passes over marks for nodes it does not have', async () => {
    const { host } = await drawn();
    expect(() => {
      host.show({ ...noMarks, nodes: { nowhere: ['here'] }, taken: ['nowhere'], findings: { nowhere: 3 } });
    }).not.toThrow();
  });

  it('draws two files given at once one after the other, and ends with the second', async () => {
    const { host, container } = await drawn();
    await Promise.all([
      host.open(landRegistration.replaceAll('id="s9"', 'id="s9"')),
      host.open(landRegistration.replaceAll('"s9"', '"last"').replaceAll('>s9<', '>last<')),
    ]);
    expect(host.find('last')).toBeDefined();
    expect(host.find('s9')).toBeUndefined();
    expect(container.querySelectorAll('[data-element-id="s1"]')).toHaveLength(1);
  });

  it('says why a file that is not BPMN cannot be drawn, and draws the next one all the same', async () => {
    const { host } = await drawn();
    await expect(host.open('<hello/>')).rejects.toThrow();
    await expect(host.open(landRegistration)).resolves.toEqual([]);
  });

  it('keeps the mark of bpmn.io', async () => {
    const { container } = await drawn();
    expect(container.querySelector('.bjs-powered-by')).not.toBeNull();
  });

  it('can be walked with the arrow keys and heard in words', async () => {
    const { host } = await drawn();
    const start = walk(host.elements(), undefined, 'ArrowRight');
    expect(start?.id).toBe('start');
    const first = walk(host.elements(), start, 'ArrowRight');
    expect(first?.id).toBe('s1');
    expect(first && describeElement(first, host.numberOf('s1'), ['passed'], 'vi')).toBe(
      'Bước 1. Tiếp nhận, số hóa, cấp giấy hẹn, thời hạn 0,5 ngày làm việc, đã qua, tiếp theo: Kiểm tra điều kiện, trích lục bản đồ',
    );
    const refused = host.find('refused');
    expect(walk(host.elements(), refused, 'ArrowUp')?.id).toBe('s3');
    expect(walk(host.elements(), refused, 'ArrowLeft')?.id).toBe('g1');
    expect(walk(host.elements(), refused, 'ArrowRight')).toBeUndefined();
  });

  it('leaves nothing behind when it is closed', async () => {
    const { host, container } = await drawn();
    host.destroy();
    expect(container.querySelector('svg')).toBeNull();
  });
});
