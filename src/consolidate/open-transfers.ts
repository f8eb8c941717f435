import { plainName, type RostersOf } from '../returns';
import type { GuestsOnly, OpenTransfer, SetPlace } from '../rules/across/set';
import type { CountedWorkbook } from './counted-workbook';
import type { Transfer } from './transfers';

/** Guests who are looked up together: all rosters are gone through for each lot. */
const LOT = 50_000;

/** The workbooks by the names and codes of their organisations; null where two have the same. */
function byName(counted: readonly CountedWorkbook[]): Map<string, CountedWorkbook | null> {
  const found = new Map<string, CountedWorkbook | null>();
  for (const one of counted) {
    const { name = null, code = null } = one.branch ?? {};
    for (const key of new Set([name, code].flatMap((text) => plainName(text ?? '') || []))) {
      found.set(key, found.has(key) ? null : one);
    }
  }
  return found;
}

const placeOf = (file: string, { sheet, cell, row }: Transfer): SetPlace => ({
  file,
  sheet,
  row,
  column: cell.replace(/\d+$/, ''),
  header: '来源或去向党组织',
  cell,
});

/**
 * Transfers that only one of two workbooks knows. Only where both are in the set, the transfer is
 * over for certain, and the other workbook’s rows all say whom they are about.
 * @param rostersOf the places of the workbooks on whose rosters people stand
 */
export function openTransfers(
  counted: readonly CountedWorkbook[],
  rostersOf: RostersOf,
): OpenTransfer[] {
  const organisations = byName(counted);
  const open: { from: CountedWorkbook; to: CountedWorkbook; transfer: Transfer }[] = [];
  for (const from of counted) {
    // Of a whole country nobody is held: what a workbook tells is looked at once, and again for each
    // who must be known there, too.
    for (const transfer of from.transfers().known) {
      const to = organisations.get(plainName(transfer.other ?? ''));
      if (!transfer.over || !to || to === from) continue;
      const back = transfer.way === 'in' ? 'out' : 'in';
      const { all, known } = to.transfers();
      const isKnown = known.some(({ way, hash }) => way === back && hash === transfer.hash);
      if (all[back] && !isKnown) open.push({ from, to, transfer });
    }
  }
  const rosters = rostersOf(new Set(open.map(({ transfer }) => transfer.hash)));
  return open.flatMap(({ from, to, transfer }) => {
    const { way, hash, other } = transfer;
    const listed = rosters.get(hash)?.includes(to.place) ?? false;
    // Received here and still on the roster there: that is said of the person.
    if (way === 'in' && listed) return [];
    const place = placeOf(from.file, transfer);
    return { way, place, other: other ?? '', otherFile: to.file, listed };
  });
}

/**
 * Temporary branches on whose rosters there are people whom no other workbook of the set has: they
 * count nowhere.
 */
export function guestsOnly(
  counted: readonly CountedWorkbook[],
  rostersOf: RostersOf,
): GuestsOnly[] {
  const found: GuestsOnly[] = [];
  let lot: { readonly file: string; readonly guests: readonly string[] }[] = [];
  let size = 0;
  const look = (): void => {
    const known = rostersOf(new Set(lot.flatMap(({ guests }) => guests)));
    for (const { file, guests } of lot) {
      const alone = guests.filter((one) => (known.get(one) ?? []).length === 0).length;
      if (alone > 0) found.push({ file, members: guests.length, alone });
    }
    [lot, size] = [[], 0];
  };
  for (const { file, transfers } of counted) {
    const { guests = [] } = transfers();
    if (guests.length === 0) continue;
    lot.push({ file, guests });
    size += guests.length;
    if (size >= LOT) look();
  }
  if (size > 0) look();
  return found;
}
