import catalogue from '../../demonstration/procedures.json' with { type: 'json' };

/**
 * The collected procedures as they were written down: `_meta.conventions` of the file says what each property means, `_meta.sources`
 * where each came from. Read only here; everything else sees step tables.
 */
export type CatalogueFile = {
  readonly _meta: {
    readonly conventions: Readonly<Record<string, string>>;
    readonly roles: Readonly<Record<string, string>>;
    readonly sources: Readonly<
      Record<string, { readonly title_vi: string; readonly kind: string; readonly url?: string; readonly note?: string }>
    >;
  };
  readonly procedures: readonly CatalogueProcedure[];
};

export type CatalogueLimit = { readonly value: number; readonly unit: string; readonly clock?: string };
export type CatalogueExtension = CatalogueLimit & { readonly when_vi?: string; readonly when_en?: string };

export type CatalogueProcedure = {
  readonly id: string;
  readonly code: string | null;
  readonly code_basis: string;
  readonly case: { readonly key: string; readonly vi: string; readonly en: string } | null;
  readonly name_vi: string;
  readonly name_en: string;
  readonly level: string;
  readonly field_vi: string;
  readonly field_en: string;
  readonly time_limit: CatalogueLimit & {
    readonly parts?: readonly { readonly stage: string; readonly value: number }[];
    readonly basis: string;
    readonly rule?: string;
    readonly note?: string;
    readonly excludes_vi?: string;
    readonly excludes_en?: string;
    readonly extension?: CatalogueExtension;
    readonly extension_total?: CatalogueExtension;
    readonly alternative?: CatalogueExtension;
  };
  readonly deadline_for_applicant?: string;
  readonly documents: readonly CataloguePaper[];
  readonly fee: CatalogueFee | null;
  readonly result_vi: string;
  readonly result_en: string;
  readonly notes: readonly string[];
  readonly source: string;
  readonly steps: readonly CatalogueStep[];
  /** What the collector found when adding the steps up. */
  readonly check: { readonly steps_sum: number; readonly unit: string };
};

export type CataloguePaper = {
  readonly name_vi: string;
  readonly name_en: string;
  readonly copies?: number;
  readonly basis: string;
  readonly required_if?: string;
};

export type CatalogueFee = {
  readonly amount?: number | null;
  readonly rule?: string;
  readonly note?: string;
  readonly condition?: string;
  readonly online_amount?: number;
  readonly online_until?: string;
  readonly basis: string;
};

export type CatalogueStep = {
  readonly id: string;
  readonly name_vi: string;
  readonly name_en: string;
  readonly role: string;
  readonly agency: string;
  readonly counted: boolean;
  readonly limit: CatalogueLimit | null;
  readonly limit_basis: string | null;
  readonly limit_law?: CatalogueLimit;
  readonly fragments?: readonly string[];
  readonly stage?: string;
  readonly handover?: boolean;
  readonly next: readonly {
    readonly to: string;
    readonly condition_vi?: string;
    readonly condition_en?: string;
    readonly outcome?: string;
    readonly side_effect?: string;
  }[];
  readonly next_type: string;
  readonly pause_reason?: string;
  readonly resumes_on?: string;
  readonly service?: boolean;
  readonly silence_means?: string;
  readonly extends_total_to?: CatalogueLimit;
  readonly extends_total_by?: CatalogueLimit;
};

export const catalogueFile: CatalogueFile = catalogue;
