import { CONTRADICTION_DEFECTS } from './contradictions';
import type { Defect } from './defect';
import { DUES_DEFECTS, LIFE_DEFECTS } from './dues';
import { ELECTION_DEFECTS, MEETING_DEFECTS } from './meetings';
import { MEMBER_DEFECTS } from './members';
import { OPTIONAL_DEFECTS } from './optional';
import { MOVEMENT_DEFECTS, ORGANISATION_DEFECTS } from './organisation';
import { LEDGER_DEFECTS, RECORD_DEFECTS, SHEET_DEFECTS } from './records';
import { RECRUIT_DEFECTS } from './recruits';
import { REGISTER_DEFECTS } from './registers';
import { RESHAPING_DEFECTS } from './reshaping';

/** A way to break each rule that says error or warning. */
export const DEFECTS: readonly Defect[] = [
  ...SHEET_DEFECTS,
  ...ORGANISATION_DEFECTS,
  ...RESHAPING_DEFECTS,
  ...MEMBER_DEFECTS,
  ...MOVEMENT_DEFECTS,
  ...MEETING_DEFECTS,
  ...RECRUIT_DEFECTS,
  ...ELECTION_DEFECTS,
  ...DUES_DEFECTS,
  ...LIFE_DEFECTS,
  ...RECORD_DEFECTS,
  ...LEDGER_DEFECTS,
  ...REGISTER_DEFECTS,
  ...CONTRADICTION_DEFECTS,
  ...OPTIONAL_DEFECTS,
];
