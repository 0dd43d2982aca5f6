import { type Text } from '@mot-cua/procedure';
import { changedParts } from '@mot-cua/proof';

/** Places named; the rest is only counted. */
const MOST = 6;

const names: Readonly<Record<string, Text | undefined>> = {
  code: { vi: 'mã thủ tục', en: 'code' },
  name: { vi: 'tên thủ tục', en: 'name' },
  diagram: { vi: 'sơ đồ', en: 'diagram' },
  forms: { vi: 'biểu mẫu', en: 'form' },
  decisions: { vi: 'bảng quyết định', en: 'decision table' },
  scenarios: { vi: 'kịch bản', en: 'scenario' },
  papers: { vi: 'thành phần hồ sơ', en: 'paper' },
  fees: { vi: 'phí, lệ phí', en: 'fee' },
  statutoryLimit: { vi: 'thời hạn theo luật', en: 'limit by law' },
  committedLimit: { vi: 'thời hạn cam kết', en: 'limit committed' },
  approval: { vi: 'quyết định phê duyệt', en: 'approving decision' },
};

/** Where a package file was changed, in words: "sơ đồ, biểu mẫu reception". Undefined: the file does not say. */
export function changedPlaces(text: string): Text | undefined {
  const parts = changedParts(text);
  if (parts.length === 0) return undefined;
  const said = (tongue: keyof Text): string => {
    const words = parts.slice(0, MOST).map((part) => {
      const [list = '', ...id] = part.split('/');
      return [names[list]?.[tongue] ?? list, id.join('/')].filter((word) => word !== '').join(' ');
    });
    return `${words.join(', ')}${parts.length > MOST ? ` +${String(parts.length - MOST)}` : ''}`;
  };
  return { vi: said('vi'), en: said('en') };
}
