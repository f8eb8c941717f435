import type { Defect } from './defect';
import { ADMISSION_DEFECTS } from './recruits/admission';
import { BEFORE_DEFECTS } from './recruits/before-admission';
import { CONVERSION_DEFECTS } from './recruits/conversion';

/** Mistakes in 发展党员. */
export const RECRUIT_DEFECTS: readonly Defect[] = [
  ...BEFORE_DEFECTS,
  ...ADMISSION_DEFECTS,
  ...CONVERSION_DEFECTS,
];
