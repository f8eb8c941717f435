import { whomOf } from '../../../check/subject';
import type { Language } from '../../../core/templates/schema';
import { outward } from '../../../core/text/outward';
import type { Ledger, Placed } from '../../../ledger/model';
import { type ExplainedRow, explainBalance, type Form, type Others } from '../../../returns';
import { balanceAt, type RelationToName } from './relations-to-name';

/** A row that one side of a relation counts more often than the other. */
export interface NamedRow {
  readonly sheet: string;
  /** Counted from 1. */
  readonly row: number;
  readonly subject: string;
  /** How much more the left side has of it. */
  readonly difference: number;
}

/** Who is behind a relation that does not hold, or for which a list is asked. */
export interface NameList {
  readonly title: string;
  /** Whether the relation only asks who is counted, and has no second side. */
  readonly asks: boolean;
  /** Whether people of a former year are known by their number alone. */
  readonly byNumber: boolean;
  readonly rows: readonly NamedRow[];
  /** How many more there are. */
  readonly more: number;
}

/** A list that nobody reads to the end helps nobody. */
const MOST = 500;

/** Whose row it is: by the number where there is one, else by the name. */
function personOf(record: Placed): string | null {
  const { idNumber, name } = record as { readonly idNumber?: unknown; readonly name?: unknown };
  if (typeof idNumber === 'string') return idNumber;
  return typeof name === 'string' ? name : null;
}

/** Leaves out whom both sides count, from one sheet or from two. */
function withoutMet(rows: readonly ExplainedRow[]): ExplainedRow[] {
  const net = new Map<string, number>();
  for (const { record, contribution } of rows) {
    const person = personOf(record);
    if (person !== null) net.set(person, (net.get(person) ?? 0) + contribution);
  }
  return rows.filter(({ record }) => {
    const person = personOf(record);
    return person === null || net.get(person) !== 0;
  });
}

/**
 * The people and events of a branch behind a relation: those whom only one side counts, or whom the
 * relation asks to be named. Where a side rests on last year's number of members nobody of the
 * roster can be held against it; those whose coming and going lies between are told then.
 * @returns null where the form has no such relation
 */
export function peopleBehind(
  ledger: Ledger,
  form: Form,
  { ref, title }: RelationToName,
  others: Others,
  language: Language,
): NameList | null {
  const balance = balanceAt(form, ref);
  if (!balance) return null;
  const { scale, rows } = explainBalance(ledger, form, balance, others);
  const byNumber = rows.some(({ sheet }) => sheet === 'branch');
  const apart = byNumber
    ? rows.filter(({ sheet }) => sheet !== 'branch' && sheet !== 'members')
    : withoutMet(rows);
  return {
    title,
    asks: balance.right.length === 0,
    byNumber,
    rows: apart.slice(0, MOST).map(({ record, contribution }) => ({
      sheet: outward(record.on.sheet.name),
      row: record.row + 1,
      subject: whomOf(record, language),
      difference: contribution / scale,
    })),
    more: Math.max(0, apart.length - MOST),
  };
}
