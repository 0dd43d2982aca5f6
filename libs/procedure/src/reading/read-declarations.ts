import { type ModdleElement } from 'bpmn-moddle';
import { type Declaration } from '../procedure';
import { elementsOf, localType, type Source, textOf } from './source';

const kinds = ['message', 'signal', 'error', 'escalation'] as const;
const codes: Readonly<Partial<Record<Declaration['kind'], string>>> = { error: 'errorCode', escalation: 'escalationCode' };

/** Messages, signals, errors and escalations of the file, by id. */
export const readDeclarations = (definitions: ModdleElement, source: Source): Readonly<Record<string, Declaration>> =>
  Object.fromEntries(
    elementsOf(definitions, 'rootElements').flatMap((element) => {
      const kind = kinds.find((name) => name === localType(element));
      if (!kind || element.id === undefined) return [];
      return [[element.id, readDeclaration(element, element.id, kind, source)] as const];
    }),
  );

const readDeclaration = (element: ModdleElement, id: string, kind: Declaration['kind'], source: Source): Declaration => {
  const name = textOf(element, 'name');
  const property = codes[kind];
  const code =
    kind === 'message'
      ? source.expression(textOf(element, 'mc:correlationKey'), 'mc:correlationKey', id)
      : property && textOf(element, property);
  const keepFor = kind === 'message' ? source.limit(textOf(element, 'mc:keepFor'), 'mc:keepFor', id) : undefined;
  if (name === undefined)
    source.report.say('warning', 'declaration.unnamed', id, {
      vi: `Khai báo "${id}" (${kind}) không có tên.`,
      en: `The ${kind} "${id}" has no name.`,
    });
  return { kind, id, name: name ?? id, ...(code !== undefined && { code }), ...(keepFor && { keepFor }) };
};
