import { readBpmn } from '../read-bpmn';
import { bpmnLanguage } from '../write-bpmn';
import { catalogue } from '../../testing/catalogue';
import { withPicture } from './with-picture';

const file = (inside: string, before = ''): string =>
  `<?xml version="1.0"?><bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">${before}<bpmn:process id="p" name="Cấp phép" isExecutable="true">${inside}</bpmn:process></bpmn:definitions>`;
const flow = (from: string, to: string): string => `<bpmn:sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}"/>`;
const straight = `<bpmn:startEvent id="a"/><bpmn:manualTask id="b" name="Làm"/><bpmn:endEvent id="c"/>${flow('a', 'b')}${flow('b', 'c')}`;

type Shape = {
  readonly bpmnElement?: { readonly id?: string };
  readonly bounds?: { readonly x: number; readonly y: number; readonly width: number };
};
const drawnIn = async (xml: string): Promise<readonly (readonly Shape[])[]> => {
  const { rootElement } = await bpmnLanguage().fromXML(xml);
  const diagrams = rootElement.get('diagrams') as readonly { plane: { planeElement: readonly Shape[] } }[];
  return diagrams.map(({ plane }) => plane.planeElement);
};
const idsOf = (shapes: readonly Shape[] | undefined): readonly (string | undefined)[] =>
  (shapes ?? []).map(({ bpmnElement }) => bpmnElement?.id);

describe('a file without a picture', () => {
  it('is drawn in a pool, every step and every flow, and means the same as before', async () => {
    const drawn = await withPicture(file(straight));
    expect(idsOf((await drawnIn(drawn))[0])).toEqual(['p_pool', 'a', 'b', 'c', 'a_b', 'b_c']);
    const [before, after] = [await readBpmn(file(straight), catalogue), await readBpmn(drawn, catalogue)];
    expect(after.procedure?.nodes.map(({ id }) => id)).toEqual(before.procedure?.nodes.map(({ id }) => id));
    expect(await withPicture(drawn)).toBe(drawn);
  });

  it('is drawn lane by lane, the sub-processes on planes of their own', async () => {
    const lanes = `<bpmn:laneSet id="l"><bpmn:lane id="one" name="Một cửa"><bpmn:flowNodeRef>a</bpmn:flowNodeRef><bpmn:flowNodeRef>c</bpmn:flowNodeRef></bpmn:lane><bpmn:lane id="two" name="Phòng"><bpmn:flowNodeRef>b</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>`;
    const inside = `<bpmn:startEvent id="a"/><bpmn:subProcess id="b"><bpmn:startEvent id="x"/><bpmn:endEvent id="y"/>${flow('x', 'y')}</bpmn:subProcess><bpmn:endEvent id="c"/>`;
    const planes = await drawnIn(await withPicture(file(`${lanes}${inside}${flow('a', 'b')}${flow('b', 'c')}`)));
    expect(idsOf(planes[0])).toEqual(['p_pool', 'one', 'two', 'a', 'b', 'c', 'a_b', 'b_c']);
    expect(idsOf(planes[1])).toEqual(['x', 'y', 'x_y']);
    const at = (id: string) => planes[0]?.find(({ bpmnElement }) => bpmnElement?.id === id)?.bounds?.y ?? 0;
    expect(at('b')).toBeGreaterThan(at('a'));
  });

  it('is drawn however large it is: a thousand steps in rows', async () => {
    const steps = Array.from({ length: 1_000 }, (_, n) => `<bpmn:manualTask id="s${n}"/>`).join('');
    const flows = Array.from({ length: 999 }, (_, n) => flow(`s${n}`, `s${n + 1}`)).join('');
    const [shapes] = await drawnIn(await withPicture(file(steps + flows)));
    expect(shapes).toHaveLength(2_000);
    const places = new Set((shapes ?? []).flatMap(({ bounds }) => (bounds ? [`${bounds.x} ${bounds.y}`] : [])));
    expect(places.size).toBe(1_001);
  });

  it('with several pools shows who else takes part, and what is sent between them', async () => {
    const others = `<bpmn:collaboration id="k"><bpmn:participant id="office" name="Một cửa" processRef="p"/><bpmn:participant id="citizen" name="Người dân"/><bpmn:participant id="tax" name="Thuế"/><bpmn:messageFlow id="m1" sourceRef="citizen" targetRef="a"/><bpmn:messageFlow id="m2" sourceRef="b" targetRef="tax"/><bpmn:messageFlow id="m3" sourceRef="citizen" targetRef="gone"/></bpmn:collaboration>`;
    const [shapes] = await drawnIn(await withPicture(file(straight, others)));
    expect(idsOf(shapes)).toEqual(['office', 'a', 'b', 'c', 'a_b', 'b_c', 'citizen', 'tax', 'm1', 'm2']);
    const edges = (id: string) => {
      const box = shapes?.find(({ bpmnElement }) => bpmnElement?.id === id)?.bounds;
      return [box?.x, box?.width];
    };
    expect(edges('citizen')).toEqual(edges('office'));
  });

  it('without anything to draw stays as it is', async () => {
    expect(await withPicture(file(''))).toBe(file(''));
    await expect(withPicture('not xml')).rejects.toThrow();
  });
});
