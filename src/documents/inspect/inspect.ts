import type { Language, SheetTemplate } from '../../core/templates/schema';
import { padEnd, textWidth } from '../../core/text/text-width';
import { confidenceIn } from '../../ledger/columns/confidence';
import { missingOn } from '../../ledger/columns/missing-columns';
import {
  addressOf,
  type Ledger,
  type LedgerSheet,
  type NearMiss,
  type Placed,
  type ReadingNote,
  type UnknownSheet,
} from '../../ledger/model';
import { type CellAddress, cellRef, columnLetters } from '../../workbook/model';
import { INSPECT_WORDS, type InspectWords } from './inspect-words';

const LEFT_OUT = [
  'total',
  'note',
  'example',
  'repeated-header',
  'section',
  'not-member',
  'no-record',
  'undecided',
] as const;

/** How many cells are named where there may be thousands. */
const SHOWN = 5;

type Line = readonly [label: string, text: string];

/** Prints labels and texts in two columns, indented. */
function block(lines: readonly Line[]): string[] {
  const width = Math.max(0, ...lines.map(([label]) => textWidth(label)));
  return lines.map(([label, text]) => `  ${padEnd(label, width)}  ${text}`.trimEnd());
}

const nameOf = (template: SheetTemplate, language: Language): string =>
  language === 'en' && template.nameEn ? `${template.name} (${template.nameEn})` : template.name;

function cells(addresses: readonly CellAddress[], words: InspectWords): string {
  const shown = addresses.slice(0, SHOWN).map(({ row, column }) => cellRef(row, column));
  return words.list(shown) + (addresses.length > SHOWN ? words.more : '');
}

/** Where each column (of a form, each value) stands, and its header where that differs. */
function columnLines(on: LedgerSheet, record: Placed | undefined, words: InspectWords): Line[] {
  const { template, columns, furtherColumns, headers, layout, reasons } = on;
  return template.columns.flatMap(({ key, header }): Line[] => {
    const at = columns[key];
    if (at === undefined) return [];
    const cell = layout === 'form' && record ? addressOf(record, key) : null;
    const letters = [at, ...(furtherColumns[key] ?? [])].map(columnLetters);
    const written = headers[key];
    // Without a header of its own it stands in the months or meetings, of which this is the first.
    if (written === undefined) return [[header, `${letters.join()} …`]];
    const place = cell ? cellRef(cell.row, cell.column) : letters.join(' ');
    const reason = reasons[key];
    const told = reason ? words.because(reason) : '';
    const why =
      reason === undefined || reason.by === 'name'
        ? ''
        : `  ${told} ${Math.round(confidenceIn(reason) * 100)}%`;
    return [[header, place + (written === header ? '' : `  “${written}”`) + why]];
  });
}

/** The template's headers of some columns, in its order. */
const headersInOrder = ({ columns }: SheetTemplate, keys: readonly string[]): string[] =>
  columns.flatMap(({ key, header }) => (keys.includes(key) ? header : []));

/** What is undecided, with some of the values. */
const openLines = ({ open, template }: LedgerSheet, words: InspectWords): Line[] =>
  open.map(({ keys, columns }) => [
    words.open,
    words.whichIsIt(
      columns.map(({ header, at, examples }) => {
        const some = examples.length > 0 ? ` ${words.list(examples)}` : '';
        return `${columnLetters(at.column)} “${header}”${some}`;
      }),
      headersInOrder(template, keys),
    ),
  ]);

const missLines = (misses: readonly NearMiss[], words: InspectWords): Line[] =>
  misses.map(({ header, meant, column }) => [
    words.nearMiss,
    words.isItMeant(header, columnLetters(column), meant),
  ]);

function noteLines(notes: readonly ReadingNote[], words: InspectWords): Line[] {
  const lines: Line[] = [];
  for (const kind of ['unreadable', 'alias', 'format'] as const) {
    const some = notes.filter((note) => note.kind === kind);
    if (some.length === 0) continue;
    const addresses = some.map((note) => note.address);
    lines.push([words[kind], words.countAt(some.length, cells(addresses, words))]);
  }
  return lines;
}

function sheetText(
  ledger: Ledger,
  on: LedgerSheet,
  notes: readonly ReadingNote[],
  language: Language,
): string[] {
  const words = INSPECT_WORDS[language];
  const records: readonly Placed[] = ledger[on.table].records.filter((one) => one.on === on);
  const rows =
    on.headerTop === on.headerRow
      ? words.row(on.headerRow + 1)
      : words.rows(on.headerTop + 1, on.headerRow + 1);
  const ignored = LEFT_OUT.flatMap((kind) => {
    const count = on.ignored.filter((row) => row.kind === kind).length;
    return count === 0 ? [] : [words.ignored[kind](count)];
  });
  const missing = missingOn(on).map((column) => column.header);
  const lines: Line[] = [
    [words.recognised, `${nameOf(on.template, language)}${words.layouts[on.layout]}`],
    [words.decidedBy, words.by[on.recognisedBy]],
    [on.layout === 'form' ? words.beginsAt : words.headerRow, rows],
    [words.records, String(records.length)],
    ...(ignored.length > 0 ? [[words.leftOut, words.list(ignored)] as const] : []),
    ...(missing.length > 0 ? [[words.missing, words.list(missing)] as const] : []),
    ...(on.unknown.length > 0 ? [[words.unknown, words.list(on.unknown)] as const] : []),
    ...(on.unfit.length > 0
      ? [[words.unfit, words.list(headersInOrder(on.template, on.unfit))] as const]
      : []),
    ...openLines(on, words),
    ...missLines(on.nearMisses, words),
    ...noteLines(notes, words),
  ];
  return [
    words.sheet(on.sheet.name),
    ...block(lines),
    `  ${words.columns}`,
    ...block(columnLines(on, records[0], words)).map((line) => `  ${line}`),
  ];
}

function unknownText(unknown: UnknownSheet, language: Language): string[] {
  const words = INSPECT_WORDS[language];
  const { sheet, firstRow, nearest, headerRow, missing, nearMisses } = unknown;
  const first = sheet.rows[0]?.index ?? 0;
  const title = firstRow === first ? words.sheet(sheet.name) : words.part(sheet.name, firstRow + 1);
  const lines: Line[] = [[words.state, words.notRecognised]];
  if (headerRow !== null) lines.push([words.takenForHeaders, words.row(headerRow + 1)]);
  lines.push([words.nearest, nearest ? nameOf(nearest, language) : words.nothingNear]);
  if (missing.length > 0) lines.push([words.missing, words.list(missing)]);
  return [title, ...block([...lines, ...missLines(nearMisses, words)])];
}

/**
 * Says in plain text how a workbook was understood: each sheet, where its columns
 * stand, what was not recognised and what was expected there. Cells are named, never quoted, but for some
 * of a column of which it is undecided what it is.
 */
export function renderInspection(ledger: Ledger, language: Language = 'zh-CN'): string {
  const words = INSPECT_WORDS[language];
  const parts = [
    [ledger.file, words.summary(ledger.sheets.length, ledger.unknownSheets.length, ledger.year)],
  ];
  for (const on of ledger.sheets) {
    const notes = ledger.notes.filter((note) => note.on === on);
    parts.push(sheetText(ledger, on, notes, language));
  }
  for (const unknown of ledger.unknownSheets) parts.push(unknownText(unknown, language));
  for (const { sheet, template, read } of ledger.hiddenSheets) {
    if (read) continue;
    const like = template ? words.wouldBe(nameOf(template, language)) : '';
    parts.push([words.sheet(sheet.name), ...block([[words.state, words.hidden + like]])]);
  }
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
