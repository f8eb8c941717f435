import { describe, expect, it } from 'vitest';
import {
  birthDateOfId,
  checkCharacter,
  hasCheckDigit,
  identityOf,
  sexOfId,
  wellFormedId,
} from './id-number';

describe('the check character', () => {
  // One digit at each place, so that every weight counts by itself.
  it('weighs each of the 17 places', () => {
    const characters = Array.from({ length: 17 }, (_, place) =>
      checkCharacter(`${'0'.repeat(place)}1${'0'.repeat(16 - place)}`),
    );
    expect(characters.join('')).toBe('532748X069532748X');
    expect(checkCharacter('9'.repeat(17))).toBe('3');
  });
  it('is the same for x and X', () => {
    expect(hasCheckDigit('11010519491231002X')).toBe(true);
    expect(hasCheckDigit('11010519491231002x')).toBe(true);
    expect(hasCheckDigit('110105194912310021')).toBe(false);
  });
});

describe('the birth date', () => {
  it.each<[string, number | null]>([
    ['110105194912310021', 19491231],
    ['110105194902300021', null],
    ['110105194912000021', null],
    ['1101051949120', null],
  ])('of %s', (id, date) => {
    expect(birthDateOfId(id)).toBe(date);
  });
});

describe('the sex', () => {
  it('is male for an odd sequence', () => {
    expect(sexOfId('110105194912310011')).toBe('male');
    expect(sexOfId('110105194912310021')).toBe('female');
    expect(sexOfId('110105194912310091')).toBe('male');
  });
});

describe('wellFormedId', () => {
  it('gives the parts of a number that is right', () => {
    expect(wellFormedId('11010519491231002x')).toEqual({ birthDate: 19491231, sex: 'female' });
  });
  it.each([
    null,
    '',
    '110105194912310021',
    'A11010519491231002X',
    '11010519491231002X1',
    '1101051949123100 X',
  ])('gives nothing for %s', (id) => {
    expect(wellFormedId(id)).toBeNull();
  });
});

describe('identityOf', () => {
  it.each<[string | null, string | null]>([
    ['11010519491231002x', '11010519491231002X'],
    ['11010519491231002X', '11010519491231002X'],
    ['110105194912310021', null],
    ['A11010519491231002X', null],
    ['11010519491231002X1', null],
    ['', null],
    [null, null],
  ])('of %s', (id, identity) => {
    expect(identityOf(id)).toBe(identity);
  });
});
