import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { addressInOneLine } from './address/address-in-parts';
import { provinces } from './address/provinces';
import { checkAnswers } from './check-answers';
import { schemaOfForm } from './form-schema';
import { type Field, type Form } from './package';
import { MAX_DATA_DEPTH } from './plain-value';

const label = (vi: string) => ({ vi, en: vi });
const field = (name: string, kind: Field['kind'], more: Partial<Field> = {}): Field => ({
  name,
  kind,
  label: label(name),
  required: false,
  ...more,
});
const form: Form = {
  id: 'reception',
  title: label('Tiếp nhận'),
  fields: [
    field('name', 'text', { required: true, maxLength: 20 }),
    field('idNumber', 'idNumber', { required: true, personal: true }),
    field('born', 'date'),
    field('phone', 'phone'),
    field('email', 'email'),
    field('fee', 'money'),
    field('area', 'number', { minimum: 0, maximum: 1_000 }),
    field('copies', 'integer', { minimum: 1 }),
    field('kind', 'choice', {
      choices: [
        { value: 'person', label: label('Cá nhân') },
        { value: 'company', label: label('Công ty') },
      ],
    }),
    field('company', 'text', { required: true, visible: 'kind = "company"' }),
    field('agreed', 'boolean'),
    field('note', 'longText'),
    field('paper', 'file'),
    field('home', 'addressInParts'),
    field('children', 'group', {
      maximum: 2,
      fields: [
        field('name', 'text', { required: true, maxLength: 20 }),
        field('born', 'date'),
        field('school', 'text', { required: true, visible: 'born != null' }),
      ],
    }),
  ],
};
const good = { name: 'Nguyễn Thị Hòa', idNumber: '001204012345' };
const check = (more: Readonly<Record<string, unknown>>) => {
  const checked = checkAnswers(form, { ...good, ...more });
  return checked.kind === 'accepted' ? 'accepted' : checked.problems.map(({ path, code }) => `${path} ${code}`);
};

describe('an address in parts', () => {
  const home = { province: 'Tỉnh Lai Châu', commune: ' Xã Mường Tè ', line: '' };

  it('is kept as its parts, one of 34 provinces and cities', () => {
    expect(provinces).toHaveLength(34);
    expect(new Set(provinces.map(({ code }) => code)).size).toBe(34);
    expect(checkAnswers(form, { ...good, home })).toEqual({
      kind: 'accepted',
      answers: { ...good, home: { province: 'Tỉnh Lai Châu', commune: 'Xã Mường Tè' } },
    });
  });

  it('is no answer when no part says anything', () => {
    expect(checkAnswers(form, { ...good, home: { province: '', commune: ' ', line: null } })).toEqual({ kind: 'accepted', answers: good });
    expect(checkAnswers({ ...form, fields: [field('home', 'addressInParts', { required: true })] }, { home: {} })).toMatchObject({
      problems: [{ path: '/home', code: 'missing' }],
    });
  });

  it.each([
    [{ home: { province: 'Tỉnh Hà Tây', commune: 'Xã An Khánh' } }, ['/home/province not-a-choice']],
    [{ home: { province: 'Tỉnh Lai Châu' } }, ['/home/commune missing']],
    [{ home: { line: 'Bản Nậm Củm' } }, ['/home/province missing', '/home/commune missing']],
    [{ home: { ...home, district: 'Mường Tè' } }, ['/home/district unknown']],
    [{ home: { district: 'Mường Tè' } }, ['/home/district unknown', '/home/province missing', '/home/commune missing']],
    [{ home: 'Xã Mường Tè, Tỉnh Lai Châu' }, ['/home wrong-type']],
    [{ home: [] }, ['/home wrong-type']],
  ])('%j is refused, the part named: %j', (more, wrong) => {
    expect(check(more)).toEqual(wrong);
  });

  it('names the entry too within a group', () => {
    const families: Form = {
      ...form,
      fields: [field('family', 'group', { fields: [field('home', 'addressInParts', { required: true })] })],
    };
    expect(checkAnswers(families, { family: [{ home }, { home: { ...home, province: 'Hà Nội' } }] })).toMatchObject({
      problems: [{ field: 'family', path: '/family/1/home/province', code: 'not-a-choice' }],
    });
  });

  it('may be asked by conditions, part by part', () => {
    const further = {
      ...form,
      fields: [field('home', 'addressInParts'), field('why', 'text', { visible: 'home.province = "Tỉnh Lai Châu"' })],
    };
    expect(checkAnswers(further, { home, why: 'x' })).toMatchObject({ kind: 'accepted' });
    expect(checkAnswers(further, { home: { ...home, province: 'Tỉnh Sơn La' }, why: 'x' })).toMatchObject({
      problems: [{ path: '/why', code: 'hidden' }],
    });
  });

  it('is said in one line', () => {
    expect(addressInOneLine({ ...home, commune: 'Xã Mường Tè', line: 'Bản Nậm Củm' })).toBe('Bản Nậm Củm, Xã Mường Tè, Tỉnh Lai Châu');
    expect(addressInOneLine({ province: 'Tỉnh Lai Châu', commune: 'Xã Mường Tè' })).toBe('Xã Mường Tè, Tỉnh Lai Châu');
    expect(addressInOneLine({ province: 'x' })).toBeUndefined();
  });
});

describe('answers to a form', () => {
  it('are accepted, with empty ones left out and texts settled', () => {
    expect(
      checkAnswers(form, { ...good, name: '  Hòa '.normalize('NFD'), phone: '+84 912.345.678', email: '', fee: null, note: 'a\nb' }),
    ).toEqual({
      kind: 'accepted',
      answers: { name: 'Hòa', idNumber: '001204012345', phone: '0912345678', note: 'a\nb' },
    });
  });

  it('name every wrong place at once', () => {
    const checked = checkAnswers(form, { name: '', idNumber: '123', born: '2026-02-30', fee: 1.5, extra: 1 });
    expect(checked).toEqual({
      kind: 'refused',
      problems: [
        { field: 'extra', path: '/extra', code: 'unknown' },
        { field: 'name', path: '/name', code: 'missing' },
        { field: 'idNumber', path: '/idNumber', code: 'id-number' },
        { field: 'born', path: '/born', code: 'date' },
        { field: 'fee', path: '/fee', code: 'not-whole' },
      ],
    });
  });

  it.each([
    [{ name: 5 }, '/name wrong-type'],
    [{ name: ['a'] }, '/name wrong-type'],
    [{ name: { first: 'a' } }, '/name wrong-type'],
    [{ name: 'a'.repeat(21) }, '/name too-long'],
    [{ name: 'a\nb' }, '/name characters'],
    [{ note: 'a\u0007b' }, '/note characters'],
    [{ fee: '5000' }, '/fee wrong-type'],
    [{ fee: -1 }, '/fee too-small'],
    [{ fee: 1e20 }, '/fee too-large'],
    [{ area: 1_001 }, '/area too-large'],
    [{ copies: 0 }, '/copies too-small'],
    [{ copies: 1.5 }, '/copies not-whole'],
    [{ agreed: 'true' }, '/agreed wrong-type'],
    [{ kind: 'other' }, '/kind not-a-choice'],
    [{ kind: ['person'] }, '/kind wrong-type'],
    [{ phone: '0123456789' }, '/phone phone'],
    [{ phone: '12' }, '/phone phone'],
    [{ email: 'a@b' }, '/email email'],
    [{ born: '13/02/2026' }, '/born date'],
    [{ born: '2025-02-29' }, '/born date'],
    [{ born: '0001-01-01' }, '/born date'],
    [{ idNumber: '00120401234a' }, '/idNumber id-number'],
    [{ paper: '../../etc/passwd' }, '/paper file'],
  ])('%j is refused: %s', (more, wrong) => {
    expect(check(more)).toEqual([wrong]);
  });

  it.each([
    [{ born: '2024-02-29' }],
    [{ phone: '0241234567890'.slice(0, 11) }],
    [{ kind: 'person' }],
    [{ fee: 0, area: 0.5, copies: 3, agreed: false }],
    [{ paper: 'f_19ab-2' }],
  ])('%j is accepted', (more) => {
    expect(check(more)).toBe('accepted');
  });

  it.each([
    [{ children: 'An' }, '/children wrong-type'],
    [{ children: ['An'] }, '/children/0 wrong-type'],
    [{ children: [{ name: 'An' }, {}] }, '/children/1/name missing'],
    [{ children: [{ name: 'An', born: '2026-02-30', school: 'Hoa Sen' }] }, '/children/0/born date'],
    [{ children: [{ name: 'An', pet: 1 }] }, '/children/0/pet unknown'],
    [{ children: [{ name: 'An' }, { name: 'Bình' }, { name: 'Chi' }] }, '/children too-many'],
    [{ children: [{ name: 'An', school: 'Hoa Sen' }] }, '/children/0/school hidden'],
  ])('of a group name the entry and the field: %j is refused: %s', (more, wrong) => {
    expect(check(more)).toEqual([wrong]);
  });

  it('of a group are settled entry by entry; a group without entries is no answer', () => {
    const checked = checkAnswers(form, { ...good, children: [{ name: ' An ', born: '' }] });
    expect(checked).toEqual({ kind: 'accepted', answers: { ...good, children: [{ name: 'An' }] } });
    expect(checkAnswers(form, { ...good, children: [] })).toEqual({ kind: 'accepted', answers: good });
  });

  it('ask only what is shown: a hidden field is not required and must not be answered', () => {
    expect(check({ kind: 'company' })).toEqual(['/company missing']);
    expect(check({ kind: 'company', company: 'An Phát' })).toBe('accepted');
    expect(check({ kind: 'person', company: 'An Phát' })).toEqual(['/company hidden']);
    expect(check({})).toBe('accepted');
    expect(check({ kind: 3 })).toEqual(['/kind wrong-type', '/company missing']);
  });

  it('never carry keys that reach into the program, at any depth', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      expect(checkAnswers(form, JSON.parse(`{"name":"a","${key}":{"x":1}}`))).toMatchObject({
        problems: [{ path: `/${key}`, code: 'unsafe-key' }],
      });
      expect(checkAnswers(form, JSON.parse(`{"name":{"a":[{"${key}":1}]}}`))).toMatchObject({
        problems: [{ field: 'name', path: `/name/a/0/${key}`, code: 'unsafe-key' }],
      });
    }
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('are plain data of bounded size', () => {
    const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);
    expect(checkAnswers(form, { name: deep(MAX_DATA_DEPTH + 1) })).toMatchObject({ problems: [{ code: 'too-deep' }] });
    expect(checkAnswers(form, { name: 'a'.repeat(2 ** 20 + 1) })).toMatchObject({ problems: [{ code: 'data-too-large' }] });
    expect(checkAnswers(form, { name: 'a\u0000' })).toMatchObject({ problems: [{ path: '/name', code: 'nul' }] });
    expect(checkAnswers(form, { fee: Number.NaN })).toMatchObject({ problems: [{ code: 'not-json' }] });
    expect(checkAnswers(form, { name: new Date(0) })).toMatchObject({ problems: [{ code: 'not-json' }] });
    expect(checkAnswers(form, { Hòa: 1, ['Hòa'.normalize('NFD')]: 2 })).toMatchObject({ problems: [{ code: 'key-twice' }] });
    for (const data of [null, undefined, [], 'text', 5]) expect(checkAnswers(form, data)).toMatchObject({ kind: 'refused' });
  });
});

describe('the JSON Schema of a form', () => {
  const validate = new Ajv({ strict: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } }).compile(schemaOfForm(form));

  it('refuses unknown fields and asks for what is always shown', () => {
    expect(validate(good)).toBe(true);
    expect(validate({ ...good, extra: 1 })).toBe(false);
    expect(validate({ name: 'a' })).toBe(false);
  });

  it('says the same as the check, for answers already settled', () => {
    const values: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
      name: fc.oneof(fc.string({ maxLength: 25 }), fc.integer()),
      idNumber: fc.oneof(fc.constantFrom('001204012345', '12', '0012040123456'), fc.boolean()),
      phone: fc.constantFrom('0912345678', '0112345678', '02412345678', 'abc'),
      email: fc.constantFrom('a@b.vn', 'a@b', '@b.vn', 'a b@c.vn'),
      fee: fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant('1')),
      area: fc.oneof(fc.double({ min: -10, max: 2_000, noNaN: true }), fc.constant('x')),
      copies: fc.oneof(fc.integer({ min: -1, max: 3 }), fc.constant(1.5)),
      kind: fc.constantFrom('person', 'other', 1),
      agreed: fc.oneof(fc.boolean(), fc.constant('no')),
      note: fc.string({ maxLength: 20 }),
      paper: fc.constantFrom('abc', 'a/b', 5),
      home: fc.oneof(
        fc.record(
          {
            province: fc.constantFrom('Tỉnh Lai Châu', 'Tỉnh Hà Tây', 7),
            commune: fc.constantFrom('Xã Mường Tè', 'a'.repeat(101), 'a\nb'),
            line: fc.constantFrom('Bản Nậm Củm', 12),
            district: fc.constant('Mường Tè'),
          },
          { requiredKeys: ['province'] },
        ),
        fc.constant('Xã Mường Tè, Tỉnh Lai Châu'),
      ),
      children: fc.array(fc.record({ name: fc.constantFrom('An', 'a'.repeat(21), 3), pet: fc.constant(1) }, { requiredKeys: [] }), {
        minLength: 1,
        maxLength: 3,
      }),
      extra: fc.constant(1),
    };
    fc.assert(
      fc.property(fc.record(values, { requiredKeys: [] }), (random) => {
        const answers = { ...good, ...random };
        fc.pre(Object.values(answers).every((value) => typeof value !== 'string' || (value !== '' && value.trim() === value)));
        const ours = checkAnswers(form, answers).kind === 'accepted';
        expect({ answers, ours }).toEqual({ answers, ours: validate(answers) });
      }),
      { numRuns: 1_000, seed: 2026 },
    );
  });
});
