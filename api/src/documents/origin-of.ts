import { type Request } from 'express';
import { type Settings } from '../settings';

/** The address people reach us at: the one of the settings, else the one this request came to. */
export const originOf = (request: Request, { origin }: Pick<Settings, 'origin'>): string =>
  origin ?? `${request.protocol}://${request.get('host') ?? 'localhost'}`;

/** Where citizens see how a dossier stands: what the QR of its papers holds. */
export const lookUpOf = (origin: string, code: string): string => `${origin}/look-up?code=${encodeURIComponent(code)}`;
