import type { Language } from '../../../core/templates/schema';
import { acrossFinding } from '../../../documents/across/across';
import type { FilePlaceReport, ReturnFinding } from '../../../documents/return/returns-report';
import { plainName } from '../../../returns';
import type { Transfer } from './transfers';
import type { CountedWorkbook } from './workbook-entry';

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

const placeOf = (file: string, { sheet, cell, row }: Transfer): FilePlaceReport => ({
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
export function transferFindings(
  counted: readonly CountedWorkbook[],
  rostersOf: (hashes: ReadonlySet<string>) => ReadonlyMap<string, readonly number[]>,
  language: Language,
): ReturnFinding[] {
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
    const listed = rosters.get(transfer.hash)?.includes(to.place) ?? false;
    // Received here and still on the roster there: that is said of the person.
    if (transfer.way === 'in' && listed) return [];
    const words = { other: transfer.other ?? '', file: to.input.file, listed: listed ? 1 : 0 };
    const id = transfer.way === 'in' ? 'across/transfer-not-sent' : 'across/transfer-not-received';
    const place = placeOf(from.input.file, transfer);
    return [acrossFinding(id, language, place, words)];
  });
}
