import { wellFormedId } from '../../core/text/id-number';
import type { TableContent } from '../layouts/draft-record';
import type { Located } from '../locate';
import { addressOf, isBlank } from '../model';

/** What a 公民身份号码 says of its bearer, by column key. */
const SAID = ['sex', 'birthDate'] as const;

/**
 * Gives people whose 性别 or 出生日期 is left blank what their 公民身份号码 says: nobody need write it
 * twice. A number that fails its check digit says nothing.
 */
export function deriveFromIdentity({ on }: Located, { records }: TableContent): void {
  if (on.table !== 'members' && on.table !== 'recruits') return;
  const there = SAID.filter((key) => on.columns[key] !== undefined);
  if (there.length === 0 || on.columns.idNumber === undefined) return;
  for (const record of records) {
    for (const key of there) {
      if (record[key] !== null || !isBlank(record, key)) continue;
      const { idNumber } = record;
      const said = typeof idNumber === 'string' ? wellFormedId(idNumber) : null;
      const at = addressOf(record, 'idNumber');
      if (!said || !at) break;
      record[key] = said[key];
      if (said[key] !== null) record.at = { ...record.at, [key]: at };
    }
  }
}
