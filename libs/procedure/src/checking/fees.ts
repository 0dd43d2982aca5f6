import { type Finding } from '../finding';
import { type Fee, type ProcedurePackage } from '../package';
import { sayOf } from './say';

type Wrong = readonly [code: Finding['code'], vi: string, en: string];

/** What cannot be charged as it is written. */
export const checkFees = ({ fees }: ProcedurePackage): readonly Finding[] =>
  fees.flatMap((fee, index) => {
    const earlier = fees.findIndex(({ id }) => id === fee.id) < index;
    const twice: readonly Wrong[] = earlier ? [['fee.twice', 'trùng mã.', 'its id is used twice.']] : [];
    const name = { vi: fee.name.vi || fee.id, en: fee.name.en || fee.id };
    return [...twice, ...wrongIn(fee)].map(([code, vi, en]) =>
      sayOf('error', code, undefined, { vi: `Phí, lệ phí ‹${name.vi}›: ${vi}`, en: `Fee ‹${name.en}›: ${en}` }),
    );
  });

const isMoney = (amount: number): boolean => Number.isSafeInteger(amount) && amount >= 0;

function wrongIn({ amount, per, further, cap, from, until, exemptions = [] }: Fee): readonly Wrong[] {
  const amounts = [amount, further?.amount ?? 0, cap ?? 0];
  const rules: readonly (Wrong | false)[] = [
    !amounts.every(isMoney) && ['fee.amount', 'số tiền phải là số nguyên đồng.', 'its amount must be whole đồng.'],
    per === undefined &&
      (further !== undefined || cap !== undefined) && [
        'fee.count',
        'mức lũy tiến và mức trần chỉ dùng khi thu theo trang hoặc theo bản.',
        'further amounts and a cap need a fee counted by pages or copies.',
      ],
    further !== undefined &&
      !(Number.isInteger(further.from) && further.from >= 2) && [
        'fee.further',
        'mức lũy tiến phải bắt đầu từ trang hoặc bản thứ hai trở đi.',
        'further amounts must begin with the second page or copy or later.',
      ],
    from !== undefined &&
      until !== undefined &&
      until < from && ['fee.days', 'ngày hết hiệu lực trước ngày có hiệu lực.', 'its last day is before its first.'],
    exemptions.some(({ percent }) => !(percent > 0 && percent <= 100)) && [
      'fee.exemption',
      'tỷ lệ miễn, giảm phải lớn hơn 0 và không quá 100.',
      'the share a group is spared must be above 0 and at most 100.',
    ],
  ];
  return rules.filter((rule) => rule !== false);
}
