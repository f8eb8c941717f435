import { attach } from './attach';
import { SimulatedExcel } from './bridge';
import { openSaved, saveWorkbook } from './file';
import { fromWorkbook } from './from-workbook';
import * as actors from './workbook';

/**
 * For a page that has loaded Office.js and is to run as if inside Excel: bundle
 * this file, load it after Office.js, and call `simulatedExcel.start(…)`.
 */
Object.assign(globalThis, {
  simulatedExcel: { attach, SimulatedExcel, openSaved, saveWorkbook, fromWorkbook, ...actors },
});
