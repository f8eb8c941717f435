import type { Official } from '../../core/templates/official-schema';
import type { ReturnColumn, ReturnRow, ReturnTable } from '../../core/templates/return-schema';
import { TemplateError } from '../../core/templates/template-error';
import type { Balance, Figure, Term } from '../figure';

type Figures = ReadonlyMap<string, Figure>;
type Part = ReturnRow | ReturnColumn;

/** What a term names, without its sign and year. */
const termName = (text: string): string => text.replace(/^-?((?:last|half):)?/, '');

type Equation = ReturnTable['balances'][number];

/** @param ref of a figure that the form has not */
export const noFigure = (file: string, path: string, ref: string): TemplateError =>
  new TemplateError(file, path, {
    'zh-CN': `没有 ${ref} 这个数`,
    en: `no such figure: ${ref}`,
  });

/** One equation for each row or column that has all of its figures; those left empty have none. */
export function balancesOf(
  figures: Figures,
  file: string,
  table: ReturnTable,
  equation: Equation,
): Balance[] {
  const { id, each, relation } = equation;
  const path = `balances ${id}`;
  const { official } = table;
  const between = (name: (id: string) => string, suffix: string): Balance => ({
    id: id + suffix,
    relation,
    left: termsOf(figures, equation.left, file, path, name, official),
    right: termsOf(figures, equation.right, file, path, name, official),
    ...(official?.relations.get(id)?.asks ? { asks: true } : {}),
    ...(equation.percent === undefined ? {} : { percent: equation.percent }),
    ...(equation.atLeast === undefined ? {} : { atLeast: equation.atLeast }),
  });
  if (!each) return [between((name) => name, '')];
  const [parts, others] =
    each === 'row' ? [table.rows, table.columns] : [table.columns, table.rows];
  const used = others.filter((other) =>
    [...equation.left, ...equation.right].some((term) => termName(term) === other.id),
  );
  return parts.flatMap((part) => {
    const name = (other: string) =>
      each === 'row' ? `${table.id}.${part.id}.${other}` : `${table.id}.${other}.${part.id}`;
    // A cell of the ministry's form that cannot apply adds nothing; any other has a figure.
    const has = (other: Part) => figures.has(name(other.id));
    const complete = official
      ? equation.left.some((term) => figures.has(name(termName(term))))
      : used.every(has);
    return complete ? [between(name, `:${part.id}`)] : [];
  });
}

/**
 * The figures that a text names, with their signs.
 * @param full completes the id of a row or column
 * @param official of whose cells those that cannot apply add nothing
 * @throws TemplateError when there is no such figure
 */
export function termsOf(
  figures: Figures,
  texts: readonly string[],
  file: string,
  path: string,
  full: (id: string) => string,
  official?: Official,
): Term[] {
  return texts.flatMap((text) => {
    const name = termName(text);
    const ref = name.includes('.') ? name : full(name);
    const figure = figures.get(ref);
    if (!figure && official?.empty.has(ref.slice(ref.indexOf('.') + 1))) return [];
    if (!figure) throw noFigure(file, path, ref);
    const half = text.includes('half:');
    const lastYear = half || text.includes('last:');
    return { sign: text.startsWith('-') ? -1 : 1, lastYear, figure, ...(half ? { half } : {}) };
  });
}
