import { type SimulatedSheet, SimulatedWps } from './simulated';

/** For a page of the add-in: the object model, and where a person was led last. */
Object.assign(globalThis, {
  openInWps(workbook: ConstructorParameters<typeof SimulatedWps>[0]) {
    const wps = new SimulatedWps(workbook);
    const led: string[] = [];
    wps.ApiEvent.AddApiEventListener('SheetSelectionChange', (sheet, range) => {
      const { Row, Column } = range as { readonly Row: number; readonly Column: number };
      led.push(`${(sheet as SimulatedSheet).Name} ${Row},${Column}`);
    });
    Object.assign(globalThis, { Application: wps, led });
  },
});
