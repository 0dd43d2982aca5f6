import { type Json, type Outcome, type Work, type XmlElement } from '@mot-cua/procedure';

/** `mc:role`, `mc:agency`, `mc:form`, `mc:outcomes` and `mc:outcomeVariable` of a user task. */
export const readWork = (element: XmlElement): Json => {
  const agency = text(element, 'mc:agency');
  const form = text(element, 'mc:form');
  const work: Work = {
    role: text(element, 'mc:role') ?? '',
    ...(agency !== undefined && { agency }),
    ...(form !== undefined && { form }),
    outcomes: readOutcomes(element),
    outcomeVariable: text(element, 'mc:outcomeVariable') ?? 'outcome',
  };
  return work as unknown as Json;
};

const text = (element: XmlElement, name: string): string | undefined => {
  const value = element.get(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

const readOutcomes = (element: XmlElement): readonly Outcome[] => {
  const extensions = element.get('extensionElements') as { readonly values?: readonly XmlElement[] } | undefined;
  const lists = (extensions?.values ?? []).filter(({ $type }) => $type === 'mc:Outcomes');
  return lists.flatMap((list) => (list.get('outcomes') as readonly XmlElement[] | undefined) ?? []).map(readOutcome);
};

const readOutcome = (outcome: XmlElement): Outcome => {
  const id = text(outcome, 'id') ?? '';
  const vi = text(outcome, 'name') ?? id;
  return { id, name: { vi, en: text(outcome, 'nameEn') ?? vi }, ...(outcome.get('decides') === true && { decides: true }) };
};
