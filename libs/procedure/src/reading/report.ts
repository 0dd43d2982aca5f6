import { type Finding } from '../finding';
import { type Text } from '../text';
import { MAX_FINDINGS } from './bounds';

/** Collects what there is to say about a diagram, each thing once, with its line. */
export class Report {
  readonly #findings: Finding[] = [];
  readonly #said = new Set<string>();
  #more = 0;

  /** @param lineOf the line of an element by its id, 1-based. */
  constructor(readonly lineOf: (id: string) => number | undefined) {}

  add(finding: Finding): void {
    const line = finding.line ?? (finding.element === undefined ? undefined : this.lineOf(finding.element));
    const key = `${finding.code} ${finding.element ?? ''} ${line ?? ''} ${finding.message.en}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    if (this.#findings.length >= MAX_FINDINGS) this.#more += 1;
    else this.#findings.push({ ...finding, ...(line !== undefined && { line }) });
  }

  say(severity: Finding['severity'], code: Finding['code'], element: string | undefined, message: Text, line?: number): void {
    this.add({ severity, code, message, ...(element !== undefined && { element }), ...(line !== undefined && { line }) });
  }

  error(code: Finding['code'], element: string | undefined, message: Text, line?: number): void {
    this.say('error', code, element, message, line);
  }

  /** In the order of the file, errors first at equal places. */
  findings(): readonly Finding[] {
    const weight = { error: 0, warning: 1, note: 2 } as const;
    const sorted = [...this.#findings].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || weight[a.severity] - weight[b.severity]);
    if (this.#more === 0) return sorted;
    const message = { vi: `Còn ${this.#more} phát hiện khác không liệt kê.`, en: `${this.#more} more findings are not listed.` };
    return [...sorted, { severity: 'error', code: 'findings.more', message }];
  }
}
