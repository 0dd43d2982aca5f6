import './testing/drawing-room';
import { DiagramHost } from './diagram-host';
import { type OnlyInSight } from './only-in-sight';
import { createViewer } from './viewer';

/** A line of so many steps, one beside the other, 200 apart. */
function line(steps: number): string {
  const ids = Array.from({ length: steps }, (_, n) => `s${n}`);
  const shapes = ids.map(
    (id, n) => `<di:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${200 * n}" y="0" width="130" height="70"/></di:BPMNShape>`,
  );
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="d" targetNamespace="t"><process id="p">${ids.map((id) => `<userTask id="${id}" name="${id}"/>`).join('')}</process><di:BPMNDiagram id="b"><di:BPMNPlane id="pl" bpmnElement="p">${shapes.join('')}</di:BPMNPlane></di:BPMNDiagram></definitions>`;
}

const frame = () => new Promise((done) => requestAnimationFrame(done));

async function drawn(steps: number) {
  const container = document.createElement('div');
  document.body.append(container);
  const viewer = createViewer(container);
  const host = new DiagramHost(viewer as never, container);
  await host.open(line(steps));
  const canvas = viewer.get('canvas');
  // The geometry of this room is fake: the window is where the spec says it is.
  const lookAt = async (x: number) => {
    Object.assign(canvas, { viewbox: () => ({ x, y: -200, width: 1000, height: 500 }) });
    viewer.get('eventBus').fire('canvas.viewbox.changing');
    await frame();
  };
  await lookAt(0);
  /** Until the browser has found the time for what lies round the window. */
  const rested = () =>
    new Promise<void>((done) => {
      viewer.get('eventBus').once('elements.changed', () => {
        done();
      });
    });
  const shapes = (id: string) => container.querySelectorAll(`[data-element-id="${id}"] .djs-visual > *`).length;
  const hits = (id: string) => container.querySelectorAll(`[data-element-id="${id}"] > .djs-hit`).length;
  const painted = (id: string) => !container.querySelector(`[data-element-id="${id}"]`)?.closest('.mc-away');
  return { viewer, lookAt, rested, painted, shapes, hits };
}

describe('a large drawing', () => {
  it('paints what is in the window at once, what is beside it when there is time, and nothing far away', async () => {
    const { painted, rested } = await drawn(500);
    expect(['s0', 's4', 's9', 's11', 's499'].map(painted)).toEqual([true, true, false, false, false]);
    await rested();
    expect(['s0', 's4', 's9', 's11', 's499'].map(painted)).toEqual([true, true, true, false, false]);
  });

  it('draws a step when it comes near for the first time, and as it has become meanwhile', async () => {
    const { viewer, lookAt, shapes } = await drawn(500);
    expect([shapes('s0') > 0, shapes('s300')]).toEqual([true, 0]);
    const step = viewer.get('elementRegistry').get('s300') as unknown as { businessObject: { name: string } };
    step.businessObject.name = 'Trả kết quả';
    viewer.get('eventBus').fire('elements.changed', { elements: [step] });
    expect(shapes('s300')).toBe(0);
    await lookAt(60_000);
    expect(viewer.get('elementRegistry').getGraphics('s300').textContent).toContain('Trả kết quả');
  });

  it('can be pointed at wherever it is painted', async () => {
    const { lookAt, hits } = await drawn(500);
    expect([hits('s0'), hits('s300')]).toEqual([1, 0]);
    await lookAt(60_000);
    expect([hits('s0'), hits('s300')]).toEqual([1, 1]);
    await lookAt(0);
    await lookAt(60_000);
    expect(hits('s300')).toBe(1);
  });

  it('is painted whole while something shows it as a whole, and not any more afterwards', async () => {
    const { viewer, lookAt, rested, painted, shapes } = await drawn(500);
    const sight = viewer.get('onlyInSight' as never) as OnlyInSight;
    let heard = 0;
    viewer.get('eventBus').on('elements.changed', () => {
      heard += 1;
    });
    sight.paintWhole(true);
    // Whoever shows the whole asks for its extent again.
    expect(heard).toBe(1);
    await lookAt(60_000);
    expect([painted('s0'), painted('s499'), shapes('s499') > 0]).toEqual([true, true, true]);
    sight.paintWhole(false);
    await lookAt(20_000);
    await rested();
    expect([painted('s100'), painted('s499')]).toEqual([true, false]);
  });

  it('paints what the window comes to, and leaves out what it has left behind', async () => {
    const { painted, lookAt, rested } = await drawn(500);
    await lookAt(60_000);
    await rested();
    expect(['s0', 's299', 's302', 's499'].map(painted)).toEqual([false, true, true, false]);
  });

  it('is exported whole', async () => {
    const { viewer, painted } = await drawn(500);
    Object.assign(SVGElement.prototype, { getBBox: () => ({ x: 0, y: 0, width: 1, height: 1 }) });
    const { svg } = await viewer.saveSVG();
    expect(svg).toContain('data-element-id="s499"');
    expect(svg).not.toContain('mc-away');
    expect(painted('s499')).toBe(true);
  });

  it('is painted whole when it is not large', async () => {
    const { painted } = await drawn(100);
    expect(painted('s99')).toBe(true);
  });
});
