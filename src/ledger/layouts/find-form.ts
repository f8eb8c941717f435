import type { SheetTemplate } from '../../core/templates/schema';
import type { CellAddress } from '../../workbook/model';
import type { HeaderPart, HeaderPath, HeaderWindow } from '../headers/header-block';
import type { HeaderHit, HeaderIndex } from '../headers/header-index';
import { headerKey, hintPower } from '../headers/header-key';

import { isBlankCell } from '../text';

/** A label of a form and its value. */
export interface FormField {
  readonly hit: HeaderHit;
  readonly header: string;
  readonly power: number;
  readonly label: CellAddress;
  readonly address: CellAddress;
  /** The value where it shares a cell with its label (党组织全称：某某支部), which a fix must not overwrite. */
  readonly inline: string | null;
}

export interface Form {
  readonly fields: ReadonlyMap<string, FormField>;
  /** Labels that no column of the template claims. */
  readonly leftover: readonly HeaderPath[];
}

/** A value stands at most this many cells to the right of its label. */
const REACH = 3;

function hitOf(index: HeaderIndex, template: SheetTemplate, text: string) {
  const key = headerKey(text);
  const hit = index.get(key.base).find((candidate) => candidate.template === template);
  const power = hit ? hintPower(hit.column, hit.hints, key.hint) : null;
  return hit && power !== null ? { hit, power } : null;
}

/** Finds the labels of a form with their values: to the right, past blanks and merged cells. */
export function findForm(
  window: HeaderWindow,
  template: SheetTemplate,
  index: HeaderIndex,
): Form | null {
  const fields = new Map<string, FormField>();
  const labelColumns = new Set<number>();
  const strangers: HeaderPart[] = [];
  window.rows.forEach((row, position) => {
    const parts = window.parts(position);
    parts.forEach((part, column) => {
      if (!part || typeof part.cell !== 'string') return;
      const label = { row: row.index, column };
      const found = hitOf(index, template, part.text);
      if (!found) {
        const [head = '', ...tail] = part.text.split(/[:：]/);
        const named = tail.length > 0 ? hitOf(index, template, head) : null;
        const text = tail.join(':').trim();
        if (!named) strangers.push(part);
        else if (text !== '' && !fields.has(named.hit.column.key)) {
          const rest = { label, address: label, inline: text };
          fields.set(named.hit.column.key, { ...named, header: head.trim(), ...rest });
        }
        return;
      }
      const edge = window.area(row.index, column)?.right ?? column;
      let address = { row: row.index, column: edge + 1 };
      for (let next = edge + 1; next <= edge + REACH; next++) {
        const other = parts[next];
        if (other && hitOf(index, template, other.text)) {
          // Label beside label: the header of a table, or a value left blank between two labels.
          if (next === edge + 1) return;
          break;
        }
        if (isBlankCell(row.cells[next])) continue;
        address = { row: row.index, column: next };
        break;
      }
      if (fields.has(found.hit.column.key)) return;
      labelColumns.add(column);
      const header = part.text.replace(/\s+/g, '').replace(/[:：]$/, '');
      fields.set(found.hit.column.key, { ...found, header, label, address, inline: null });
    });
  });
  const labelled = new Set([...fields.values()].map((field) => field.label.row));
  if (labelled.size < 2) return null;
  const values = new Set([...fields.values()].map(({ address: a }) => `${a.row}:${a.column}`));
  const leftover: HeaderPath[] = [];
  for (const part of strangers) {
    const { row, column } = part;
    if (!labelColumns.has(column) || values.has(`${row}:${column}`)) continue;
    // A text alone on its row is a title or a note.
    if (strangers.some((other) => other.row === row && other !== part) || labelled.has(row)) {
      leftover.push({ column, parts: [part] });
    }
  }
  return { fields, leftover };
}
