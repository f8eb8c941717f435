/// <reference types="office-js" />

/** The serial number of 2000-01-01 where counting begins with 1904. */
const MILLENNIUM_1904 = 35_064;

/**
 * Office.js does not tell which date system a workbook has, but Excel's own
 * DATE counts in it: asks for one day's number along with the next sync.
 */
export const loadDateSystem = ({ functions }: Excel.Workbook): Excel.FunctionResult<number> =>
  functions.date(2000, 1, 1).load('value');

/** Whether the workbook counts days from 1904, once the answer is there. */
export const is1904 = ({ value }: Excel.FunctionResult<number>): boolean =>
  value === MILLENNIUM_1904;
