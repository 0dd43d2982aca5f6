import { type Finding } from '../../finding';
import { type Text } from '../../text';
import { type TableStep } from '../step-table';
import { type Columns } from './columns';
import { fold, tidy } from './fold';
import { actsOf, nameOf } from './guess';
import { readLimitCell, type TimeReading } from './read-limit-cell';
import { type Known, type ReadAgency, readAgency, readRole, severalActors } from './read-who';
import { labelOf, readWays, type Ways } from './read-ways';
import { unitOf } from './columns';
import { type PaperRow } from './rows';

/** Something to say about a row of the table. */
export type TableProblem = Finding & { readonly row?: number };

/** A step being read: what its row says, before its ways are joined to other rows. */
export type Draft = {
  readonly row: number;
  readonly label: string;
  readonly step: TableStep;
  readonly agency: ReadAgency;
  readonly ways?: Ways;
};

export type Reading = { readonly known: Known; readonly time: TimeReading; readonly columns: Columns };

/** Who works when a table has no column of agencies. */
const office: ReadAgency = { key: 'office', name: { vi: 'Cơ quan giải quyết', en: 'Resolving agency' }, invented: true };

/** Reads the rows one after the other: a blank cell of the unit or the person is that of the row above, as merged cells come out of Word. */
export function readSteps(
  rows: readonly PaperRow[],
  reading: Reading,
): { readonly drafts: readonly Draft[]; readonly problems: readonly TableProblem[] } {
  const problems: TableProblem[] = [];
  const drafts: Draft[] = [];
  let [lastRole, lastAgency] = ['', ''];
  for (const [index, row] of rows.entries()) {
    const { cells } = row;
    const roleCell = cells.role || cells.who || lastRole;
    const agencyCell = cells.agency || (reading.columns.kinds.includes('agency') ? lastAgency : '');
    [lastRole, lastAgency] = [roleCell, agencyCell];
    if ((cells.role || cells.who) === '' && roleCell !== '') problems.push(said('note', 'table.role-above', row, `Ô người thực hiện để trống: lấy của dòng trên, "${tidy(roleCell)}".`, `Nobody is named: taken from the row above, "${tidy(roleCell)}".`)); // prettier-ignore
    drafts.push(draftOf(row, index, rows.length, { roleCell, agencyCell }, reading, problems));
  }
  return { drafts, problems };
}

function draftOf(
  row: PaperRow,
  index: number,
  count: number,
  { roleCell, agencyCell }: { readonly roleCell: string; readonly agencyCell: string },
  reading: Reading,
  problems: TableProblem[],
): Draft {
  const { cells } = row;
  const connector = /^(?:hệ thống|system)\s*:\s*([\w.-]+)$/iu.exec(tidy(roleCell))?.[1];
  const role = connector === undefined ? roleIn(roleCell, row, reading.known, problems) : 'system';
  const agency = agencyIn(agencyCell, roleCell, row, reading.known, problems);
  const { name, guessed } = nameOf(cells.work, cells.english);
  if (guessed && cells.work !== '') problems.push(said('note', 'table.english-guessed', row, `Tên tiếng Anh tạm ghi "${name.en}".`, `The English name is for now "${name.en}".`)); // prettier-ignore
  const time = timeIn(row, reading);
  const ways = readWays(cells.ways);
  for (const part of ways?.unread ?? []) problems.push(said('warning', 'table.way-unread', row, `Điều kiện "${part}" không ghi chuyển tới bước nào: hãy viết "${part} → số bước".`, `The condition "${part}" names no step: write "${part} → number of the step".`)); // prettier-ignore
  const acting = applicantAmid(role, index, cells.work, row, problems);
  return {
    row: row.row,
    label: labelOf(cells.number),
    agency: acting?.agency ?? agency,
    ...(ways && ways.ways.length > 0 && { ways }),
    step: {
      id: `s${index + 1}`,
      ...(cells.number && { label: cells.number }),
      name,
      role: acting?.role ?? role,
      agency: (acting?.agency ?? agency).key,
      ...(row.stage && { stage: row.stage }),
      ...time,
      ...(connector !== undefined && { connector }),
      ...(acting && { counted: false }),
      ...(acting?.message && { message: acting.message }),
      next: [],
      nextType: 'single',
      acts: acting
        ? []
        : actsOf(
            { role, work: cells.work, ways: cells.ways, counted: time.counted },
            index === 0 || (index === 1 && count > 2 && drafty(row)),
          ),
    },
  };
}

/** Whether a second row may still be the reception, after a first one of the applicant. */
const drafty = (row: PaperRow): boolean => /tiep nhan/u.test(fold(row.cells.work));

function timeIn(row: PaperRow, { time, columns }: Reading): Pick<TableStep, 'limit' | 'timeCell' | 'counted' | 'limitBasis'> {
  const { cells } = row;
  const unit = unitOf(cells.unit) ?? columns.unit ?? time.unit;
  const read = readLimitCell(cells.unit && /^\d+(?:[.,]\d+)?$/u.test(cells.limit) ? `${cells.limit} ${cells.unit}` : cells.limit, {
    ...time,
    unit,
  });
  const counted = !read.outside && read.time.kind !== 'notCounted';
  const cell = cells.limit && { timeCell: cells.limit };
  return read.time.kind === 'limit' ? { limit: read.time.limit, limitBasis: 'source', counted, ...cell } : { counted, ...cell };
}

function roleIn(cell: string, row: PaperRow, known: Known, problems: TableProblem[]): string {
  const whole = readRole(cell, known);
  const several = severalActors(cell);
  if (several.length > 1) {
    const [first, ...others] = several;
    problems.push(said('warning', 'table.several-actors', row, `Nhiều người thực hiện trong một ô: lấy "${first}", bỏ "${others.join('", "')}". Nếu họ làm song song, hãy tách dòng.`, `Several actors in one cell: "${first}" is taken, "${others.join('", "')}" left out. If they work side by side, split the row.`)); // prettier-ignore
    const taken = readRole(first ?? '', known);
    if (taken) return taken;
  }
  if (whole) return whole;
  if (cell !== '') problems.push(said('error', 'table.role-unknown', row, `Không nhận ra vai trò "${tidy(cell)}": hãy chọn vai trò cho những chữ này; việc của máy ghi "Hệ thống: tên kết nối".`, `"${tidy(cell)}" is no known role: choose one for these words; work of a machine is written "System: name of the connector".`)); // prettier-ignore
  return '';
}

function agencyIn(cell: string, roleCell: string, row: PaperRow, known: Known, problems: TableProblem[]): ReadAgency {
  const whole = known.agencies.some(({ key, name }) => [key, name.vi, name.en].some((text) => fold(text) === fold(cell)));
  const own = whole ? cell : (severalActors(cell)[0] ?? '');
  const counter = own === '' && readRole(roleCell, known) === 'one_stop_clerk';
  const agency = readAgency(own || (counter ? 'Bộ phận Một cửa' : placeIn(roleCell)), known) ?? office;
  const already = problems.some(({ code, message }) => code === 'table.agency-unknown' && message.vi.includes(`"${agency.name.vi}"`));
  if (agency.invented && known.agencies.length > 0 && !already) problems.push(said('warning', 'table.agency-unknown', row, `Chưa có cơ quan "${agency.name.vi}" trong danh mục: làn vẽ theo tên này, cần gắn cơ quan trước khi ban hành.`, `The agency "${agency.name.vi}" is not in the directory: its lane gets this name and must be bound before publishing.`)); // prettier-ignore
  return agency;
}

/** The office in the name of a person: "Chuyên viên Phòng Đất đai" works in "Phòng Đất đai". */
function placeIn(roleCell: string): string {
  const words = tidy(severalActors(roleCell)[0] ?? '');
  const rest = words.replace(
    /^(?:phó\s+)?(?:lãnh đạo|giám đốc|chuyên viên|công chức|viên chức|cán bộ|văn thư|chủ tịch|trưởng(?=\s+phòng)|chuyên gia)(?:\s+chuyên môn|\s+thụ lý)?\s*[,–-]?\s*/iu,
    '',
  );
  return rest !== words &&
    /^(?:phòng|sở|ubnd|ủy ban|chi cục|chi nhánh|trung tâm|ban|cơ quan|thuế|công an|văn phòng|bộ phận|cục)\s*\S*/iu.test(rest) &&
    fold(rest) !== 'phong'
    ? rest
    : '';
}

/** What the applicant does in the middle is waited for at the counter, outside the time of the office. */
function applicantAmid(
  role: string,
  index: number,
  work: string,
  row: PaperRow,
  problems: TableProblem[],
): { readonly role: string; readonly agency: ReadAgency; readonly message?: { readonly name: string; readonly text: Text } } | undefined {
  if (role !== 'applicant' || index === 0) return undefined;
  const pays = /nop tien|nghia vu tai chinh|phi|thanh toan/u.test(fold(work));
  problems.push(said('note', 'table.applicant-amid', row, 'Việc của người nộp: Bộ phận Một cửa xác nhận, không tính thời gian.', 'The applicant acts: the one-stop unit confirms it, outside the time counted.')); // prettier-ignore
  const agency: ReadAgency = { key: 'one-stop', name: { vi: 'Bộ phận Một cửa', en: 'One-stop unit' } };
  return {
    role: 'one_stop_clerk',
    agency,
    ...(pays && { message: { name: 'payment-confirmed', text: { vi: 'Xác nhận đã nộp tiền', en: 'Payment confirmed' } } }),
  };
}

export const said = (
  severity: Finding['severity'],
  code: Finding['code'],
  at: { readonly row: number } | undefined,
  vi: string,
  en: string,
): TableProblem => ({
  severity,
  code,
  ...(at && { row: at.row }),
  message: { vi, en },
});
