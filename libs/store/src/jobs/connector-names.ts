import { type Text } from '@mot-cua/procedure';

/**
 * What service tasks may call: the installation's list. A model names a connector of this list, never an address; the runtime carries it out
 * (`runtime/src/jobs/`), and a diagram that names another is refused at publishing.
 */
export const connectorNames = {
  'notify-applicant': { vi: 'Gửi thư điện tử cho người nộp hồ sơ', en: 'E-mail to the applicant' },
  'tax-system': { vi: 'Hệ thống đăng ký thuế', en: 'Tax-registration system' },
} as const satisfies Readonly<Record<string, Text>>;

export type ConnectorName = keyof typeof connectorNames;
