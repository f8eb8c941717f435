import type { Templates } from '../core/templates/load';
import type { Row, Sheet } from '../workbook/model';
import { Drafts, WINDOW } from './drafts';
import { blocksAt } from './headers/blocks';
import type { HeaderIndex } from './headers/header-index';
import type { Reading } from './reading';
import { type SheetTexts, signatureScore, titleOf } from './signature';
import { squeeze } from './text';

/** Headers in an office's own form stand within so many rows that are not empty. */
const DEPTH = 12;

/** 1月, 2025年1月, 1-6月, 3.职务, or words behind a number: no value that begins with digits. */
const WORDS =
  /^(?:\d{4}[年.])?(?:\d{1,2}月?[-—~至到])?\d{1,2}月(?!\d)|^\d{1,2}[.、](?=\D)|[\u4e00-\u9fff]{3}/;

/** Whether two cells of a row are headers of some kind of sheet, or one among texts without digits. */
function mayBeHeaders(cells: Row['cells'], index: HeaderIndex): boolean {
  let known = 0;
  let texts = 0;
  let others = 0;
  for (const cell of cells) {
    if (index.resembles(cell) && ++known === 2) return true;
    if (typeof cell === 'string' && (!/^\d/.test(cell) || WORDS.test(cell))) texts++;
    else if (cell !== undefined) others++;
  }
  return known > 0 && texts >= 3 && others === 0;
}

/**
 * What is written above a row, and the names around the sheet.
 * @param most more texts on a row are those of a table, or of labels
 * @param bottom the lowest row of the headers
 */
export function textsAbove(
  sheet: Sheet,
  from: number,
  top: number,
  far: readonly string[],
  most = 3,
  bottom = top,
): SheetTexts {
  const near = [squeeze(sheet.name)];
  for (const row of sheet.rows.slice(from)) {
    if (row.index >= bottom) break;
    const texts = row.cells.filter((cell) => typeof cell === 'string' && cell.trim() !== '');
    // A title alone over headers may be taken for one of them.
    if (texts.length <= (row.index < top ? most : 1))
      near.push(...texts.map((text) => squeeze(String(text))));
  }
  return { near, far };
}

/**
 * The best way to read the beginning of a sheet that its headers alone do not explain: by the
 * words of the headers, titles, names and values together.
 * @param from position in `sheet.rows` at which to begin
 * @param far names of the file and its folder, squeezed
 * @param near titles of the sheet that a view of it no longer has above its headers
 * @returns null where nothing is likely enough, or two kinds of sheet are as likely
 */
export function explore(
  sheet: Sheet,
  from: number,
  templates: Templates,
  far: readonly string[],
  near: readonly string[] = [],
): Reading | null {
  const { understanding } = templates;
  const drafts = new Drafts(sheet, from, templates, [...near, ...far]);
  const { window, index } = drafts;
  const found: Reading[] = [];
  for (let seen = 0; seen < Math.min(window.rows.length, DEPTH, WINDOW); seen++) {
    const row = window.rows[seen];
    if (!row || !mayBeHeaders(row.cells, index)) continue;
    for (const block of blocksAt(window, seen)) {
      // A row with one text over headers is a title.
      const texts = window.parts(block.top).filter((part) => part !== undefined).length;
      if (block.paths.length < 2 || texts < 2) continue;
      for (const draft of drafts.ofBlockByContent(block)) {
        const above = textsAbove(sheet, from, draft.top, far);
        const texts = { near: [...above.near, ...near], far };
        const score = signatureScore(draft, texts, understanding);
        if (score === null) continue;
        // Of two blocks that explain as much the upper and the smaller is the header.
        const merit = score - (block.bottom - block.top) - seen;
        found.push({ ...draft, recognisedBy: 'content', merit, score: merit });
      }
    }
  }
  found.sort((a, b) => b.score - a.score);
  const [first] = found;
  if (!first) return null;
  const rival = found.find((reading) => reading.template !== first.template);
  const margin = (understanding.weights.margin?.value ?? 0) * 10;
  if (!rival || first.score - rival.score >= margin) return first;
  // Of two that explain as much the one that a title names is meant.
  const titled = [first, rival].filter(({ template, top }) => {
    const above = textsAbove(sheet, from, top, far);
    return titleOf(template, { near: [...above.near, ...near], far }, understanding) > 0;
  });
  return titled.length === 1 ? (titled[0] ?? null) : null;
}
