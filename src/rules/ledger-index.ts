import type { Ledger } from '../ledger/model';
import type { MembersRecord } from '../ledger/records.generated';

/** Groups records by a key, in their order; records without one are left out. */
export function groupBy<R, K>(records: readonly R[], keyOf: (record: R) => K | null): Map<K, R[]> {
  const groups = new Map<K, R[]>();
  for (const record of records) {
    const key = keyOf(record);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return groups;
}

/** Look-ups that several rules share, each made once a ledger and only when asked for. */
export class LedgerIndex {
  readonly #ledger: Ledger;
  #membersByName: Map<string, MembersRecord[]> | undefined;
  #membersById: Map<string, MembersRecord[]> | undefined;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** Members of the roster by 姓名. */
  get membersByName(): ReadonlyMap<string, readonly MembersRecord[]> {
    this.#membersByName ??= groupBy(this.#ledger.members.records, (member) => member.name);
    return this.#membersByName;
  }

  /** Members of the roster by 公民身份号码, in capitals. */
  get membersById(): ReadonlyMap<string, readonly MembersRecord[]> {
    this.#membersById ??= groupBy(
      this.#ledger.members.records,
      (member) => member.idNumber?.toUpperCase() ?? null,
    );
    return this.#membersById;
  }
}
