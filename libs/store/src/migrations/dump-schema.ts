import { type Client } from 'pg';

/** One kind of object: how each is written, in the order of `name`. */
const sections: readonly { readonly title: string; readonly query: string; /** One line each. */ readonly short?: true }[] = [
  {
    title: 'Tables',
    query: `
      select format(E'create table %s (\\n%s\\n)%s%s;%s', c.relname,
        concat_ws(E',\\n',
          (select string_agg(format('  %I %s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
                    case when a.attcollation not in (0, t.typcollation) then ' collate "' || (select collname from pg_collation where oid = a.attcollation) || '"' else '' end,
                    case when a.attnotnull then ' not null' else '' end,
                    coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')), E',\\n' order by a.attnum)
           from pg_attribute a join pg_type t on t.oid = a.atttypid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
           where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
          (select string_agg('  constraint ' || o.conname || ' ' || pg_get_constraintdef(o.oid), E',\\n' order by o.contype = 'p' desc, o.conname)
           from pg_constraint o where o.conrelid = c.oid and o.contype in ('p', 'u', 'f', 'c'))),
        case when c.relkind = 'p' then ' partition by ' || pg_get_partkeydef(c.oid) else '' end,
        case when c.reloptions is not null then ' with (' || array_to_string(c.reloptions, ', ') || ')' else '' end,
        coalesce((select string_agg(format(E'\\nalter table %s alter column %s set storage %s;', c.relname, a.attname, 'main'), '') from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and a.attstorage = 'm' and a.atttypid <> 'numeric'::regtype), '')) as text, c.relname as name
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`,
  },
  {
    title: 'Indexes',
    short: true,
    query: `
      select pg_get_indexdef(i.indexrelid) || ';' as text, c.relname as name
      from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
      where t.relnamespace = 'public'::regnamespace and not t.relispartition and not exists (select from pg_constraint o where o.conindid = i.indexrelid)`,
  },
  {
    title: 'Row-level security',
    query: `
      select format(E'alter table %s %s;%s', c.relname, concat_ws(', ', case when c.relrowsecurity then 'enable row level security' end, case when c.relforcerowsecurity then 'force row level security' end),
        (select string_agg(format(E'\\ncreate policy %s on %s for %s to %s%s%s;', p.policyname, p.tablename, lower(p.cmd), array_to_string(p.roles, ', '),
           coalesce(' using (' || p.qual || ')', ''), coalesce(' with check (' || p.with_check || ')', '')), '' order by p.policyname)
         from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname)) as text, c.relname as name
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relrowsecurity and not c.relispartition`,
  },
  {
    title: 'Who may do what',
    short: true,
    query: `
      select format('grant %s on %s to %s;', privileges, object, grantee) as text, object || grantee as name from (
        select table_name as object, grantee, string_agg(lower(privilege_type), ', ' order by privilege_type) as privileges
        from information_schema.table_privileges where table_schema = 'public' and grantee in ('ledger', 'api_rw', 'runtime_rw', 'auditor_ro') group by 1, 2
        union all
        select format('%s (column %s)', table_name, column_name), grantee, string_agg(lower(privilege_type), ', ' order by privilege_type)
        from information_schema.column_privileges k where table_schema = 'public' and grantee in ('ledger', 'api_rw', 'runtime_rw', 'auditor_ro')
          and not exists (select from information_schema.table_privileges t where t.table_schema = k.table_schema and t.table_name = k.table_name and t.grantee = k.grantee and t.privilege_type = k.privilege_type)
        group by 1, 2
        union all
        select format('function %s(%s)', r.routine_name, pg_get_function_identity_arguments(p.oid)), r.grantee, 'execute'
        from information_schema.routine_privileges r join pg_proc p on p.proname || '_' || p.oid = r.specific_name
        where r.routine_schema = 'public' and r.grantee in ('PUBLIC', 'ledger', 'api_rw', 'runtime_rw', 'auditor_ro') and p.proowner <> (select oid from pg_roles where rolname = r.grantee)) granted
      where object not like 'fact\\_%'`,
  },
  {
    title: 'Functions',
    query: `
      select format(E'-- owner: %s\\n%s;', pg_get_userbyid(p.proowner), pg_get_functiondef(p.oid)) as text, p.proname as name
      from pg_proc p where p.pronamespace = 'public'::regnamespace`,
  },
];

/**
 * The whole schema as text, for the golden file and for a DBA: tables, indexes, policies, rights, functions. Partitions of facts are left
 * out: they are made by the calendar.
 */
export const dumpSchema = async (client: Client): Promise<string> => {
  const parts: string[] = [
    '-- The schema as the migrations make it. Written by dump-schema.ts and compared by schema.spec.ts; do not edit.',
  ];
  for (const { title, query, short } of sections) {
    const { rows } = await client.query<{ text: string }>(
      `select text from (${query}) objects order by name collate "C", text collate "C"`,
    );
    const texts = rows.map(({ text }) => text.trim());
    parts.push(`-- ${title}`, texts.join(short ? '\n' : '\n\n'));
  }
  return `${parts.join('\n\n')}\n`;
};
