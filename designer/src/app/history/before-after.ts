import { type Dossier, type Visit } from '@mot-cua/engine';
import { type Field, type Json, type Text } from '@mot-cua/procedure';
import { answerInWords } from '../forms/answer-in-words';
import { writeDay, writeTime } from '../language/dates';
import { clockStateText, statusText } from './dossier-words';
import { type HistoryNames } from './history-names';

/** One line of "before and after": only what changed. */
export type Change = { readonly what: Text; readonly before: Text; readonly after: Text };

const nothing: Text = { vi: '', en: '' };
const alike = (text: string): Text => ({ vi: text, en: text });

/** What differs between two moments of a dossier, in the order an auditor asks: status, place, who, clock, due, values. */
export function changesBetween(before: Dossier, after: Dossier, names: HistoryNames, fields: readonly Field[]): readonly Change[] {
  const lines: [Text, Text, Text][] = [
    [{ vi: 'Trạng thái', en: 'Status' }, statusText(before, names), statusText(after, names)],
    [{ vi: 'Đang ở', en: 'At' }, places(before, names), places(after, names)],
    [{ vi: 'Trách nhiệm', en: 'Responsible' }, responsible(before, names), responsible(after, names)],
    ...after.clocks.map((clock): [Text, Text, Text] => {
      const then = before.clocks.find((other) => other.name === clock.name);
      return [{ vi: 'Đồng hồ', en: 'Clock' }, then ? clockStateText[then.state] : nothing, clockStateText[clock.state]];
    }),
    ...after.clocks.map((clock): [Text, Text, Text] => {
      const then = before.clocks.find((other) => other.name === clock.name);
      return [{ vi: 'Hạn', en: 'Due' }, moment(then?.due), moment(clock.due)];
    }),
    ...changedValues(before, after, fields, names),
  ];
  return lines.filter(([, old, now]) => old.vi !== now.vi).map(([what, old, now]) => ({ what, before: old, after: now }));
}

/** Values known at one moment, with their labels; those of the procedure itself, then of scopes within. */
export function valuesOf(
  dossier: Dossier,
  fields: readonly Field[],
  names: HistoryNames,
): readonly { readonly name: string; readonly label: Text; readonly value: Text }[] {
  return Object.entries(dataOf(dossier)).map(([name, value]) => ({
    name,
    label: names.value(name),
    value: answerText(name, value, names) ?? valueText(value, fieldOf(name, fields)),
  }));
}

function changedValues(before: Dossier, after: Dossier, fields: readonly Field[], names: HistoryNames): [Text, Text, Text][] {
  // A closed dossier has no scopes any more: that its values are gone from the state is not a change of values.
  if (after.status === 'closed') return [];
  const [old, now] = [dataOf(before), dataOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].map((name) => {
    const said = (value: Json | undefined) => answerText(name, value, names) ?? valueText(value, fieldOf(name, fields));
    return [names.value(name), said(old[name]), said(now[name])];
  });
}

const dataOf = (dossier: Dossier): Readonly<Record<string, Json>> =>
  Object.assign({}, ...dossier.visits.map((visit) => visit.data ?? {})) as Record<string, Json>;
const fieldOf = (name: string, fields: readonly Field[]): Field | undefined => fields.find((field) => field.name === name);
const answerText = (name: string, value: Json | undefined, names: HistoryNames): Text | undefined =>
  typeof value === 'string' ? names.answer(name, value) : undefined;

/** A value as people write it. Personal data lie elsewhere: the history holds a commitment, which says nothing. */
export function valueText(value: Json | undefined, field?: Field): Text {
  if (value === undefined || value === null) return nothing;
  if (typeof value === 'object' && 'personal' in value) return { vi: 'dữ liệu cá nhân, lưu riêng', en: 'personal data, kept apart' };
  return { vi: answerInWords(field, value, 'vi'), en: answerInWords(field, value, 'en') };
}

/** Visits that wait for somebody or something, the scopes round them apart. */
export const waitingVisits = (dossier: Dossier): readonly Visit[] => dossier.visits.filter(standsAt);

/** Scopes are not where a dossier stands; a call is, while its linked dossier is awaited. */
export const standsAt = ({ marking, waits }: Visit): boolean =>
  marking === undefined || waits?.some(({ kind }) => kind === 'child') === true;

function places(dossier: Dossier, names: HistoryNames): Text {
  const steps = waitingVisits(dossier).map((visit) => names.step(visit.node));
  return steps.length > 0
    ? joined(steps)
    : nowhere(dossier, { vi: 'đang chuyển bước', en: 'between steps' }, { vi: 'không còn ở bước nào', en: 'at no step' });
}

function responsible(dossier: Dossier, names: HistoryNames): Text {
  const work = waitingVisits(dossier).flatMap((visit) => (visit.waits ?? []).flatMap((wait) => wait.work ?? []));
  if (work.length === 0)
    return nowhere(dossier, { vi: 'không ai phải làm gì', en: 'nobody has to act' }, { vi: 'không còn ai', en: 'nobody any more' });
  return joined(work.map((one) => (one.holder === undefined ? names.role(one.role) : alike(names.person(one.holder)))));
}

/** In the middle of a command a dossier is nowhere for a moment; that is not the same as not knowing. */
const nowhere = ({ status }: Dossier, open: Text, closed: Text): Text => {
  if (status === 'notOpened') return nothing;
  return status === 'closed' ? closed : open;
};

const moment = (instant: number | undefined): Text =>
  instant === undefined ? nothing : alike(`${writeDay(instant)} ${writeTime(instant)}`);

function joined(texts: readonly Text[]): Text {
  return { vi: [...new Set(texts.map((text) => text.vi))].join('; '), en: [...new Set(texts.map((text) => text.en))].join('; ') };
}
