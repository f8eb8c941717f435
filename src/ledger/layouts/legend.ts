import type { CodeItem, CodeList } from '../../core/templates/schema';
import type { Sheet } from '../../workbook/model';
import { squeeze } from '../text';

/** Signs that people put into a register, which mean what the sheet says. */
const SIGN = /[√✓✔☑×✗✘✕✖○●◯◎△▲▽▼☆★□■◇◆*#/]/;
/** What stands between a sign and its word: “○”表示出席, 请假：△. */
const LINK = `["“”'‘’:=—-]*(?:表示|代表|打|画|划|记|标|用|以|为|是|即|指)?["“”'‘’:=—-]*`;
/** A legend stands in titles and notes, at the ends of a sheet. */
const ENDS = 12;

const isWord = (word: string): boolean => /^[\u4e00-\u9fff]+$/.test(word);

const wordsOf = ({ name, official = [], aliases = [] }: CodeItem): readonly string[] => [
  name,
  ...official,
  ...aliases,
];

/** The items that the signs of a text stand for, or null where one of them stands for none, or for two. */
function legendIn(text: string, list: CodeList): ReadonlyMap<string, CodeItem> | null {
  const items = new Map(
    list.items.flatMap((item) =>
      wordsOf(item)
        .filter(isWord)
        .map((word) => [word, item] as const),
    ),
  );
  const words = [...items.keys()].sort((one, other) => other.length - one.length).join('|');
  const sign = SIGN.source;
  const all = [...text].filter((character) => SIGN.test(character)).length;
  const read = (pattern: RegExp, signAt: number, wordAt: number) => {
    const found = new Map<string, CodeItem>();
    const pairs = [...text.matchAll(pattern)];
    for (const pair of pairs) {
      const [written = '', word = ''] = [pair[signAt], pair[wordAt]];
      const item = items.get(word);
      const other = found.get(written);
      if (!item || (other && other !== item)) return null;
      found.set(written, item);
    }
    return pairs.length === all && pairs.length > 0 ? found : null;
  };
  const after = read(new RegExp(`(${sign})${LINK}(${words})`, 'g'), 1, 2);
  const before = read(new RegExp(`(${words})${LINK}(${sign})`, 'g'), 2, 1);
  // 出席√请假△缺席 says neither which.
  return after && before ? null : (after ?? before);
}

const known = new WeakMap<Sheet, Map<CodeList, CodeList>>();

/**
 * A list of marks with the signs that a title or a note of the sheet explains: △请假, “○”表示出席.
 * @returns the list as it is where nothing is explained
 */
export function withLegend(list: CodeList, sheet: Sheet): CodeList {
  const lists = known.get(sheet) ?? new Map<CodeList, CodeList>();
  known.set(sheet, lists);
  const made = lists.get(list) ?? listOf(list, sheet);
  lists.set(list, made);
  return made;
}

function listOf(list: CodeList, { rows }: Sheet): CodeList {
  const ends = rows.length > 2 * ENDS ? [...rows.slice(0, ENDS), ...rows.slice(-ENDS)] : rows;
  const signs = new Map<string, CodeItem>();
  for (const cell of ends.flatMap(({ cells }) => cells)) {
    if (typeof cell !== 'string' || cell.length < 3 || !SIGN.test(cell)) continue;
    for (const [sign, item] of legendIn(squeeze(cell), list) ?? []) {
      const before = signs.get(sign);
      // Two legends that differ explain nothing.
      if (before && before !== item) return list;
      signs.set(sign, item);
    }
  }
  if (signs.size === 0) return list;
  const items = list.items.map((item): CodeItem => {
    const kept = (item.aliases ?? []).filter((word) => !signs.has(squeeze(word)));
    const own = [...signs].flatMap(([sign, of]) => (of === item ? [sign] : []));
    return { ...item, aliases: [...kept, ...own] };
  });
  return { ...list, items };
}
