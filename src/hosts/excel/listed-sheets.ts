/// <reference types="office-js" />
import type { ListedSheet } from './host';
import { quietRequest } from './quiet-request';
import { request } from './requests';

/**
 * The sheets in the order of their tabs.
 * @throws HostError
 */
export const listSheets = (): Promise<readonly ListedSheet[]> =>
  request(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    return worksheets.items.map(({ id, name }) => ({ id, name }));
  });

/**
 * Deletes the sheets that are still there.
 * @throws HostError
 */
export const deleteSheets = (ids: readonly string[]): Promise<void> =>
  quietRequest(async (context, quietly) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id');
    await context.sync();
    const there = worksheets.items.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
    if (there.length === 0) return;
    await quietly(() => {
      for (const id of there) worksheets.getItem(id).delete();
    });
  });
