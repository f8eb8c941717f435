import type { MenuItem } from '../view/menu-button';
import type { FindingDetail, FixView, Target } from '../worker/finding-views';

/** What the page can be asked to do, in Excel and in a browser each in its own way. */
export interface PaneActions {
  check(): void;
  goTo(target: Target): void;
  verify(detail: FindingDetail): void;
  applyFixes(fixes: readonly FixView[]): void;
  menu(): readonly MenuItem[];
}
