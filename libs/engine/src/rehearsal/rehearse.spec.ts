import { nationalCalendar } from '@mot-cua/calendar';
import { mapVersion, type Procedure, type TimeLimit } from '@mot-cua/procedure';
import { draw } from '../../testing';
import { type Command } from '../command';
import { decide } from '../decide';
import { type Dossier, notOpened } from '../dossier';
import { type Fact } from '../fact';
import { openWaitsOf } from '../simulation/simulation';
import { type RecordedCase, rehearse, type Rehearsed } from './rehearse';

const around = () => ({ calendar: nationalCalendar(), convention: 'B' as const });
const limit: TimeLimit = { value: 2, unit: 'working-days' };

const permit = (change: (drawn: ReturnType<typeof base>) => ReturnType<typeof base> = (drawn) => drawn): Procedure =>
  change(base()).build();
const base = () => draw('permit').start('received').task('check').task('sign').end('returned');
const asItWas = permit((drawn) => drawn.path('received', 'check', 'sign', 'returned'));

/** A dossier received on Monday, checked after `hours`, signed an hour later. */
function recordedCase(procedure: Procedure, hours: number): RecordedCase {
  const commands: RecordedCase['commands'][number][] = [];
  const facts: Fact[] = [];
  let dossier: Dossier = notOpened;
  const at = Date.parse('2026-03-02T08:00:00+07:00');
  const ask = (now: number, command: Omit<Command, 'id'>): void => {
    const whole = { ...command, id: `c${commands.length.toString()}` } as Command;
    const decision = decide(procedure, dossier, whole, { ...around(), now });
    if ('rejected' in decision) throw new Error(decision.rejected.code);
    commands.push({ now, command: whole });
    facts.push(...decision.facts);
    dossier = decision.dossier;
  };
  ask(at, {
    kind: 'OpenDossier',
    by: { person: 'clerk', agency: 1 },
    pinned: { procedure: procedure.id, version: 1, process: procedure.id },
    code: 'H1',
    agencies: { 'one-stop': 1 },
    calendar: 'vn',
    limit,
  } as Omit<Command, 'id'>);
  for (const [index, node] of ['check', 'sign'].entries()) {
    const waiting = openWaitsOf(dossier).find(({ wait }) => wait.node === node);
    if (!waiting?.wait.work) throw new Error(`${node} does not wait`);
    const { agency, role } = waiting.wait.work;
    ask(at + (hours + index) * 3_600_000, { kind: 'CompleteTask', by: { person: 'p', agency, role }, visit: waiting.visit.id } as Omit<
      Command,
      'id'
    >);
  }
  return { facts, commands };
}

const on = (procedure: Procedure, recorded: RecordedCase, more: TimeLimit = limit): Rehearsed => {
  const { nodes } = mapVersion(asItWas, procedure);
  const known = new Set(procedure.nodes.map(({ id }) => id));
  const become = (id: string) => [nodes[id] ?? id].find((now) => known.has(now));
  const old = new Set(asItWas.nodes.map(({ id }) => become(id)));
  return rehearse(recorded, { procedure, limit: more, become, added: new Set([...known].filter((id) => !old.has(id))), around });
};

describe('a draft rehearsed on recorded dossiers', () => {
  it('goes the same way where nothing was changed', () => {
    expect(on(asItWas, recordedCase(asItWas, 3))).toEqual({ kind: 'same', at: [], supposed: [], was: 'onTime', now: 'onTime' });
  });

  it('is on time under a longer limit where it was late', () => {
    expect(on(asItWas, recordedCase(asItWas, 80), { value: 9, unit: 'working-days' })).toMatchObject({
      kind: 'same',
      was: 'late',
      now: 'onTime',
    });
  });

  it('goes another way through a step nobody did then, and still ends', () => {
    const longer = draw('permit').start('received').task('check').task('appraise').task('sign').end('returned').path('received', 'check', 'appraise', 'sign', 'returned').build(); // prettier-ignore
    expect(on(longer, recordedCase(asItWas, 3))).toMatchObject({ kind: 'other', supposed: ['appraise'] });
  });

  it('goes another way where a step was taken away', () => {
    const shorter = draw('permit').start('received').task('check').end('returned').path('received', 'check', 'returned').build();
    expect(on(shorter, recordedCase(asItWas, 3))).toMatchObject({ kind: 'other' });
  });

  it('is stuck where the draft waits for something that never came, and says where', () => {
    const waiting = draw('permit').start('received').task('check').task('sign').receive('paid', 'payment').end('returned').path('received', 'check', 'paid', 'sign', 'returned').build(); // prettier-ignore
    expect(on(waiting, recordedCase(asItWas, 3))).toMatchObject({ kind: 'stuck', at: ['paid'] });
  });
});
