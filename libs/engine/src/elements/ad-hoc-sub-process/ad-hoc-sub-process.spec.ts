import { draw, type Scenario, scenario } from '../../../testing/index';

const verify = (adHoc: { readonly done?: string; readonly sequential?: boolean; readonly cancelRemaining?: boolean }) =>
  draw('p')
    .start('s')
    .adHoc('verify', (inside) => inside.task('visit').task('phone').task('write').path('phone', 'write'), adHoc)
    .task('after')
    .path('s', 'verify', 'after')
    .build();

const chooses = (dossier: Scenario, node: string) =>
  dossier.asks({ kind: 'Choose', visit: dossier.visitOf('verify'), node }, { person: 'x', agency: 1, role: 'officer' });

describe('steps in no order', () => {
  it('are begun by choice, as often as wanted, and end when the officer says so', () => {
    const dossier = scenario(verify({})).opens();
    expect(dossier.waiting()).toEqual(['verify']);
    chooses(dossier, 'visit');
    chooses(dossier, 'phone');
    expect(dossier.waiting()).toEqual(['verify', 'visit', 'phone']);
    dossier.completes('visit');
    chooses(dossier, 'visit');
    dossier.completes('phone');
    expect(dossier.waiting()).toEqual(['verify', 'visit', 'write']);
    chooses(dossier, 'finish');
    expect(dossier.waiting()).toEqual(['after']);
  });

  it('end by themselves when the condition holds, and what is not done is ended', () => {
    const dossier = scenario(verify({ done: 'sure = true' })).opens();
    chooses(dossier, 'visit');
    chooses(dossier, 'phone');
    dossier.completes('visit', { data: { sure: true } });
    expect(dossier.waiting()).toEqual(['after']);
  });

  it('may let what was begun be finished first', () => {
    const dossier = scenario(verify({ done: 'sure = true', cancelRemaining: false })).opens();
    chooses(dossier, 'visit');
    chooses(dossier, 'phone');
    dossier.completes('visit', { data: { sure: true } });
    expect(dossier.waiting()).toEqual(['phone']);
    expect(dossier.completes('phone').completes('write').waiting()).toEqual(['after']);
  });

  it('one at a time are refused while another is under way', () => {
    const dossier = scenario(verify({ sequential: true })).opens();
    chooses(dossier, 'visit');
    const ask = { kind: 'Choose', visit: dossier.visitOf('verify'), node: 'phone' } as const;
    expect(dossier.tries(ask)?.code).toBe('choice.busy');
    dossier.completes('visit');
    expect(dossier.tries(ask)).toBeUndefined();
    expect(dossier.waiting()).toEqual(['verify', 'phone']);
  });

  it('are not chosen from elsewhere, nor when another step leads to them', () => {
    const dossier = scenario(verify({})).opens();
    expect(dossier.tries({ kind: 'Choose', visit: dossier.visitOf('verify'), node: 'write' })?.code).toBe('choice.unknown');
    expect(dossier.tries({ kind: 'Choose', visit: dossier.visitOf('verify'), node: 'after' })?.code).toBe('choice.unknown');
  });
});
