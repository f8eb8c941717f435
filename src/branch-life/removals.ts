import type { CivilDate } from '../core/calendar/civil-date';
import type { Ledger } from '../ledger/model';
import type { MovementKinds, SanctionKinds } from '../ledger/records.generated';
import type { Person } from './person';

/** Movements that end a membership for bad: 出党. Cancelling a probation is none of them. */
export const REMOVALS: ReadonlySet<MovementKinds> = new Set([
  'expelled',
  'removed',
  'persuaded',
  'self-withdrawn',
]);

/** Their like in 处分处置. */
export const SANCTIONED_REMOVALS: ReadonlySet<SanctionKinds> = new Set([
  'expulsion',
  'removal',
  'persuade-to-leave',
]);

/** How and when somebody left for bad. */
export interface Removal {
  readonly on: CivilDate;
  readonly expelled: boolean;
}

/** The last removal of each person that the workbook tells of. */
export class Removals {
  readonly #byId = new Map<string, Removal>();
  readonly #byName = new Map<string, Removal>();

  constructor(ledger: Ledger) {
    for (const { name, idNumber, kind, movedOn } of ledger.movements.records) {
      if (kind === null || movedOn === null || !REMOVALS.has(kind)) continue;
      const removal = { on: movedOn, expelled: kind === 'expelled' };
      if (idNumber !== null) keepLast(this.#byId, idNumber, removal);
      else if (name !== null) keepLast(this.#byName, name, removal);
    }
    for (const { name, kind, decidedOn } of ledger.sanctions.records) {
      if (kind === null || name === null || decidedOn === null) continue;
      if (!SANCTIONED_REMOVALS.has(kind)) continue;
      keepLast(this.#byName, name, { on: decidedOn, expelled: kind === 'expulsion' });
    }
  }

  get size(): number {
    return this.#byId.size + this.#byName.size;
  }

  /** By 公民身份号码; 处分处置 has names alone. */
  of({ name, idNumber }: Person): Removal | null {
    const byId = idNumber ? this.#byId.get(idNumber) : undefined;
    return byId ?? this.#byName.get(name ?? '') ?? null;
  }
}

function keepLast(removals: Map<string, Removal>, key: string, removal: Removal): void {
  const known = removals.get(key);
  if (!known || known.on < removal.on) removals.set(key, removal);
}
