import { type WrongPlace } from '../problems/refusal';
import { APPLYING_KINDS, type ApplicantView } from './reception-views';

/** Số định danh cá nhân: 12 digits (Luật Căn cước 2023, Điều 12). */
const CITIZEN = /^\d{12}$/;
/** Mã số thuế: 10 digits, or 13 with a dash before the last three (TT 86/2024/TT-BTC); a household may also use its owner's 12 digits. */
const BUSINESS = /^\d{10}(?:-\d{3})?$/;

/** What of the applicant cannot be right, beyond the form of each field. */
export function checkApplicant({ kind, idNumber }: ApplicantView): WrongPlace[] {
  const path = '/applicant/idNumber';
  switch (kind) {
    case 'citizen':
      return CITIZEN.test(idNumber) ? [] : [{ path, code: 'field.id-number', values: { length: 12 } }];
    case 'business':
      return BUSINESS.test(idNumber) ? [] : [{ path, code: 'field.tax-code' }];
    case 'household':
      return CITIZEN.test(idNumber) || BUSINESS.test(idNumber) ? [] : [{ path, code: 'field.tax-code' }];
    case 'agency':
      return [{ path: '/applicant/kind', code: 'field.choice', values: { choices: APPLYING_KINDS.join(', ') } }];
    default:
      return unreachable(kind);
  }
}

function unreachable(kind: never): never {
  throw new Error(`not a kind of applicant: ${String(kind)}`);
}
