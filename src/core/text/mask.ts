import { civilDate } from '../calendar/civil-date';
import { type Atom, numberRuns } from './number-atoms';
import { maskShaped, PHONE_GROUPS } from './shaped-numbers';

/**
 * Hides the middle of an identity number: six characters of area, eight stars,
 * the last four. `110105********002X`.
 */
export const maskId = (id: string): string =>
  id.length < 10
    ? '*'.repeat(id.length)
    : `${id.slice(0, 6)}${'*'.repeat(id.length - 10)}${id.slice(-4)}`;

/** Hides the middle of a telephone number: `138****5678`. */
export const maskPhone = (phone: string): string =>
  phone.length < 7
    ? '*'.repeat(phone.length)
    : `${phone.slice(0, 3)}${'*'.repeat(phone.length - 7)}${phone.slice(-4)}`;

/** Fewer characters than this are no number of a person. */
const FEWEST_DIGITS = 7;
/** Fewer true digits than this are none, however many letters are typed for digits. */
const FEWEST_TRUE_DIGITS = 5;
const DIGITS = /[\p{Nd}\p{No}〇○]/gu;

/**
 * Hides every number in a text that can be an identity or telephone number of a
 * person, wherever it stands and however it is spelled. After separators are
 * taken out and letters that stand for digits are read so, an identity number
 * has 16 to 19 characters, at most one of them no digit besides a closing X, with
 * 19 or 20 at places 7 and 8; or 15 digits with a valid date.
 */
export function maskNumbers(given: string): string {
  if ((given.match(DIGITS)?.length ?? 0) < FEWEST_TRUE_DIGITS) return given;
  const text = maskShaped(given, maskId, maskPhone);
  let masked = '';
  let behind = 0;
  for (const run of numberRuns(text)) {
    if (run.length < FEWEST_DIGITS) continue;
    for (const [first, last, mask] of numbersIn(run, text)) {
      const from = (run[first] as Atom).from;
      if (from < behind) continue;
      const folded = foldedOf(run, first, last);
      masked += text.slice(behind, from) + mask(folded);
      behind = (run[last] as Atom).to;
    }
  }
  return behind === 0 ? text : masked + text.slice(behind);
}

type Found = readonly [first: number, last: number, mask: (folded: string) => string];

const foldedOf = (run: readonly Atom[], first: number, last: number): string =>
  run
    .slice(first, last + 1)
    .map(({ folded }) => folded)
    .join('');

/** Whether a number may begin here: not in the middle of digits. */
const begins = (run: readonly Atom[], at: number): boolean => {
  const before = run[at - 1];
  const atom = run[at];
  return atom !== undefined && (!before || atom.gap || before.kind !== 'digit');
};
const ends = (run: readonly Atom[], at: number): boolean => {
  const next = run[at + 1];
  return !next || next.gap || next.kind !== 'digit';
};

/** Lengths of identity numbers, the likeliest first. */
const LENGTHS = [18, 17, 19, 16, 15];

function* numbersIn(run: readonly Atom[], text: string): Generator<Found> {
  // Behind a number another may begin at once.
  let free = 0;
  for (let first = 0; first < run.length; first++) {
    const found =
      (first === free || begins(run, first)
        ? (idAt(run, first, text) ?? phoneAt(run, first, text))
        : null) ?? innerIdAt(run, first);
    if (!found) continue;
    yield found;
    first = found[1];
    free = first + 1;
  }
}

function idAt(run: readonly Atom[], first: number, text: string): Found | null {
  for (const length of LENGTHS) {
    const last = first + length - 1;
    if (last >= run.length || !ends(run, last)) continue;
    if (isId(run.slice(first, last + 1)) && !isDates(run, first, last, text)) {
      return [first, last, maskId];
    }
  }
  return null;
}

function isId(atoms: readonly Atom[]): boolean {
  const folded = atoms.map((atom) => atom.folded).join('');
  const body = atoms.slice(0, -1).concat(atoms.at(-1)?.kind === 'x' ? [] : atoms.slice(-1));
  const others = body.filter(({ kind }) => kind === 'x' || kind === 'letter').length;
  const digits = atoms.filter(({ kind }) => kind === 'digit').length;
  if (digits < 12) return false;
  if (folded.length === 15) {
    const date = /^\d{6}(\d\d)(\d\d)(\d\d)\d{3}$/.exec(folded);
    return (
      date !== null && civilDate(1900 + Number(date[1]), Number(date[2]), Number(date[3])) !== null
    );
  }
  return others <= 1 && /^(?:19|20)/.test(folded.slice(6));
}

/** Two dates side by side, as in 2024.01.19-2024.12.31, or a date and a time. */
function isDates(run: readonly Atom[], first: number, last: number, text: string): boolean {
  const written = text.slice((run[first] as Atom).from, (run[last] as Atom).to);
  return (
    /^(?:(?:19|20)\d\d(?:[-./]\d{1,2}[-./]\d{1,2}|[01]\d[0-3]\d)[-~～—－至、,，;；. T:\d]*)$/.test(
      written,
    ) &&
    (written.match(/(?:19|20)\d\d[-./]?\d/g)?.length ?? 0) >= 1 &&
    !/\d{9,}/.test(written)
  );
}

/** An identity number inside a longer row of digits: only one with a right date of birth. */
function innerIdAt(run: readonly Atom[], first: number): Found | null {
  const last = first + 17;
  if (last >= run.length) return null;
  const folded = foldedOf(run, first, last);
  if (!/^[1-9]\d{5}(?:19|20)\d{9}[\dX]$/.test(folded)) return null;
  if (run.slice(first + 1, last + 1).some(({ gap }) => gap)) return null;
  const year = Number(folded.slice(6, 10));
  const isDay = civilDate(year, Number(folded.slice(10, 12)), Number(folded.slice(12, 14)) || -1);
  return isDay ? [first, last, maskId] : null;
}

/** Groups in which telephone numbers are written, behind a prefix such as 86. */
const PHONE = /^(?:(?:00)?86)?(1[3-9]\d{9}|0[12]\d{8,10}|0[3-9]\d{9,10})$/;
/** Words before digits that make a telephone number of them. */
const PHONE_WORD = /(?:电话|座机|手机|联系|tel|phone)[^\d]{0,8}$/i;
const READ_OUT = new Set([...PHONE_GROUPS, '3 2 2 4', '3 4 2 2', '3 2 3 3']);
const LONGEST_PHONE = 16;

function phoneAt(run: readonly Atom[], first: number, text: string): Found | null {
  let folded = '';
  const groups: number[] = [];
  for (let last = first; last < run.length && last - first < LONGEST_PHONE; last++) {
    const atom = run[last] as Atom;
    if (atom.kind === 'letter' || atom.kind === 'x') return null;
    if (last === first || atom.gap) groups.push(0);
    groups[groups.length - 1] = (groups.at(-1) ?? 0) + 1;
    folded += atom.folded;
    const number = ends(run, last) ? PHONE.exec(folded)?.[1] : undefined;
    if (number === undefined) continue;
    const bare = first + folded.length - number.length;
    if (number.startsWith('0')) {
      // A code may begin with 0: only what is written as a telephone number is one.
      const { from } = run[first] as Atom;
      const said = PHONE_WORD.test(text.slice(Math.max(0, from - 14), from));
      if (groups.length === 1 ? !said : !isAreaGroup(run, bare)) continue;
    } else if (!isGroupedAsPhone(groups, folded.length - number.length)) continue;
    return [bare, last, maskPhone];
  }
  return null;
}

/** Whether the digits stand together, in two groups, one by one, or as telephone numbers are read out. */
function isGroupedAsPhone(groups: readonly number[], prefix: number): boolean {
  const [first = 0, ...others] = groups;
  const own = first === prefix ? others : [first - prefix, ...others];
  return own.length <= 2 || own.every((size) => size === 1) || READ_OUT.has(own.join(' '));
}

/** Whether the first group is an area code: 0 and two or three digits. */
function isAreaGroup(run: readonly Atom[], first: number): boolean {
  const next = run.findIndex((atom, at) => at > first && atom.gap);
  return next - first === 3 || next - first === 4;
}
