import { createTransport } from 'nodemailer';

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Message-ID, with its brackets. */ readonly id: string;
};

/** Sends e-mails. `kind` 'none': there is no mail server in this installation; nothing leaves and nobody waits. */
export type Mailer = { readonly kind: 'smtp' | 'none'; readonly send: (mail: Mail) => Promise<void> };

const TIMEOUT_MS = 10_000;

/** By the SMTP server of the settings. An error of the server is thrown: the letter was not taken. */
export function smtpMailer(url: string, from: string): Mailer {
  const { protocol, hostname, port, username, password } = new URL(url);
  const transport = createTransport({
    host: hostname,
    port: Number(port) || (protocol === 'smtps:' ? 465 : 587),
    secure: protocol === 'smtps:',
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    kind: 'smtp',
    send: async ({ to, subject, text, id }) => {
      // Given as a name and address, not as a list to be parsed: a comma in it cannot add a receiver.
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text, messageId: id });
    },
  };
}

/** Without a mail server letters end here; the history says all the same what happened to the dossier. */
export const noMailer: Mailer = { kind: 'none', send: () => Promise.resolve() };
