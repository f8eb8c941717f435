import type { CellAddress } from '../../workbook/model';
/// <reference types="office-js" />

import { boundsOfAddress } from './a1';
import type { HostChange } from './host';
import { request, supports } from './requests';

type Stop = () => Promise<void>;
type Handler = OfficeExtension.EventHandlerResult<unknown>;

/** Handlers go in the context in which they came. */
const stopOf =
  (handlers: readonly Handler[]): Stop =>
  () =>
    request(async () => {
      const [first] = handlers;
      if (!first) return;
      for (const handler of handlers) handler.remove();
      await first.context.sync();
    });

/** Calls back for every change that is not of our own making. */
export const watch = (onChange: (change: HostChange) => void): Promise<Stop> =>
  request(async (context) => {
    const { worksheets } = context.workbook;
    const sheets = async ({ worksheetId, source }: { worksheetId: string; source: string }) =>
      onChange({ sheetId: worksheetId, kind: 'sheets', area: null, remote: source === 'Remote' });
    const handlers: Handler[] = [
      worksheets.onChanged.add(async (event) => {
        if (event.triggerSource === 'ThisLocalAddin') return;
        onChange(changeOf(event));
      }),
      worksheets.onAdded.add(sheets),
      worksheets.onDeleted.add(sheets),
    ];
    if (supports(10)) handlers.push(worksheets.onRowSorted.add(async (e) => onChange(sorted(e))));
    if (supports(17)) handlers.push(worksheets.onNameChanged.add(sheets));
    await context.sync();
    return stopOf(handlers);
  });

function changeOf({
  worksheetId: sheetId,
  address,
  changeType,
  source,
}: Excel.WorksheetChangedEventArgs): HostChange {
  const area = changeType === 'RangeEdited' ? boundsOfAddress(address) : null;
  return { sheetId, kind: area ? 'edit' : 'structure', area, remote: source === 'Remote' };
}

const sorted = ({ worksheetId, source }: Excel.WorksheetRowSortedEventArgs): HostChange => ({
  sheetId: worksheetId,
  kind: 'structure',
  area: null,
  remote: source === 'Remote',
});

/** Calls back with the first cell of what is selected. */
export const watchSelection = (
  onSelect: (sheetId: string, address: CellAddress) => void,
): Promise<Stop> =>
  request(async (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add(
      async ({ worksheetId, address }) => {
        const area = boundsOfAddress(address);
        if (area) onSelect(worksheetId, { row: area.top, column: area.left });
      },
    );
    await context.sync();
    return stopOf([handler]);
  });
