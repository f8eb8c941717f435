import type { Templates } from '../../core/templates/load';
import type { Sheet } from '../../workbook/model';
import { explore, textsAbove } from '../explore';
import { headerIndex } from '../headers/header-index';
import type { Reading } from '../reading';
import { yearIn } from './given';
import { Grid } from './grid';
import { linesOfCounts } from './meeting-counts';
import { meetingOfSignIn } from './sign-in';

/** Titles and headers stand so high. */
const DEPTH = 12;
const PERIODS = ['季度', '半年'];

const saysOneOf = ({ rows }: Sheet, words: readonly string[]): boolean =>
  rows
    .slice(0, DEPTH)
    .some(({ cells }) =>
      cells.some((cell) => typeof cell === 'string' && words.some((word) => cell.includes(word))),
    );

/** Whether people sign in on a sheet to one meeting: nobody on it is a member, officer or recruit for that. */
export const isSignIn = (sheet: Sheet, { understanding: { meetings } }: Templates): boolean =>
  saysOneOf({ ...sheet, rows: sheet.rows.slice(0, 2) }, meetings.signIns.words);

/** A title without the words that people sign in under it. */
const withoutSigns = (title: string, { understanding: { meetings } }: Templates): string =>
  meetings.signIns.words.reduce((rest, word) => rest.replaceAll(word, ''), title);

/**
 * A sheet that counts meetings, or on which people signed in to one, and how it is read; null where it is
 * none of these.
 * @param far names of the file and its folders, squeezed
 * @param year that the workbook is of, where it is known
 */
export function meetingsOn(
  sheet: Sheet,
  templates: Templates,
  far: readonly string[],
  year: number | null,
): { readonly reading: Reading; readonly grid: Grid } | null {
  const { near } = textsAbove(sheet, 0, (sheet.rows[0]?.index ?? 0) + 4, far);
  const said = [...near, ...far].map(yearIn).find((one) => one !== null) ?? year;
  const grid = viewOfMeetings(sheet, templates, said);
  if (!grid) return null;
  // The view itself says that it is of meetings, whoever signs under its title.
  const named = near.map((text) => withoutSigns(text, templates));
  const own = templates.sheets.find(({ id }) => id === 'meetings')?.name ?? '';
  const reading = explore(grid.sheet, 0, templates, far, [...named, own]);
  return reading?.template.id === 'meetings' ? { reading, grid } : null;
}

/**
 * A sheet of meetings that is no list of them: how often they were held, or who came to one; null
 * where it is neither.
 * @param year of what says none, where something around the sheet says it
 */
function viewOfMeetings(sheet: Sheet, templates: Templates, year: number | null): Grid | null {
  const { understanding, codes } = templates;
  const { counts, signIns } = understanding.meetings;
  const counted = saysOneOf(sheet, [...PERIODS, ...counts.words]);
  const signed = saysOneOf(sheet, signIns.words);
  if (!counted && !signed) return null;
  const grid = Grid.of(sheet);
  const kinds = codes.get('meeting-kinds');
  return (
    (counted ? linesOfCounts(grid, kinds, understanding, year) : null) ??
    (signed ? meetingOfSignIn(grid, kinds, understanding, headerIndex(templates), year) : null)
  );
}
