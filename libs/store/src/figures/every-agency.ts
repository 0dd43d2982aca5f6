/** Stands in sums for all agencies together: only for a reader whose scope holds every agency. */
export const EVERY_AGENCY = 0;
