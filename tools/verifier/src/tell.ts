import { type Actor } from '@mot-cua/engine';
import { deviationLabels, isProven, type PackageVerdict, type PersonThen, type Verdict, verdictText } from '@mot-cua/proof';

type Language = 'vi' | 'en';

const words = {
  proven: { vi: 'ĐÚNG ', en: 'PROVEN' },
  failed: { vi: 'SAI  ', en: 'FAILED' },
  unknown: { vi: 'CHƯA BIẾT', en: 'UNKNOWN' },
  package: { vi: 'gói nguyên vẹn', en: 'package whole' },
  unaltered: { vi: 'không bị sửa', en: 'unaltered' },
  complete: { vi: 'đầy đủ', en: 'complete' },
  lawful: { vi: 'đúng quy trình', en: 'lawful' },
  deviations: { vi: 'Việc ngoài sơ đồ', en: 'Acts outside the diagram' },
  line: { vi: 'dòng', en: 'line' },
  facts: { vi: 'sự việc', en: 'facts' },
  dossiers: { vi: 'hồ sơ', en: 'dossier(s)' },
  troubled: { vi: 'có điều sai hoặc chưa biết', en: 'with something wrong or unknown' },
  keys: {
    vi: 'Đối chiếu các mã khóa này với mã cơ quan công bố:',
    en: 'Compare these key names with those the office publishes:',
  },
  all: { vi: 'KẾT LUẬN: mọi điều kiểm tra được đều đúng.', en: 'CONCLUSION: everything holds.' },
  notAll: {
    vi: 'KẾT LUẬN: có điều sai hoặc chưa chứng minh được; xem các dòng trên.',
    en: 'CONCLUSION: something is wrong or not proven; see above.',
  },
} as const;

const MOST_DETAILED = 50;

/**
 * The verdict as lines for a terminal. Of many dossiers only those with a trouble are told one by one.
 * @param people names and posts by person, as the package tells them
 */
export const tell = (verdict: PackageVerdict, language: Language, people: Readonly<Record<string, PersonThen>>): readonly string[] => {
  const say = (word: keyof typeof words): string => words[word][language];
  const line = (what: keyof typeof words, one: Verdict): string => {
    const text = verdictText(one)?.[language];
    return `  ${say(one.kind)}  ${say(what)}${text === undefined ? '' : `: ${text}`}`;
  };
  const whoIs = ({ person, system }: Actor): string => {
    if (person === undefined) return system ?? '';
    return person in people ? [people[person].name, people[person].post].filter((part) => part !== '').join(', ') : person;
  };
  const troubled = verdict.dossiers.filter((dossier) =>
    [dossier.unaltered, dossier.complete, dossier.lawful].some(({ kind }) => kind !== 'proven'),
  );
  const told = (verdict.dossiers.length <= MOST_DETAILED ? verdict.dossiers : troubled).slice(0, MOST_DETAILED);
  return [
    line('package', verdict.whole) + (verdict.line === undefined ? '' : ` (${say('line')} ${verdict.line.toString()})`),
    ...told.flatMap((dossier) => [
      `${dossier.code} (${dossier.facts.toString()} ${say('facts')})`,
      line('unaltered', dossier.unaltered),
      line('complete', dossier.complete),
      line('lawful', dossier.lawful),
      ...(dossier.deviations.length > 0 ? [`  ${say('deviations')}:`] : []),
      ...dossier.deviations.map(
        ({ seq, kind, by, ground }) => `    ${seq.toString()}. ${deviationLabels[kind][language]}; ${whoIs(by)}; ${ground}`,
      ),
    ]),
    `${verdict.dossiers.length.toString()} ${say('dossiers')}, ${troubled.length.toString()} ${say('troubled')}`,
    say('keys'),
    ...verdict.keys.map(({ use, id }) => `  ${use}: ${id}`),
    say(isProven(verdict) ? 'all' : 'notAll'),
  ];
};
