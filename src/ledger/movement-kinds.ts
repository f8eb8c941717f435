import type { MovementKinds } from './records.generated';

const LEAVING: ReadonlySet<MovementKinds> = new Set<MovementKinds>([
  'transferred-out',
  'unit-transferred-out',
  'expelled',
  'removed',
  'persuaded',
  'self-withdrawn',
  'probation-cancelled',
  'suspended',
  'died',
]);
const ARRIVING: ReadonlySet<MovementKinds> = new Set<MovementKinds>([
  'transferred-in',
  'unit-transferred-in',
  'restored',
]);

/** Whether a movement is a transfer from another branch, of one person or of a whole unit. */
export const isTransferIn = (kind: MovementKinds | null): boolean =>
  kind === 'transferred-in' || kind === 'unit-transferred-in';

/** Whether a movement is a transfer to another branch, of one person or of a whole unit. */
export const isTransferOut = (kind: MovementKinds | null): boolean =>
  kind === 'transferred-out' || kind === 'unit-transferred-out';

/** Whether a movement takes a person out of the branch. */
export const isLeaving = (kind: MovementKinds | null): boolean =>
  kind !== null && LEAVING.has(kind);

/** Whether a movement brings in a person who was a member before. */
export const isArriving = (kind: MovementKinds | null): boolean =>
  kind !== null && ARRIVING.has(kind);
