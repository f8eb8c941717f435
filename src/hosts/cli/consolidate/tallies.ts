import { ByteStore } from '../../../consolidate/byte-store';
import { NO_TRANSFERS, type Transfers } from '../../../consolidate/transfers';
import {
  type CorrectedRows,
  type Form,
  type PeopleOfYear,
  packTally,
  type Tally,
  unpackTally,
} from '../../../returns';
import { Spool } from '../files/spool';
import type { Contribution, PackedTally } from './contribution';
import type { Correction } from './correction';

interface Added {
  readonly form: string;
  readonly packed: Uint8Array;
  /** Of a workbook that counts otherwise because of others. */
  readonly rows: CorrectedRows | null;
  /** Whom its distinct figures count, where several years are counted; packed. */
  readonly people: Uint8Array | null;
}

/** What the workbooks add to the return, each by its place among them, in few bytes. */
export class Tallies {
  readonly #store = new ByteStore();
  /** Whom workbooks tell of: on the disk, as there may be millions. */
  #transfers: Spool | null = null;
  readonly #added = new Map<number, Added>();

  /** The places of those that add something. */
  places = (): number[] => [...this.#added.keys()];

  keep(entry: number, tally: PackedTally, { transfers, people }: Contribution): void {
    this.#added.set(entry, {
      form: tally.form,
      packed: this.#store.keep(Buffer.from(tally.bytes, 'base64')),
      rows: null,
      people: this.#packed(people),
    });
    this.#transfers ??= new Spool();
    this.#transfers.forget(entry);
    this.#transfers.add(entry, Buffer.from(JSON.stringify(transfers)));
  }

  /** Takes how a workbook counts because of others. */
  correct(entry: number, { tally, rows, people }: Correction): void {
    const packed = this.#store.keep(Buffer.from(tally.bytes, 'base64'));
    this.#added.set(entry, { ...this.#at(entry), packed, rows, people: this.#packed(people) });
  }

  /** Takes what an organisation adds over several years, in the place of its last workbook. */
  keepYears(entry: number, tally: Tally): void {
    const before = this.#added.get(entry);
    const { form } = tally;
    const packed = this.#store.keep(packTally(tally));
    this.#added.set(entry, { form, packed, rows: before?.rows ?? null, people: null });
  }

  /** Of whom it is told whether they came or went. */
  transfersOf(entry: number): Transfers {
    const text = this.#transfers?.textOf(entry) ?? '';
    return text === '' ? NO_TRANSFERS : (JSON.parse(text) as Transfers);
  }

  /** Forgets of whom it is told, and keeps the figures. */
  clear(): void {
    this.#transfers?.discard();
    this.#transfers = null;
  }

  /** The rows that count otherwise because of other workbooks. */
  rowsOf = (entry: number): CorrectedRows | null => this.#added.get(entry)?.rows ?? null;

  peopleOf(entry: number): PeopleOfYear | null {
    const people = this.#added.get(entry)?.people ?? null;
    return people && (JSON.parse(Buffer.from(people).toString()) as PeopleOfYear);
  }

  packedOf = (entry: number): Uint8Array | null => this.#added.get(entry)?.packed ?? null;

  /** @throws RangeError when there is none with that form */
  of(entry: number, form: Form): Tally {
    const { packed, form: made } = this.#at(entry);
    if (made !== form.id) throw new RangeError(`no tally of workbook ${entry}`);
    return unpackTally(packed, form);
  }

  #packed = (people: PeopleOfYear | null): Uint8Array | null =>
    people && this.#store.keep(Buffer.from(JSON.stringify(people)));

  #at(entry: number): Added {
    const added = this.#added.get(entry);
    if (!added) throw new RangeError(`no tally of workbook ${entry}`);
    return added;
  }
}
