/**
 * Fills a throw-away database with open tasks as a province has them: 300 agencies with 8 roles, skewed, so that a few posts hold very many. Each task
 * belongs to a dossier of its own with an applicant and the words it is found by. Rows are written by SQL as the ledger, the only
 * role whose writing the walls let through.
 */
import { type Client } from 'pg';

export const AGENCIES = 300;
export const ROLES = 8;

const surnames = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Huỳnh', 'Phan', 'Vũ', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý'];
const middles = ['Văn', 'Thị', 'Hữu', 'Minh', 'Thanh', 'Quốc', 'Ngọc', 'Đình', 'Xuân', 'Kim'];
const givens = ['An', 'Bình', 'Chi', 'Dũng', 'Đạt', 'Giang', 'Hà', 'Hải', 'Hạnh', 'Hoa', 'Hùng', 'Hương', 'Khánh', 'Lan', 'Linh', 'Long', 'Mai', 'Minh', 'Nam', 'Nga', 'Ngân', 'Phong', 'Phúc', 'Quân', 'Sơn', 'Tâm', 'Thảo', 'Trang', 'Tuấn', 'Yến']; // prettier-ignore
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
const list = (texts: readonly string[]): string => `array[${texts.map((text) => `'${text}'`).join(',')}]`;

/** The agency and role a task falls to: squares of a random number crowd the first ones. */
const post = `1 + floor(${AGENCIES} * power(random(), 2))::int as worker, 'role' || (1 + floor(${ROLES} * power(random(), 1.5)))::int as role`;

/** @param count open tasks, one dossier each */
export async function writeOpenTasks(owner: Client, count: number): Promise<void> {
  await owner.query(`
    insert into agency (id, kind, tier, name_vi, name_en, identifier, calendar_id, valid_from)
      select n, 'commune', 'commune', 'Xã ' || n, 'Commune ' || n, 'H' || n, 'vn', '2020-01-01' from generate_series(1, ${AGENCIES}) n;
    insert into role (id, name_vi, name_en, may) select 'role' || n, 'Vai ' || n, 'Role ' || n, '{process}' from generate_series(1, ${ROLES}) n;
    insert into procedure (id, code, name, field, level, created_by) select 'p' || n, '1.' || n, '{}', '{}', 'commune', 'bench' from generate_series(1, 40) n;
    insert into procedure_version (procedure_id, version, package, hash, published_by)
      select 'p' || n, 1, '{}', sha256('p'), 'bench' from generate_series(1, 40) n;
    create unlogged table made as
      select n, mc_uuid_from(mc_now() - random() * interval '30 days') as base, ${post}, 'p' || (1 + floor(40 * power(random(), 2)))::int as procedure_id,
             mc_now() + (random() * 30 - 4) * interval '1 day' as due, random() < 0.4 as taken,
             1 + floor(random() * ${surnames.length})::int as s, 1 + floor(random() * ${middles.length})::int as m, 1 + floor(random() * ${givens.length})::int as g
      from generate_series(1, ${count}) n;
    alter table made add column id uuid;
    update made set id = (substr(base::text, 1, 13) || '-7' || substr(md5(n::text), 1, 3) || '-8' || substr(md5(n::text), 4, 3) || '-' || lpad(to_hex(n), 12, '0'))::uuid;
  `);
  await owner.query(`
    grant select on made to ledger;
    set role ledger;
    insert into dossier (agency_id, id, code, code_agency_id, procedure_id, version, participants, channel, return_by, opened_at, due_at, status, seq, head, state)
      select worker, id, 'H' || worker || '.101.01-261122-' || lpad(n::text, 8, '0'), worker, procedure_id, 1, array[worker],
             (array['direct','online','post'])[1 + n % 3], 'counter', due - interval '10 days', due + interval '2 days', 'open', 4, sha256(n::text::bytea),
             jsonb_build_object('seq', 4, 'count', 3, 'status', 'open', 'at', 0, 'agencies', '{}'::jsonb, 'mail', '[]'::jsonb, 'visits', '[]'::jsonb,
               'clocks', jsonb_build_array(jsonb_build_object('name', 'resolution', 'state', 'running', 'limit', jsonb_build_object('value', 12, 'unit', 'working-days'),
               'startedAt', mc_ms(due - interval '10 days'), 'since', mc_ms(due - interval '10 days'), 'due', mc_ms(due + interval '2 days'))), 'filler', repeat('x', 500))
      from made order by worker, id;
    insert into applicant (agency_id, dossier_id, full_name, data, salt, commitment)
      select worker, id, (${list(surnames)})[s] || ' ' || (${list(middles)})[m] || ' ' || (${list(givens)})[g], '{}', 's', sha256('c') from made order by worker, id;
    insert into open_task (agency_id, dossier_id, visit, worker_id, role_id, due_at, yellow_at, orange_at, procedure_id, version, node, dossier_code, holder, since)
      select worker, id, 's2#3', worker, role, due, due - interval '3 days', due - interval '1 day', procedure_id, 1, 's2',
             'H' || worker || '.101.01-261122-' || lpad(n::text, 8, '0'), case when taken then 'person' || (n % 5000) end, due - interval '9 days'
      from made order by worker, id;
  `);
  await owner.query(`
    with words as (
      select worker, id, unnest(array[
        (${list(surnames.map(plain))})[s] || ' ' || (${list(middles.map(plain))})[m] || ' ' || (${list(givens.map(plain))})[g],
        (${list(middles.map(plain))})[m] || ' ' || (${list(givens.map(plain))})[g], (${list(givens.map(plain))})[g],
        'h' || worker || '.101.01-261122-' || lpad(n::text, 8, '0'), '01-261122-' || lpad(n::text, 8, '0'),
        '261122-' || lpad(n::text, 8, '0'), lpad(n::text, 8, '0')]) as word from made)
    insert into search_word (viewer_id, word, agency_id, dossier_id) select distinct worker, word collate "C", worker, id from words order by 1, 2, 3, 4;
    reset role;
  `);
  await owner.query('vacuum analyze open_task');
  await owner.query('vacuum analyze dossier');
  await owner.query('vacuum analyze applicant');
  await owner.query('vacuum analyze search_word');
}

/** The posts of the officers asked for: six each, at random like the tasks, and those that hold the most. */
export async function postsToAsk(owner: Client, officers: number): Promise<{ readonly random: Posts[]; readonly heaviest: Posts }> {
  const { rows } = await owner.query<{ agency: number; role: string }>(
    `select worker as agency, role from (select worker, role, count(*) as n from made group by 1, 2) posts order by n desc`,
  );
  const pick = (n: number): Posts =>
    Array.from({ length: POSTS_OF_ONE }, (_, k) => rows[(n * 7_919 + k * 104_729) % rows.length]).filter((row) => row !== undefined);
  return { random: Array.from({ length: officers }, (_, n) => pick(n)), heaviest: rows.slice(0, POSTS_OF_ONE) };
}

export type Posts = readonly { readonly agency: number; readonly role: string }[];
const POSTS_OF_ONE = 6;

/** Names to search for, as an officer would type them. */
export const searches = (n: number): string[] => [
  `${plain(surnames[n % surnames.length] ?? '')} ${plain(middles[n % middles.length] ?? '')}`,
  plain(givens[n % givens.length] ?? ''),
  `261122-${String((n * 37) % 10_000).padStart(8, '0')}`,
];
