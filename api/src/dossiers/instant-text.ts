import { type Instant } from '@mot-cua/engine';

/** An instant as answers carry it: ISO 8601 in UTC. */
export const instantText = (instant: Instant): string => new Date(instant).toISOString();
