import { tableTargets } from '../step-table';
import { fold, tidy } from './fold';

/** What the condition cell of a step says of what follows. */
export type Ways = {
  readonly kind: 'parallel' | 'choice';
  readonly ways: readonly { readonly when?: string; readonly to: WayTarget; readonly refused?: true }[];
  /** Parts that name no step: a person must say where they lead. */
  readonly unread: readonly string[];
};

/** A step by the number printed in the table, or where the table ends. */
export type WayTarget = { readonly kind: 'label'; readonly label: string } | { readonly kind: 'end'; readonly to: string };

const ARROW = /\s*(?:→|⇒|➔|=>|->|-->)\s*/u;
const LEADS =
  /^(.*?)[\s,:]*(?:chuyển(?: tiếp)?(?: đến| sang| về| tới)?|quay lại|trở lại|trả lại|thực hiện|đến|sang|go to|back to)\s+((?:bước|step)\s*\S+|kết thúc.*|end)$/iu;

/**
 * Reads "Đạt → 5; Không đạt → Từ chối", "Nếu thiếu: quay lại bước 2", "Song song: 4, 5", "→ Kết thúc". Ends are named `kết thúc`, `từ chối`,
 * `bổ sung` (the applicant is asked for more), in English `end`, `refused`, `supplement`.
 */
export function readWays(cell: string): Ways | undefined {
  const text = cell.normalize('NFC').trim();
  if (text === '' || /^[-–—/.]+$/u.test(text)) return undefined;
  const parallel = /^(?:song song|đồng thời|parallel|at once)\s*:?\s*(?:→|->)?\s*(.+)$/iu.exec(tidy(text))?.[1];
  if (parallel !== undefined) {
    const labels = parallel.split(/[,;]|\s+và\s+|\s+and\s+/iu).map((label) => labelOf(label));
    return { kind: 'parallel', ways: labels.map((label) => ({ to: { kind: 'label', label } })), unread: [] };
  }
  const [ways, unread]: [Ways['ways'][number][], string[]] = [[], []];
  for (const part of text
    .split(/\n|;/u)
    .map(tidy)
    .filter((one) => one !== '')) {
    const way = readWay(part);
    if (way) ways.push(way);
    else unread.push(part);
  }
  return { kind: 'choice', ways, unread };
}

function readWay(part: string): Ways['ways'][number] | undefined {
  const [before, after] = divided(part);
  if (after === undefined || after === '') return undefined;
  const when = before.replace(/[:,]$/u, '').trim();
  const refused = /tu choi|khong dong y|khong du dieu kien|refus/u.test(fold(when));
  return { ...(when && { when }), to: targetOf(after), ...(refused && { refused: true as const }) };
}

function divided(part: string): readonly [string, string | undefined] {
  const arrow = ARROW.exec(part);
  if (arrow) return [part.slice(0, arrow.index).trim(), part.slice(arrow.index + arrow[0].length).trim()];
  const led = LEADS.exec(part);
  if (led) return [(led[1] ?? '').trim(), (led[2] ?? '').trim()];
  return /^(?:bước|step)\s*\d+\w*$|^\d+$/iu.test(part)
    ? ['', part]
    : /^(?:ket thuc|end)$/u.test(fold(part))
      ? ['', part]
      : [part, undefined];
}

function targetOf(words: string): WayTarget {
  const plain = fold(words);
  if (/^(?:ket thuc|end)\b.*(?:tu choi|refus)|^(?:tu choi|refus)/u.test(plain)) return { kind: 'end', to: tableTargets.refused };
  if (/^(?:ket thuc|end\b)/u.test(plain)) return { kind: 'end', to: tableTargets.end };
  if (/^(?:cho |yeu cau )?bo sung|^(?:await |wait for )?supplement/u.test(plain)) return { kind: 'end', to: tableTargets.supplement };
  return { kind: 'label', label: labelOf(words) };
}

/** `Bước 05.` and `5` name the same step. */
export const labelOf = (words: string): string =>
  fold(words)
    .replace(/^(?:buoc|step|b|so|tt)\s*(?:so\s*)?(?=[\divx])/u, '')
    .replace(/[.:)]+$/u, '')
    .replace(/^0+(?=\d)/u, '')
    .trim();
