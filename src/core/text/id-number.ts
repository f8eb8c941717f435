import { type CivilDate, civilDate } from '../calendar/civil-date';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/**
 * The check character for the first 17 digits of a citizen identity number
 * (GB 11643-1999, ISO 7064:1983 MOD 11-2).
 */
export function checkCharacter(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (first17.charCodeAt(i) - 48) * (WEIGHTS[i] ?? 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/** Whether an 18-character number ends in the right check character. */
export const hasCheckDigit = (id: string): boolean =>
  checkCharacter(id) === id.charAt(17).toUpperCase();

/**
 * The number that stands for one person wherever it is met; null for one that fails its check
 * character, which names nobody for sure.
 */
export function identityOf(id: string | null): string | null {
  const plain = id?.toUpperCase();
  return plain && /^\d{17}[\dX]$/.test(plain) && hasCheckDigit(plain) ? plain : null;
}

/** The birth date that an 18-character number holds, or null when it is no date. */
export const birthDateOfId = (id: string): CivilDate | null =>
  civilDate(Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14)) || -1);

/** The sex that an 18-character number holds: an odd sequence is male. */
export const sexOfId = (id: string): 'male' | 'female' =>
  (id.charCodeAt(16) - 48) % 2 === 1 ? 'male' : 'female';

/** What the characters of an identity number say. */
export interface IdNumber {
  readonly birthDate: CivilDate | null;
  readonly sex: 'male' | 'female';
}

/** The parts of a number that is right as far as its own characters tell, or null. */
export const wellFormedId = (id: string | null): IdNumber | null =>
  id !== null && /^\d{17}[\dXx]$/.test(id) && hasCheckDigit(id)
    ? { birthDate: birthDateOfId(id), sex: sexOfId(id) }
    : null;
