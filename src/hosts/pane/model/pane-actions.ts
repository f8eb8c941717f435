import type { MenuItem } from '../view/menu-button';
import type { FindingDetail, FixView, Target } from '../worker/finding-views';

/** What the page can be asked to do, in Excel and in a browser each in its own way. */
export interface PaneActions {
  /** Where changes are made in copies of files: handing them over, and going back a step. */
  readonly copies: { save(): void; undo(): void } | null;
  check(): void;
  goTo(target: Target): void;
  verify(detail: FindingDetail): void;
  applyFixes(fixes: readonly FixView[]): void;
  menu(): readonly MenuItem[];
}
