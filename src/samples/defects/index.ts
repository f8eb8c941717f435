import type { Defect } from './defect';
import { MEMBER_DEFECTS } from './members';

/** A way to break each rule that says error or warning. */
export const DEFECTS: readonly Defect[] = [...MEMBER_DEFECTS];
