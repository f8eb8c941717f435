import { plainName, type RostersOf } from '../returns';
import type { GuestsOnly, OpenTransfer, SetPlace } from '../rules/across/set';
import type { CountedWorkbook } from './counted-workbook';
import type { Transfer } from './transfers';

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
  const hashesOf = new Map(
    counted.map(({ place, transfers }) => [
      place,
      {
        in: new Set(transfers.known.flatMap(({ way, hash }) => (way === 'in' ? hash : []))),
        out: new Set(transfers.known.flatMap(({ way, hash }) => (way === 'out' ? hash : []))),
      },
    ]),
  );
  const open: { from: CountedWorkbook; to: CountedWorkbook; transfer: Transfer }[] = [];
  for (const from of counted) {
    for (const transfer of from.transfers.known) {
      const to = organisations.get(plainName(transfer.other ?? ''));
      if (!transfer.over || !to || to === from) continue;
      const back = transfer.way === 'in' ? 'out' : 'in';
      if (!to.transfers.all[back] || hashesOf.get(to.place)?.[back].has(transfer.hash)) continue;
      open.push({ from, to, transfer });
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
  const hosts = counted.flatMap(({ file, transfers: { guests = [] } }) =>
    guests.length > 0 ? [{ file, guests }] : [],
  );
  const known = rostersOf(new Set(hosts.flatMap(({ guests }) => guests)));
  return hosts.flatMap(({ file, guests }) => {
    const alone = guests.filter((one) => (known.get(one) ?? []).length === 0).length;
    return alone > 0 ? [{ file, members: guests.length, alone }] : [];
  });
}
