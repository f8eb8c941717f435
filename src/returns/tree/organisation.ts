import type { OrganisationKinds } from '../../ledger/records.generated';

/** What one workbook says of its organisation, in 支部信息. */
export interface OrganisationFacts {
  /** What to call it when it does not say its name: the file. */
  readonly label: string;
  readonly name: string | null;
  readonly code: string | null;
  readonly kind: OrganisationKinds | null;
  /** 上级党组织, by name or by code. */
  readonly parent: string | null;
}

/**
 * An organisation. One that is only named as the superior of others has no workbook and no kind;
 * `unassigned` holds those whose superior cannot be known.
 */
export interface Organisation {
  /** The code, else the name; unlike any other. */
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly kind: OrganisationKinds | 'unassigned' | null;
  /** Its place among the organisations; null for one directly under the whole set. */
  readonly parent: number | null;
  /** Places among the organisations, in order. */
  readonly children: readonly number[];
  /** Its own workbook, by its place among those given. */
  readonly workbook: number | null;
}

/** What is wrong with 上级党组织. Workbooks are named by their places among those given. */
export type TreeIssue =
  | { readonly kind: 'no-parent'; readonly workbooks: readonly number[] }
  | {
      readonly kind: 'unknown-parent';
      readonly parent: string;
      readonly workbooks: readonly number[];
      /** A code says no name, so that not even the name of the superior is known. */
      readonly isCode: boolean;
    }
  | {
      readonly kind: 'doubled-parent';
      readonly workbook: number;
      readonly parent: string;
      readonly candidates: readonly number[];
    }
  | { readonly kind: 'circular-parent'; readonly workbooks: readonly number[] }
  | { readonly kind: 'branch-as-parent'; readonly workbook: number; readonly superior: number }
  | { readonly kind: 'doubled-code'; readonly code: string; readonly workbooks: readonly number[] };

export interface OrganisationTree {
  readonly organisations: readonly Organisation[];
  /** Those directly under the whole set, in order. */
  readonly top: readonly number[];
  readonly issues: readonly TreeIssue[];
}

/** The id of what holds those whose superior cannot be known. */
export const UNASSIGNED = 'unassigned';

/** Where a workbook hangs: under that of another, under a mere name, at the top, or nowhere. */
export type Hanging =
  | { readonly under: 'workbook'; readonly place: number }
  | { readonly under: 'name'; readonly name: string }
  | { readonly under: 'top' }
  | { readonly under: 'nobody' };
