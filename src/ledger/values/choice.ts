/** Boxes left empty; £ is one in the font Wingdings 2, R the same ticked. */
const EMPTY = /[□☐£]/;
const BOX = /[□☐£☑☒■√✓✔R]/g;
const TICKED = /[☑☒■√✓✔R]/;

/**
 * What is ticked among printed choices: 正式党员 of ☑正式党员 □预备党员, whether the boxes stand
 * before the words or behind them; several parted by 、, and nothing where no box is ticked.
 * @returns null where a text is no list of boxes
 */
export function chosenOf(text: string): string | null {
  if (!EMPTY.test(text)) return null;
  const boxes = text.includes('£') ? BOX : /[□☐☑☒■√✓✔]/g;
  const marks = text.match(boxes) ?? [];
  const words = text.split(boxes).map((word) => word.trim());
  const before = words[0] === '';
  const options = before ? words.slice(1) : words.slice(0, -1);
  return options
    .filter((word, at) => word !== '' && TICKED.test(marks[at] ?? ''))
    .map((word) => word.replace(/^[\d.、;；,，/\s]+|[;；,，、/\s]+$/g, ''))
    .join('、');
}
