import { type Fee, type RequiredPaper, type Text } from '@mot-cua/procedure';
import conditions from '../../demonstration/paper-conditions.json' with { type: 'json' };
import { type CatalogueProcedure } from './catalogue-source';

/** Thành phần hồ sơ, each with where it was read. Papers asked only in some cases are not required; the case is part of their name. */
export function papersOf(procedure: CatalogueProcedure): readonly RequiredPaper[] {
  return procedure.documents.map((paper, index) => {
    const condition = paper.required_if ? (conditions as Readonly<Record<string, Text>>)[paper.required_if] : undefined;
    if (paper.required_if && !condition) throw new Error(`paper-conditions.json: no words for "${paper.required_if}"`);
    return {
      id: `paper_${index + 1}`,
      name: {
        vi: condition ? `${paper.name_vi} (nếu ${condition.vi})` : paper.name_vi,
        en: condition ? `${paper.name_en} (if ${condition.en})` : paper.name_en,
      },
      copies: paper.copies ?? 1,
      required: !paper.required_if,
      ...(/bản chính|bản gốc/iu.test(paper.name_vi) && { original: true }),
      basis: paper.basis,
    };
  });
}

const feeName: Text = { vi: 'Phí, lệ phí', en: 'Fee' };

/** Fees with a known amount. What a source leaves to others (provincial council, tax authority) is said in the notes, never as 0 đồng. */
export function feesOf(procedure: CatalogueProcedure): readonly Fee[] {
  const { fee } = procedure;
  if (!fee) return [];
  if (fee.rule === '2,000 đ/page; from page 3: 1,000 đ/page; maximum 200,000 đ/copy') {
    const name = { vi: 'Phí chứng thực bản sao từ bản chính', en: 'Fee for certifying a copy' };
    const counted = { per: 'page', further: { from: 3, amount: 1_000 }, cap: 200_000 } as const;
    return [{ id: 'certification', name, kind: 'service', amount: 2_000, ...counted, basis: fee.basis }];
  }
  if (typeof fee.amount !== 'number') return [];
  if (fee.online_amount === undefined)
    return [{ id: 'fee', name: feeName, amount: fee.amount, ...conditionNote(fee.condition), basis: fee.basis }];
  const until = fee.online_until ?? '';
  const online = { name: feeName, channel: 'online', basis: fee.basis } as const;
  return [
    { id: 'fee_direct', name: feeName, amount: fee.amount, channel: 'direct', basis: fee.basis },
    { id: 'fee_post', name: feeName, amount: fee.amount, channel: 'post', basis: fee.basis },
    { ...online, id: 'fee_online', amount: fee.online_amount, until },
    { ...online, id: 'fee_online_after', amount: fee.amount, from: dayAfter(until) },
  ];
}

const feeConditions: Readonly<Record<string, Text>> = {
  "on time, Vietnamese citizens resident in the country; otherwise set by the provincial people's council": {
    vi: 'đúng hạn, công dân Việt Nam cư trú trong nước; trường hợp khác do HĐND tỉnh quy định',
    en: "on time, Vietnamese citizens resident in the country; otherwise set by the provincial people's council",
  },
  'on time': { vi: 'đăng ký đúng hạn', en: 'on time' },
  'Vietnamese citizens resident in the country': {
    vi: 'công dân Việt Nam cư trú trong nước',
    en: 'Vietnamese citizens resident in the country',
  },
};

function conditionNote(condition: string | undefined): { readonly note?: Text } {
  if (!condition) return {};
  const note = feeConditions[condition];
  if (!note) throw new Error(`procedures.json: no words for the fee condition "${condition}"`);
  return { note };
}

/** The next calendar day, both `YYYY-MM-DD`. */
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
