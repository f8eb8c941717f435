import type { CivilDate } from '../../core/calendar/civil-date';
import type { Templates } from '../../core/templates/load';
import type { OfficialForm } from '../../core/templates/official-schema';
import { TemplateError } from '../../core/templates/template-error';
import type { Figure, Term } from '../figure';
import { periodOf } from '../period';
import type { Form, FormTable } from './form';
import { FormBuilder } from './form-builder';

export interface FormOptions {
  /** 统计年度. */
  readonly year: number;
  /** Nothing after this day is missing yet; the period's end unless told. */
  readonly asOf?: CivilDate;
  /** A part of the year, such as `2026H1`, or several with it, `2021..2026`; the whole year unless told. */
  readonly period?: string | null;
}

/**
 * Puts together the tables that belong to a year.
 * @throws TemplateError when two versions of a table claim the year, or a figure refers to one
 * that there is not, or to itself
 * @throws RangeError when there is no such year
 */
export function compileForm(templates: Templates, options: FormOptions): Form {
  const { asOf, period: id } = options;
  const period = periodOf(options.year, asOf, id ?? undefined);
  // Years that are added up have one form: that of the last.
  const year = period.years?.last ?? options.year;
  const files = templates.returns
    .filter(({ table: { years } }) => year >= (years.from ?? year) && year <= (years.to ?? year))
    .sort((a, b) => a.table.order - b.table.order || (a.table.id < b.table.id ? -1 : 1));
  const ids = new Set<string>();
  for (const { file, table } of files) {
    if (ids.has(table.id)) {
      throw new TemplateError(file, 'years', {
        'zh-CN': `${year} 年另有一版 ${table.id}`,
        en: `another version of ${table.id} claims ${year}`,
      });
    }
    ids.add(table.id);
  }
  const builder = new FormBuilder(templates, period);
  for (const file of files) builder.count(file);
  for (const resolve of files.map((file) => builder.compute(file))) resolve();
  const tables = files.map((file) => builder.finish(file));
  for (const table of tables) refuseCircles(table);
  let made: string | undefined;
  return {
    // Asked for where tallies are kept or summed, and not to check one workbook.
    get id() {
      const when = period.years ?? { year, id: period.id, days: period.days };
      made ??= fingerprint(JSON.stringify([when, files.map(({ table }) => table)], plain));
      return made;
    },
    period,
    tables,
    figures: builder.figures,
    size: builder.fields.length,
    blocks: builder.blocks,
    memo: builder.memo,
    fields: builder.fields,
  };
}

function refuseCircles({ file, figures }: FormTable): void {
  const free = new Set<Figure>();
  const walk = (figure: Figure, above: Set<Figure>): void => {
    if (figure.kind === 'count' || free.has(figure)) return;
    if (above.has(figure))
      throw new TemplateError(file, figure.ref, {
        'zh-CN': '由自己算出自己',
        en: 'refers to itself',
      });
    above.add(figure);
    for (const term of termsOf(figure)) if (!term.lastYear) walk(term.figure, above);
    above.delete(figure);
    free.add(figure);
  };
  for (const figure of figures.flat()) if (figure) walk(figure, new Set());
}

/** The figures from which one is computed. */
function termsOf(figure: Figure): readonly Term[] {
  if (figure.kind === 'count') return [];
  return figure.kind === 'formula' ? figure.terms : [...figure.part, ...figure.whole];
}

/** Maps and sets as lists; of what the tables of a form share, what decides figures. */
const plain = (key: string, value: unknown): unknown =>
  value instanceof Map || value instanceof Set
    ? [...value]
    : key === 'form'
      ? (value as OfficialForm).known
      : value;

/** FNV-1a, 32 bits, with the length: tells two forms apart, and protects nothing. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return `${hash.toString(16)}-${text.length}`;
}
