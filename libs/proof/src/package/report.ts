import { type Fact } from '@mot-cua/engine';
import { type Text } from '@mot-cua/procedure';
import { deviationsOf } from '../lawful/deviations';
import { factKindLabels } from './fact-kind-labels';
import { type PackageLine, type PersonThen } from './lines';
import { deviationLabels } from './verdict-labels';

/** What a report tells of one dossier. */
export type Reported = {
  readonly header: Extract<PackageLine, { line: 'dossier' }>;
  readonly procedureName: Text;
  readonly facts: readonly { readonly fact: Fact; readonly hash: string }[];
  /** Name of a step by its node. */
  readonly stepName: (node: string) => string;
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

const details = (fact: Fact): string => {
  switch (fact.kind) {
    case 'DossierOpened':
      return fact.code;
    case 'DossierClosed':
      return fact.outcome;
    case 'TaskCompleted':
      return [fact.outcome, fact.note ?? '', fact.late === undefined ? '' : 'trễ hạn'].filter((part) => part !== '').join('; ');
    case 'DataChanged':
      return [JSON.stringify(fact.set), fact.ground ?? ''].filter((part) => part !== '').join('; ');
    case 'RemarkAdded':
      return fact.what;
    case 'IncidentRaised':
      return fact.detail ?? fact.code;
    case 'ClockChanged':
      return [fact.to, fact.due === undefined ? '' : `hạn ${moment(fact.due)}`, fact.ground ?? ''].filter((part) => part !== '').join('; ');
    default:
      return 'ground' in fact && typeof fact.ground === 'string' ? fact.ground : '';
  }
};

/** A document that can be read, printed and archived without any program of ours: one HTML file, nothing loaded from anywhere. */
export const reportHtml = (
  dossiers: readonly Reported[],
  made: { readonly at: number; readonly by: string; readonly purpose: string },
): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Lịch sử hồ sơ</title><style>
body{font:13px/1.45 "Times New Roman",Tinos,serif;margin:24px auto;max-width:900px;color:#111}
table{border-collapse:collapse;width:100%;margin:8px 0 20px}th,td{border:1px solid #999;padding:3px 6px;text-align:left;vertical-align:top}
th{background:#eee}code{font-size:10px;word-break:break-all}h1{font-size:20px}h2{font-size:17px;margin-top:28px}tr{break-inside:avoid}section{break-after:page}
</style></head><body>
<h1>Lịch sử giải quyết hồ sơ</h1>
<p>Lập lúc ${moment(made.at)} bởi ${plain(made.by)}. Mục đích: ${plain(made.purpose)}. Tính đúng đắn của từng dòng do chương trình kiểm tra đi kèm gói xác nhận, không do bản in này.</p>
${dossiers.map(dossierHtml).join('\n')}
</body></html>`;

const dossierHtml = ({ header, procedureName, facts, stepName }: Reported): string => {
  const all = facts.map(({ fact }) => fact);
  const deviations = deviationsOf(all);
  return `<section><h2>Hồ sơ ${plain(header.code)}</h2>
<p>${plain(procedureName.vi)}; quy trình phiên bản ${header.version.toString()}; ${header.facts.toString()} sự việc.
${header.leaf ? `Có trong sổ công khai ở dòng ${header.leaf.n.toString()}, đến sự việc ${header.leaf.seq.toString()}.` : 'Chưa vào sổ công khai.'}
${header.erased.map(({ at, under }) => `Dữ liệu cá nhân đã xóa lúc ${moment(at)} theo ${plain(under)}.`).join(' ')}</p>
${papersHtml(header.papers)}
${
  deviations.length === 0
    ? '<p>Không có việc nào ngoài sơ đồ.</p>'
    : `<h3>Việc ngoài sơ đồ</h3><table><tr><th>Số</th><th>Lúc</th><th>Việc</th><th>Người làm</th><th>Lý do, căn cứ</th></tr>${deviations
        .map(
          ({ seq, at, kind, ground }) =>
            `<tr><td>${seq.toString()}</td><td>${moment(at)}</td><td>${deviationLabels[kind].vi}</td><td>${plain(who(all[seq - 1], header.people))}</td><td>${plain(ground)}</td></tr>`,
        )
        .join('')}</table>`
}
<table><tr><th>Số</th><th>Lúc</th><th>Sự việc</th><th>Bước</th><th>Người làm</th><th>Chi tiết</th></tr>
${all
  .map((fact) => {
    const node = nodeOf(fact);
    const kind = Object.hasOwn(factKindLabels, fact.kind) ? factKindLabels[fact.kind].vi : fact.kind;
    return `<tr><td>${fact.seq.toString()}</td><td>${moment(fact.at)}</td><td>${plain(kind)}</td><td>${plain(node === undefined ? '' : stepName(node))}</td><td>${plain(who(fact, header.people))}</td><td>${plain(details(fact))}</td></tr>`;
  })
  .join('\n')}
</table>
<p>Mã băm cuối: <code>${plain(facts.at(-1)?.hash ?? '')}</code></p></section>`;
};

const papersHtml = (papers: Reported['header']['papers']): string =>
  papers.length === 0
    ? ''
    : `<p>Thành phần hồ sơ: ${papers
        .map(
          ({ name, copies, digest }) => `${plain(name.vi)} (${copies.toString()} bản${digest === undefined ? '' : `, SHA-256 ${digest}`})`,
        )
        .join('; ')}.</p>`;
