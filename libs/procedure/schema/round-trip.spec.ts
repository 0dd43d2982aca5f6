import { bpmnLanguage, lostInWriting, writeBpmn } from '../src/write-bpmn';
import { wholeFile } from './whole-file';

describe('a file that says everything the standard can say', () => {
  const whole = wholeFile();

  it('has every type of the official schemas in it', () => {
    // These three are not abstract by the letter, but the schemas name no place for them.
    expect(whole.missing).toEqual(['bpmn:tCallableElement', 'bpmn:tDataAssociation', 'bpmn:tGateway']);
    expect(whole.written.size).toBeGreaterThan(100);
  });

  it('loses no element, attribute, text, foreign extension or picture when it is read and written again', async () => {
    expect(await lostInWriting(whole.xml)).toEqual([]);
  });

  it('loses nothing the second time either', async () => {
    expect(await lostInWriting(await writeBpmn((await bpmnLanguage().fromXML(whole.xml)).rootElement))).toEqual([]);
  });

  it('is understood by the parser to the last word', async () => {
    const { warnings } = await bpmnLanguage().fromXML(whole.xml);
    expect(warnings.map(({ message }) => message)).toEqual([]);
  });
});
