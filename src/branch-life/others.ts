import type { Placed } from '../ledger/model';
import type { MovementsRecord } from '../ledger/records.generated';

/** Whether another workbook of the set says that it has received who is transferred out here. */
export type Received = (movement: MovementsRecord) => boolean;

/** What the other workbooks of a set say of the people of this one. */
export interface Others {
  readonly received?: Received;
  /** Whether somebody of the roster, of 发展党员 or admitted counts in another workbook, which has them, too. */
  readonly elsewhere?: (record: Placed) => boolean;
}

/** A workbook by itself. */
export const ALONE: Others = {};
