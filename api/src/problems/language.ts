import { type Text } from '@mot-cua/procedure';
import { type Request } from 'express';

export type Language = keyof Text;

/** The language a caller reads: `Accept-Language` (RFC 9110, section 12.5.4); Vietnamese when it asks for neither of ours. */
export function languageOf(request: Request): Language {
  return request.acceptsLanguages('vi', 'en') === 'en' ? 'en' : 'vi';
}
