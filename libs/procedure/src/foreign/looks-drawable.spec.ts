import { looksDrawable } from './looks-drawable';

const file = (inside: string): string =>
  `<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">${inside}</b:definitions>`;

describe('whether a file looks drawable', () => {
  it('says yes to a process that holds something, and to one that is marked executable', () => {
    expect(looksDrawable(file('<b:process id="p"><b:startEvent id="s"/></b:process>'))).toBe(true);
    expect(looksDrawable(file('<b:process id="p" isExecutable="true"/>'))).toBe(true);
  });

  it('leaves to the reader what it cannot be sure of: nothing to draw, another language, a broken or hostile text', () => {
    expect(looksDrawable(file('<b:process id="p"/>'))).toBe(false);
    expect(looksDrawable(file('<b:choreography id="c"/>'))).toBe(false);
    expect(looksDrawable('<definitions id="d"><process id="p" isExecutable="true"/></definitions>')).toBe(false);
    expect(looksDrawable(file('<b:process id="p" isExecutable="true">'))).toBe(false);
    expect(looksDrawable(`<!DOCTYPE d [<!ENTITY a "b">]>${file('<b:process id="p" isExecutable="true"/>')}`)).toBe(false);
  });
});
