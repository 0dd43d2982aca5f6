import { diagram, line, task } from '../testing/diagram';
import { camunda7 } from '../testing/foreign/camunda-7';
import { bpmnLanguage, lostInWriting, writeBpmn } from './write-bpmn';

const again = async (xml: string) => writeBpmn((await bpmnLanguage().fromXML(xml)).rootElement);

describe('a diagram read and written again', () => {
  it('keeps everything of ours', async () => {
    const xml = diagram(
      `<bpmn:laneSet id="l"><bpmn:lane id="lane" mc:agency="one-stop" mc:nameEn="One-stop"><bpmn:flowNodeRef>check</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>` +
        line(
          task(
            'check',
            'mc:role="clerk" mc:limit="0.5 working-days" mc:counted="false" mc:pauses="fee" mc:form="f" mc:outcomeVariable="o" mc:nameEn="Check"',
            '<bpmn:extensionElements><mc:outcomes><mc:outcome id="yes" name="Đạt" nameEn="Pass"/></mc:outcomes><mc:input to="a" expression="b"/><mc:output to="c" expression="d &lt; 1"/></bpmn:extensionElements>',
          ),
        ),
      '<bpmn:message id="m" name="paid" mc:correlationKey="code" mc:keepFor="5 calendar-days"/>',
    );
    expect(await lostInWriting(xml)).toEqual([]);
    expect(await again(await again(xml))).toBe(await again(xml));
  });

  it('keeps everything of another tool', async () => {
    expect(await lostInWriting(camunda7)).toEqual([]);
  });

  it('says what it would lose', async () => {
    expect(await lostInWriting(diagram('<bpmn:task id="a" gibberish="1"/><bpmn:bogus id="b"/>'))).toEqual([
      'process > bogus',
      'process > bogus @id',
    ]);
  });
});
