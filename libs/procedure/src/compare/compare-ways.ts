import { graphOf } from '../graph';
import { type Flow } from '../procedure';
import { type Text } from '../text';
import { placeNear, placeOf } from './compare-steps';
import { type Compared, type VersionChange } from './compare-versions';
import { type Matches } from './match-nodes';

const way: Text = { vi: 'Chuyển bước', en: 'Way on' };
const condition: Text = { vi: 'Điều kiện chuyển', en: 'Condition' };

/** Ways added and taken away, and conditions that changed. */
export function compareWays(before: Compared, after: Compared, { newOf }: Matches): readonly VersionChange[] {
  const changes: VersionChange[] = [];
  const left = new Map(after.procedure.flows.map((flow) => [flow.id, flow]));
  for (const old of before.procedure.flows) {
    const [from, to] = [newOf.get(old.from), newOf.get(old.to)];
    const same = [...left.values()].filter((flow) => flow.from === from && flow.to === to);
    const now = same.find((flow) => flow.name.vi === old.name.vi) ?? same[0];
    if (now) {
      left.delete(now.id);
      changes.push(...changed(old, now, after));
    } else if (from !== undefined && to !== undefined)
      changes.push({ kind: 'removed', subject: 'way', place: fromPlace(old, before), what: way, before: said(old, before), old: old.id });
  }
  const known = new Set(newOf.values());
  for (const flow of left.values())
    if (known.has(flow.from) && known.has(flow.to))
      changes.push({ kind: 'added', subject: 'way', place: fromPlace(flow, after), what: way, after: said(flow, after), element: flow.id });
  return changes;
}

function changed(old: Flow, now: Flow, after: Compared): readonly VersionChange[] {
  if ((old.condition ?? '') === (now.condition ?? '') && old.name.vi === now.name.vi) return [];
  const [was, is] = [old, now].map(({ name, condition: feel }) => {
    const both = [name.vi, feel].filter(Boolean).join(': ');
    return { vi: both, en: [name.en || name.vi, feel].filter(Boolean).join(': ') };
  });
  return [
    {
      kind: 'changed',
      subject: 'way',
      place: fromPlace(now, after),
      what: condition,
      before: was,
      after: is,
      old: old.id,
      element: now.id,
    },
  ];
}

const fromPlace = (flow: Flow, version: Compared): Text => placeNear(graphOf(version.procedure).getNode(flow.from), version);

function said(flow: Flow, version: Compared): Text {
  const to = placeOf(graphOf(version.procedure).getNode(flow.to), version);
  const when = (tongue: keyof Text) => (flow.name[tongue] || flow.name.vi ? `${flow.name[tongue] || flow.name.vi} → ` : '→ ');
  return { vi: when('vi') + to.vi, en: when('en') + to.en };
}
