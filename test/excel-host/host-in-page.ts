import { ExcelHost } from '../../src/hosts/excel/excel-host';

/** The shipped code, for a page that has no bundle of its own. */
Object.assign(globalThis, { hostModule: { ExcelHost } });
