import type { CivilDate } from '../core/calendar/civil-date';

/** What a field of a record can hold. */
export type FieldValue =
  | string
  | number
  | boolean
  | CivilDate
  | readonly (string | number)[]
  | null
  | undefined;
