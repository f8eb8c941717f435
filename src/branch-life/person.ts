import { identityOf } from '../core/text/id-number';

/** A row that names a person. */
export interface Person {
  readonly idNumber?: string | null;
  readonly name: string | null;
}

/** A name without the spaces that some write between its characters. */
export const personName = (name: string): string =>
  /[\s·]/u.test(name) ? name.replace(/[\s·]/gu, '') : name;

/** An identity number as it is compared. */
export const personId = (id: string): string =>
  /[\sa-z]/u.test(id) ? id.replace(/\s/gu, '').toUpperCase() : id;

/** What tells a person apart: 公民身份号码, in capitals. */
export const keyOfPerson = ({ idNumber }: Person): string | null =>
  idNumber ? personId(idNumber) : null;

/** So many digits may differ in two numbers of one person; two exchanged are two that differ. */
const SLIPS = 2;

/**
 * Whether two numbers of people of one name are of one person: alike but for a slip of the pen, or
 * one of them is no number at all by its check character.
 */
export function isSameNumber(a: string, b: string): boolean {
  const [one, other] = [personId(a), personId(b)];
  if (one === other || identityOf(one) === null || identityOf(other) === null) return true;
  let different = 0;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) different++;
  return different <= SLIPS;
}
