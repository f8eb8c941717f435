import type { MergedArea } from '../../workbook/model';

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** `党员名册!` or `'党员 名册'!`, as Excel quotes it. */
export const sheetPrefix = (name: string): string => `'${name.replaceAll("'", "''")}'!`;

/** The sheet's name in an address such as `'党员 名册'!B2`; null where there is none. */
export function sheetOfAddress(address: string): string | null {
  const match = /^(?:'((?:[^']|'')*)'|([^!']*))!/.exec(address);
  return match ? (match[1]?.replaceAll("''", "'") ?? match[2] ?? null) : null;
}

const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function areaOfPart(part: string): MergedArea | null {
  const bare = part.slice(part.lastIndexOf('!') + 1).replaceAll('$', '');
  const match = /^([A-Z]{1,3})?(\d{1,7})?(?::([A-Z]{1,3})?(\d{1,7})?)?$/i.exec(bare);
  if (!match || bare === '') return null;
  const [, left, top, right = left, bottom = top] = match;
  return {
    top: top === undefined ? 0 : Number(top) - 1,
    bottom: bottom === undefined ? LAST_ROW : Number(bottom) - 1,
    left: left === undefined ? 0 : columnIndex(left),
    right: right === undefined ? LAST_COLUMN : columnIndex(right),
  };
}

/** The areas of an address: `B2`, `A1:C9,E4`, `A:C`, `2:5`, each with its sheet before it or not. */
export const areasOfAddress = (address: string): MergedArea[] =>
  splitAddress(address)
    .map(areaOfPart)
    .filter((area) => area !== null);

/** At the commas that stand outside quoted names. */
const splitAddress = (address: string): string[] =>
  address.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];

/** The smallest area around all areas of an address; null when it names none. */
export function boundsOfAddress(address: string): MergedArea | null {
  return areasOfAddress(address).reduce<MergedArea | null>(
    (bounds, area) =>
      bounds
        ? {
            top: Math.min(bounds.top, area.top),
            left: Math.min(bounds.left, area.left),
            bottom: Math.max(bounds.bottom, area.bottom),
            right: Math.max(bounds.right, area.right),
          }
        : area,
    null,
  );
}
