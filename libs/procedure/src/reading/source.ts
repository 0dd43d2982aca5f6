import { outline, type FailureCode, type Unreadable } from '@mot-cua/expression';
import { type ModdleElement } from 'bpmn-moddle';
import { type Catalogue, type Feature, type Reading } from '../face';
import { type FindingCode } from '../finding-code';
import { type Stage, type TimeLimit, type WrittenExpression } from '../procedure';
import { MAX_STAGES, readStages, type ReadStages } from '../stage';
import { type Text } from '../text';
import { readLimit } from '../time-limit';
import { MAX_WARNINGS, readWarnings, type ReadWarnings, type Warning } from '../warning';
import { MAX_EXPRESSIONS_BYTES } from './bounds';
import { inFeel, isForeignExpression } from './foreign-expression';
import { type Report } from './report';
import { harmlessTypes } from './treatment';

const features: Readonly<Record<Feature, Text>> = {
  standardLoop: { vi: 'Vòng lặp thường', en: 'A standard loop' },
  multiInstance: { vi: 'Bước thực hiện nhiều lần', en: 'A multi-instance loop' },
  compensation: { vi: 'Bước hoàn tác (compensation)', en: 'Compensation' },
  quantities: { vi: 'Số thẻ khác 1 (startQuantity, completionQuantity)', en: 'A token quantity other than 1' },
  eventSubProcess: { vi: 'Quy trình con theo sự kiện', en: 'An event sub-process' },
  conditionalActivityFlow: {
    vi: 'Luồng có điều kiện hoặc luồng mặc định từ một bước',
    en: 'A conditional or default flow out of an activity',
  },
  mappings: { vi: 'Ánh xạ dữ liệu vào, ra', en: 'A data mapping' },
  properties: { vi: 'Đối tượng dữ liệu hoặc thuộc tính', en: 'A data object or property' },
  multipleTriggers: { vi: 'Sự kiện có nhiều định nghĩa', en: 'An event with several definitions' },
  parallelMultiple: { vi: 'Sự kiện chờ đủ mọi định nghĩa', en: 'An event that waits for all its definitions' },
  instantiation: { vi: 'Bắt đầu hồ sơ bằng bước hoặc cổng chờ', en: 'A task or gateway that starts a dossier' },
};

/** Why a text cannot be read; what else may go wrong comes only when it is evaluated. */
type UnreadableCode = Extract<FailureCode, FindingCode>;
const reasons: Readonly<Record<UnreadableCode, Text>> = {
  'expression.syntax': { vi: 'sai cú pháp FEEL', en: 'is not FEEL' },
  'expression.too-long': { vi: 'dài hơn 4 KB', en: 'is longer than 4 KB' },
  'expression.too-deep': { vi: 'lồng nhau quá sâu', en: 'is nested too deeply' },
  'expression.refused': { vi: 'dùng phần không được phép:', en: 'uses what is not allowed:' },
  'number.not-exact': { vi: 'có số quá lớn để giữ chính xác', en: 'holds a number too large to be exact' },
  'name.forbidden': { vi: 'dùng một tên bị cấm', en: 'uses a forbidden name' },
};

const wrongWarnings: Readonly<Record<Extract<ReadWarnings, { kind: 'wrong' }>['why'], { readonly vi: string; readonly en: string }>> = {
  form: {
    vi: 'không đọc được; viết như "80% notify" hoặc "overdue raise unit_head"',
    en: 'cannot be read; write it like "80% notify" or "overdue raise unit_head"',
  },
  percent: { vi: 'phần trăm phải từ 1 đến 100', en: 'needs a share from 1 to 100 %' },
  limit: { vi: 'thời gian báo trước không hợp lệ', en: 'has no sound time before the end' },
  role: { vi: 'chưa ghi vai trò', en: 'names no role' },
  many: { vi: `nhiều hơn ${MAX_WARNINGS} điểm`, en: `is more than ${MAX_WARNINGS} points` },
};

const wrongStages: Readonly<Record<Extract<ReadStages, { kind: 'wrong' }>['why'], Text>> = {
  form: {
    vi: 'không đọc được; viết như "commune 10 working-days"',
    en: 'cannot be read; write it like "commune 10 working-days"',
  },
  limit: { vi: 'thời hạn không hợp lệ', en: 'has no sound limit' },
  twice: { vi: 'được ghi hai lần', en: 'is written twice' },
  many: { vi: `nhiều hơn ${MAX_STAGES} giai đoạn`, en: `is more than ${MAX_STAGES} stages` },
};

const wrongLimits: Readonly<Record<'form' | 'unit' | 'zero' | 'long' | 'part', Text>> = {
  form: { vi: 'phải là một số và một đơn vị, ví dụ "0.5 working-days"', en: 'must be a number and a unit, e.g. "0.5 working-days"' },
  unit: {
    vi: 'đơn vị phải là working-hours, working-days, calendar-days, elapsed-hours hoặc months',
    en: 'the unit must be working-hours, working-days, calendar-days, elapsed-hours or months',
  },
  zero: { vi: 'phải lớn hơn 0', en: 'must be more than 0' },
  long: { vi: 'dài hơn mười năm', en: 'is longer than ten years' },
  part: { vi: 'phải là số nguyên tháng', en: 'must be whole months' },
};

/** What every part of the reader has at hand. */
export class Source {
  readonly #features: ReadonlySet<Feature>;
  readonly expressions: WrittenExpression[] = [];
  #expressionBytes = 0;

  constructor(
    readonly catalogue: Catalogue,
    readonly report: Report,
  ) {
    this.#features = new Set(catalogue.features ?? []);
  }

  /** A finding when the diagram needs what the engine has not. */
  needs(feature: Feature, element: string | undefined): void {
    if (this.#features.has(feature)) return;
    const { vi, en } = features[feature];
    this.report.error('feature.not-executed', element, { vi: `${vi} chưa được thực thi.`, en: `${en} is not executed.` });
  }

  /** What a face may ask for while it reads this element. */
  reading(element: string): Reading {
    return {
      expression: (text, where) => this.expression(text, where, element),
      limit: (text, where) => this.limit(text, where, element),
      warnings: (text, where) => this.warnings(text, where, element),
      report: (finding) => this.report.add({ ...finding, element: finding.element ?? element }),
    };
  }

  /** FEEL without a leading `=`, checked as publishing does; nothing for an empty text. */
  expression(text: string | undefined, where: string, element: string | undefined): string | undefined {
    const feel = text?.trim().replace(/^=/, '').trim().normalize('NFC');
    if (!feel) return undefined;
    this.#expressionBytes += feel.length;
    if (this.#expressionBytes > MAX_EXPRESSIONS_BYTES) {
      this.report.error('expression.too-many', undefined, {
        vi: 'Sơ đồ có quá nhiều biểu thức.',
        en: 'The diagram holds too many expressions.',
      });
      return feel;
    }
    if (element !== undefined) this.expressions.push({ element, where, text: feel });
    if (isForeignExpression(feel)) this.#foreign(feel, where, element);
    else {
      const read = outline(feel);
      if (read.kind === 'failed') this.#unreadable(read, feel, where, element);
    }
    return feel;
  }

  #foreign(written: string, where: string, element: string | undefined): void {
    const feel = inFeel(written);
    const [vi, en] = feel === undefined ? ['', ''] : [` Có thể viết: ${feel}`, ` It may be written: ${feel}`];
    this.report.error('expression.foreign', element, {
      vi: `Biểu thức ở ${where} thuộc công cụ khác; chỉ dùng FEEL.${vi}`,
      en: `The expression in ${where} is another tool's; only FEEL is used.${en}`,
    });
  }

  #unreadable(read: Unreadable, feel: string, where: string, element: string | undefined): void {
    const code: UnreadableCode = Object.hasOwn(reasons, read.code) ? (read.code as UnreadableCode) : 'expression.refused';
    const reason = reasons[code];
    const place =
      read.position === undefined ? { vi: '', en: '' } : { vi: ` (ký tự ${read.position + 1})`, en: ` (character ${read.position + 1})` };
    const detail = code === 'expression.refused' ? ` ${read.detail}` : '';
    this.report.error(code, element, {
      vi: `Biểu thức ở ${where} ${reason.vi}${detail}${place.vi}: ${feel.slice(0, 80)}`,
      en: `The expression in ${where} ${reason.en}${detail}${place.en}: ${feel.slice(0, 80)}`,
    });
  }

  limit(text: string | undefined, where: string, element: string | undefined): TimeLimit | undefined {
    if (text === undefined || text.trim() === '') return undefined;
    const read = readLimit(text);
    if (read.kind === 'limit') return read.limit;
    const { vi, en } = wrongLimits[read.why];
    const shown = text.slice(0, 40);
    this.report.error(`limit.${read.why}`, element, {
      vi: `Thời hạn "${shown}" (${where}): ${vi}.`,
      en: `The limit "${shown}" (${where}) ${en}.`,
    });
    return undefined;
  }

  stages(text: string | undefined, where: string, element: string | undefined): readonly Stage[] | undefined {
    if (text === undefined || text.trim() === '') return undefined;
    const read = readStages(text);
    if (read.kind === 'stages') return read.stages;
    const { vi, en } = wrongStages[read.why];
    this.report.error(`stage.${read.why}`, element, {
      vi: `Giai đoạn "${read.at}" (${where}): ${vi}.`,
      en: `The stage "${read.at}" (${where}) ${en}.`,
    });
    return undefined;
  }

  warnings(text: string | undefined, where: string, element: string | undefined): readonly Warning[] | undefined {
    if (text === undefined || text.trim() === '') return undefined;
    const read = readWarnings(text);
    if (read.kind === 'warnings') return read.warnings;
    const { vi, en } = wrongWarnings[read.why];
    this.report.error(`warning.${read.why}`, element, {
      vi: `Điểm cảnh báo "${read.at}" (${where}): ${vi}.`,
      en: `The warning point "${read.at}" (${where}) ${en}.`,
    });
    return undefined;
  }
}

/** Local name as in the XML: `userTask`. */
export const localType = (element: ModdleElement): string => {
  const name = element.$type.slice(element.$type.indexOf(':') + 1);
  return name.charAt(0).toLowerCase() + name.slice(1);
};

export const textOf = (element: ModdleElement, name: string): string | undefined => {
  const value = element.get(name);
  const text = typeof value === 'string' ? value.trim().normalize('NFC') : '';
  return text === '' ? undefined : text;
};

/** Name in both languages; the Vietnamese one stands in for a missing English one. */
export const nameOf = (element: ModdleElement): Text => {
  const vi = textOf(element, 'name') ?? '';
  return { vi, en: textOf(element, 'mc:nameEn') ?? vi };
};

export const elementsOf = (element: ModdleElement, name: string): readonly ModdleElement[] => {
  const value = element.get(name);
  return Array.isArray(value) ? (value as readonly ModdleElement[]) : value === undefined || value === null ? [] : [value as ModdleElement];
};

/** A contained or referenced element; nothing when it is missing or could not be resolved. */
export const elementOf = (element: ModdleElement, name: string): ModdleElement | undefined => {
  const value = element.get(name);
  return typeof value === 'object' && value !== null && '$type' in value ? (value as ModdleElement) : undefined;
};

/** The text of an expression element, and nothing of one in another language. */
export const bodyOf = (expression: ModdleElement | undefined): string | undefined => {
  const body: unknown = expression?.get('body');
  return typeof body === 'string' ? body : undefined;
};

/** A name values can be stored under and FEEL can read: one word. */
export const isName = (text: string): boolean => /^[\p{L}_][\p{L}\p{N}\p{M}_]{0,127}$/u.test(text) && !(text in {});

/** The nearest id outwards, for findings about elements that have none. */
export const idNear = (element: ModdleElement | undefined): string | undefined => {
  for (let at = element; at; at = at.$parent) if (typeof at.id === 'string') return at.id;
  return undefined;
};

/** Kept in the file; nothing to execute. */
export const isHarmless = (element: ModdleElement): boolean => harmlessTypes.has(element.$type);
