import type { MenuItem } from '../view/menu-button';
import type { Typed } from '../view/panels/cell-editor';
import type { Alike, FindingDetail, FixView, Target } from '../worker/finding-views';

/** What the page can be asked to do, in Excel and in a browser each in its own way. */
export interface PaneActions {
  /** Where changes are made in copies of files. */
  readonly copies: CopyActions | null;
  check(): void;
  goTo(target: Target): void;
  verify(detail: FindingDetail): void;
  /** Answers findings that are alike with one reason. */
  verifyAlike(alike: Alike): void;
  /** Shows the changes that are offered for findings that are alike. */
  fixAlike(alike: Alike): void;
  applyFixes(fixes: readonly FixView[]): void;
  menu(): readonly MenuItem[];
}

export interface CopyActions {
  /** Writes what was typed into a cell. */
  write(typed: Typed): void;
  readonly canRedo: boolean;
  save(): void;
  /** Writes the copies in the place of their files; null where the browser cannot. */
  readonly writeBack: (() => void) | null;
  undo(): void;
  redo(): void;
}
