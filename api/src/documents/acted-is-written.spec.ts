import { type Chance, chanceFrom } from '@mot-cua/engine/testing';
import { type Response } from 'supertest';
import { extractText, getDocumentProxy } from 'unpdf';
import { birthRequest, taskPath, waitingAt } from '../testing/dossiers-at-hand';
import { type Asker, testApi, type TestApi } from '../testing/test-api';

const SEEDS = [3, 5, 8];
const DOSSIERS = 3;
const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;
/** A Monday in office hours; whoever waits lets a whole week pass, so that what is late is late by any way of counting. */
const MONDAY = Date.UTC(2027, 2, 1, 1, 12);

const ONE_STOP = 'Bộ phận Một cửa xã An Hòa, Cán bộ Một cửa';
const COMMUNE = 'UBND xã An Hòa, Lãnh đạo UBND xã';
const clerks = { 'an.clerk': 'Nguyễn Thị An', 'bich.clerk': 'Trần Ngọc Bích' } as const;
const LEADER = 'Lê Mạnh Cường';

/** What somebody who stood beside the counter wrote down: nothing of it comes from the system. */
type Noted = {
  readonly giver: string;
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly late: boolean;
  taken?: string;
};
type Diary = { readonly code: string; readonly received: string; readonly handOvers: Noted[]; closed?: string };

const words = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ');
const dayTime = (at: number): string => {
  const local = new Date(at + 7 * 60 * MINUTE).toISOString();
  return `${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)} ${local.slice(11, 16)}`;
};

describe('what the control slip and the register say', () => {
  let api: TestApi;
  let askers: Record<keyof typeof clerks | 'cuong.leader', Asker>;
  let now = MONDAY;
  beforeAll(async () => {
    api = await testApi();
    askers = {
      'an.clerk': await api.as('an.clerk'),
      'bich.clerk': await api.as('bich.clerk'),
      'cuong.leader': await api.as('cuong.leader'),
    };
  });
  afterAll(() => api.close());

  const passes = async (ms: number): Promise<void> => {
    now += ms;
    const offset = await api.store.clock.setOffset(0).then(() => api.store.clock.now());
    await api.store.clock.setOffset(now - offset);
  };
  const textOf = async (answer: Response): Promise<string> =>
    words((await extractText(await getDocumentProxy(new Uint8Array(answer.body as Buffer)), { mergePages: true })).text);
  /** Takes the task that waits at a step, perhaps gives it back first for another to take it, and completes it; tells the diary. */
  const works = async (
    diary: Diary,
    id: string,
    node: string,
    who: keyof typeof askers,
    chance: Chance,
    outcome?: string,
  ): Promise<boolean> => {
    const began = now;
    await passes(chance.often(25) ? WEEK : 3 * MINUTE);
    const asker = askers[who];
    const path = taskPath({ id, visit: await waitingAt(asker, id, node) });
    const name = who === 'cuong.leader' ? LEADER : clerks[who];
    const took = (person: string): void => {
      const open = diary.handOvers.at(-1);
      if (open && node !== 'check' && open.taken === undefined) open.taken = `Nhận ${dayTime(now)}, ${person}`;
    };
    await asker('post', `${path}/claim`).then(expectDone);
    took(name);
    if (chance.often(20)) return false;
    await passes(2 * MINUTE);
    const body = { outcome: outcome ?? 'done', data: node === 'check' ? { complete: true } : {} };
    await asker('post', `${path}/complete`, { body }).then(expectDone);
    const late = now - began >= WEEK;
    if (node === 'check') diary.handOvers.push({ giver: name, from: ONE_STOP, to: COMMUNE, at: dayTime(now), late });
    if (node === 'sign' && outcome === 'signed') diary.handOvers.push({ giver: name, from: COMMUNE, to: ONE_STOP, at: dayTime(now), late });
    if (node === 'give_back' || outcome === 'refused') diary.closed = dayTime(now);
    return true;
  };
  const expectDone = (answer: Response): void => {
    if (answer.status >= 300) throw new Error(`${String(answer.status)} ${answer.text}`);
  };

  const acts = async (chance: Chance): Promise<Diary & { readonly id: string }> => {
    await passes(MINUTE);
    const receipt = await askers['an.clerk']('post', '/api/dossiers', { body: birthRequest });
    const { dossier: id, code } = receipt.body as { dossier: string; code: string };
    const diary = { id, code, received: dayTime(now), handOvers: [] as Noted[] };
    const clerk = (): keyof typeof clerks => chance.pick(['an.clerk', 'bich.clerk'] as const);
    const outcome = chance.often(70) ? 'signed' : 'refused';
    if (!(await works(diary, id, 'check', clerk(), chance))) return diary;
    if (!(await works(diary, id, 'sign', 'cuong.leader', chance, outcome))) return diary;
    if (outcome === 'signed') await works(diary, id, 'give_back', clerk(), chance);
    return diary;
  };

  it.each(SEEDS)(
    'equals what was acted, hand-over by hand-over and line by line (R-96, R-97, seed %i)',
    async (seed) => {
      const chance = chanceFrom(seed);
      const diaries: Diary[] = [];
      for (let n = 0; n < DOSSIERS; n++) {
        const diary = await acts(chance);
        const slip = await textOf(await askers['an.clerk']('get', `/api/dossiers/${diary.id}/documents/06/pdf`));
        const told = slip.split('1. Giao: ').slice(1);
        expect({ seed, code: diary.code, rows: told.length }).toEqual({ seed, code: diary.code, rows: diary.handOvers.length });
        for (const [index, { giver, from, to, at, late, taken }] of diary.handOvers.entries()) {
          const row = told[index] ?? '';
          expect(row.startsWith(`${from} 2. Nhận: ${to} Giao ${at}, ${giver} ${taken ?? 'Đã chuyển, chưa nhận'} `)).toBe(true);
          expect(row.includes('Quá hạn')).toBe(late);
        }
        diaries.push(diary);
      }
      const register = await textOf(await askers['an.clerk']('get', `/api/registers/pdf?field=${encodeURIComponent('Hộ tịch')}&year=2027`));
      for (const diary of diaries) {
        const line = register.slice(register.indexOf(diary.code));
        const own = line.slice(0, line.indexOf('Trực tiếp'));
        const instants = [...own.matchAll(/\d{2}\/\d{2}\/\d{4} \d{2}:\d{2}/g)].map(([instant]) => instant);
        expect(own).toContain(birthRequest.applicant.fullName);
        expect([instants[0], instants[2]]).toEqual([diary.received, diary.closed]);
      }
    },
    120_000,
  );
});
