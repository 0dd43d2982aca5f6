import { type Fact } from '@mot-cua/engine';
import { type Json, type Text, addressInOneLine } from '@mot-cua/procedure';
import { deviationsOf } from '../lawful/deviations';
import { factKindLabels } from './fact-kind-labels';
import { type PackageLine, type PersonThen } from './lines';
import { deviationLabels } from './verdict-labels';

/** What a report tells of one dossier. */
export type Reported = {
  readonly header: Extract<PackageLine, { line: 'dossier' }>;
  readonly procedureName: Text;
  readonly facts: readonly { readonly fact: Fact; readonly hash: string }[];
  /** Name of a step by its node, of an outcome of a step, and what the forms call a value. */
  readonly stepName: (node: string) => string;
  readonly outcomeName: (node: string, outcome: string) => string;
  readonly valueName: (name: string) => string;
  /** The words of a stored outcome; undefined when the name is not one an outcome is stored under. */
  readonly answer: (name: string, value: string) => string | undefined;
};

/** When, by whom and for what a report was made. */
export type ReportMade = { readonly at: number; readonly by: string; readonly purpose: string };

/** Columns with their share of the width, 1 in all. */
export type ReportTable = {
  readonly columns: readonly { readonly head: string; readonly share: number }[];
  readonly rows: readonly (readonly string[])[];
};
/** A report as words, whatever it is written on. */
export type Report = {
  readonly title: string;
  readonly made: string;
  readonly dossiers: readonly {
    readonly title: string;
    readonly paragraphs: readonly string[];
    readonly deviations: ReportTable;
    readonly facts: ReportTable;
    readonly head: string;
  }[];
};

const VIETNAM_MS = 7 * 3_600_000;
/** `09:05 20/03/2026`, Vietnamese time. */
const moment = (at: number): string => {
  const [day = '', time = ''] = new Date(at + VIETNAM_MS).toISOString().split('T');
  return `${time.slice(0, 5)} ${day.split('-').reverse().join('/')}`;
};

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Everything in a report comes from people: none of it is markup. */
const plain = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? '');

const who = ({ by }: Fact, people: Readonly<Record<string, PersonThen>>): string => {
  if (by.person === undefined) return 'Hệ thống';
  const then =
    (by.agency !== undefined && by.role !== undefined && people[`${by.person}/${by.agency.toString()}/${by.role}`]) || people[by.person];
  return then ? [then.name, then.post, then.agency.vi].filter((part) => part !== '').join(', ') : by.person;
};

const nodeOf = (fact: Fact): string | undefined => {
  if ('node' in fact && typeof fact.node === 'string') return fact.node;
  if ('visit' in fact && typeof fact.visit === 'string') return fact.visit.slice(0, fact.visit.lastIndexOf('#'));
  return undefined;
};

/** Personal data lie elsewhere: the history holds a commitment, which says nothing. */
const valueText = (value: Json): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (typeof value === 'object' && value !== null && 'personal' in value) return 'dữ liệu cá nhân, lưu riêng';
  return addressInOneLine(value) ?? JSON.stringify(value);
};

/** How a dossier ends where no end event says it. */
const endings: Readonly<Partial<Record<string, string>>> = {
  completed: 'đã giải quyết xong',
  refused: 'từ chối giải quyết',
  withdrawn: 'người nộp rút hồ sơ',
  stopped: 'dừng xử lý',
};
const clockStates: Readonly<Record<Extract<Fact, { kind: 'ClockChanged' }>['to'], string>> = {
  running: 'chạy',
  paused: 'tạm dừng',
  stopped: 'đã dừng',
};

const joined = (parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined && part !== '').join('; ');

const details = (fact: Fact, { outcomeName, valueName, answer }: Reported): string => {
  switch (fact.kind) {
    case 'DossierOpened':
      return fact.code;
    case 'DossierClosed':
      return endings[fact.outcome] ?? fact.outcome;
    case 'TaskCompleted':
      return joined([outcomeName(nodeOf(fact) ?? '', fact.outcome), fact.note, fact.late === undefined ? undefined : 'trễ hạn']);
    case 'DataChanged':
      return joined([
        ...Object.entries(fact.set).map(
          ([name, value]) => `${valueName(name)}: ${(typeof value === 'string' && answer(name, value)) || valueText(value)}`,
        ),
        fact.ground,
      ]);
    case 'RemarkAdded':
      return fact.what;
    case 'IncidentRaised':
      return fact.detail ?? fact.code;
    case 'ClockChanged':
      return joined([clockStates[fact.to], fact.due === undefined ? undefined : `hạn ${moment(fact.due)}`, fact.ground]);
    default:
      return 'ground' in fact && typeof fact.ground === 'string' ? fact.ground : '';
  }
};

const columns = (heads: Readonly<Record<string, number>>): ReportTable['columns'] =>
  Object.entries(heads).map(([head, share]) => ({ head, share }));
const deviationColumns = columns({ Số: 0.06, Lúc: 0.12, Việc: 0.18, 'Người làm': 0.28, 'Lý do, căn cứ': 0.36 });
const factColumns = columns({ Số: 0.06, Lúc: 0.12, 'Sự việc': 0.16, Bước: 0.2, 'Người làm': 0.22, 'Chi tiết': 0.24 });

export const reportOf = (dossiers: readonly Reported[], made: ReportMade): Report => ({
  title: 'Lịch sử giải quyết hồ sơ',
  made: `Lập lúc ${moment(made.at)} bởi ${made.by}. Mục đích: ${made.purpose}. Tính đúng đắn của từng dòng do chương trình kiểm tra đi kèm gói xác nhận, không do bản in này.`,
  dossiers: dossiers.map(dossierOf),
});

const dossierOf = (reported: Reported): Report['dossiers'][number] => {
  const { header, procedureName, facts, stepName } = reported;
  const all = facts.map(({ fact }) => fact);
  return {
    title: `Hồ sơ ${header.code}`,
    paragraphs: [
      `${procedureName.vi}; quy trình phiên bản ${header.version.toString()}; ${header.facts.toString()} sự việc.`,
      header.leaf
        ? `Có trong sổ công khai ở dòng ${header.leaf.n.toString()}, đến sự việc ${header.leaf.seq.toString()}.`
        : 'Chưa vào sổ công khai.',
      ...header.erased.map(({ at, under }) => `Dữ liệu cá nhân đã xóa lúc ${moment(at)} theo ${under}.`),
      ...papersText(header.papers),
    ],
    deviations: {
      columns: deviationColumns,
      rows: deviationsOf(all).map(({ seq, at, kind, ground }) => [
        seq.toString(),
        moment(at),
        deviationLabels[kind].vi,
        who(all[seq - 1], header.people),
        ground,
      ]),
    },
    facts: {
      columns: factColumns,
      rows: all.map((fact) => {
        const node = nodeOf(fact);
        const kind = Object.hasOwn(factKindLabels, fact.kind) ? factKindLabels[fact.kind].vi : fact.kind;
        const step = node === undefined ? '' : stepName(node);
        return [fact.seq.toString(), moment(fact.at), kind, step, who(fact, header.people), details(fact, reported)];
      }),
    },
    head: facts.at(-1)?.hash ?? '',
  };
};

const papersText = (papers: Reported['header']['papers']): string[] =>
  papers.length === 0
    ? []
    : [
        `Thành phần hồ sơ: ${papers
          .map(({ name, copies, digest }) => `${name.vi} (${copies.toString()} bản${digest === undefined ? '' : `, SHA-256 ${digest}`})`)
          .join('; ')}.`,
      ];

/** What stands where a dossier has done nothing the diagram did not foresee. */
export const NO_DEVIATION = 'Không có việc nào ngoài sơ đồ.';

/** A document that can be read, printed and archived without any program of ours: one HTML file, nothing loaded from anywhere. */
export const reportHtml = ({ title, made, dossiers }: Report): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Lịch sử hồ sơ</title><style>
body{font:13px/1.45 "Times New Roman",Tinos,serif;margin:24px auto;max-width:900px;color:#111}
table{border-collapse:collapse;width:100%;margin:8px 0 20px}th,td{border:1px solid #999;padding:3px 6px;text-align:left;vertical-align:top}
th{background:#eee}code{font-size:10px;word-break:break-all}h1{font-size:20px}h2{font-size:17px;margin-top:28px}tr{break-inside:avoid}section{break-after:page}
</style></head><body>
<h1>${plain(title)}</h1>
<p>${plain(made)}</p>
${dossiers.map(dossierHtml).join('\n')}
</body></html>`;

const dossierHtml = ({
  title,
  paragraphs,
  deviations,
  facts,
  head,
}: Report['dossiers'][number]): string => `<section><h2>${plain(title)}</h2>
${paragraphs.map((text) => `<p>${plain(text)}</p>`).join('\n')}
${deviations.rows.length === 0 ? `<p>${NO_DEVIATION}</p>` : `<h3>Việc ngoài sơ đồ</h3>${tableHtml(deviations)}`}
${tableHtml(facts)}
<p>Mã băm cuối: <code>${plain(head)}</code></p></section>`;

const tableHtml = ({ columns: heads, rows }: ReportTable): string =>
  `<table><tr>${heads.map(({ head }) => `<th>${plain(head)}</th>`).join('')}</tr>
${rows.map((row) => `<tr>${row.map((cell) => `<td>${plain(cell)}</td>`).join('')}</tr>`).join('\n')}
</table>`;
