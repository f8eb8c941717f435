import { subjectOf } from '../../../../check/subject';
import { type CivilDate, yearEnd } from '../../../../core/calendar/civil-date';
import type { Templates } from '../../../../core/templates/load';
import type { Language } from '../../../../core/templates/schema';
import { maskId, maskNumbers } from '../../../../core/text/mask';
import { acrossFinding } from '../../../../documents/across/across';
import { returnFindings } from '../../../../documents/return/return-findings';
import { figureText, type TableView, tableViews } from '../../../../documents/return/return-view';
import type { Placed } from '../../../../ledger/model';
import {
  compileForm,
  emptyTally,
  explainFigure,
  type FinishedReturn,
  type Form,
  finishReturn,
  TallySum,
  tallyLedger,
} from '../../../../returns';
import type { ExplainedView, ReturnView } from '../return-views';
import { unrecognisedHere } from '../unrecognised';
import type { Book } from './book';
import type { BookId } from './book-views';
import { type Candidate, type Counted, countTogether, repeatsOf } from './books-across';

/** In the order of their names, in which the command line takes them, too. */
const byName = (a: Book, b: Book): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** The years of workbooks, the one that most have first. */
export function yearsOf(books: readonly Book[]): number[] {
  const counts = new Map<number, number>();
  const repeats = repeatsOf(books);
  for (const book of books) {
    const year = repeats.has(book) ? null : (book.checked?.ledger.year ?? null);
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || b - a).map(([year]) => year);
}

/** The annual return of the workbooks at hand, which can say what it counted. */
export class BookReturn {
  readonly form: Form;
  readonly finished: FinishedReturn;
  readonly views: readonly TableView[];
  readonly #counted: readonly Counted[];
  readonly #left: ReturnView['left'];
  readonly #across: readonly string[];

  constructor(
    books: readonly Book[],
    year: number,
    templates: Templates,
    today: CivilDate,
    private readonly language: Language,
  ) {
    const asOf = Math.min(today, yearEnd(year)) as CivilDate;
    this.form = compileForm(templates, { year, asOf });
    const candidates: Candidate[] = [];
    const left: { name: string; reason: string }[] = [];
    const inOrder = [...books].sort(byName);
    const repeats = repeatsOf(inOrder);
    for (const book of inOrder) {
      const { ledger } = book.checked ?? {};
      const reason = this.#whyNot(book, year, repeats.get(book) ?? null);
      if (reason !== null) left.push({ name: book.name, reason });
      else if (ledger) candidates.push({ book, ledger });
    }
    const together = countTogether(candidates, this.form, today, language);
    this.#counted = together.counted;
    this.#left = [...left, ...together.left];
    this.#across = together.findings;
    const sum = new TallySum(emptyTally(this.form));
    for (const { ledger, others } of this.#counted) {
      sum.add(tallyLedger(ledger, this.form, others));
    }
    this.finished = finishReturn(sum.value(), this.form);
    this.views = tableViews(this.finished.tables, this.form, language);
  }

  get year(): number {
    return this.form.period.year;
  }

  get books(): readonly BookId[] {
    return this.#counted.map(({ book }) => book.id);
  }

  /** The one organisation above all of them, for 填报单位; of a single workbook its own. */
  reporter(): string | null {
    const branches = this.#counted.map(({ ledger }) => ledger.branch.records[0]);
    const names = new Set(
      branches.map((branch) => (branches.length === 1 ? branch?.name : branch?.parent) ?? null),
    );
    const [only] = names;
    return names.size === 1 ? (only ?? null) : null;
  }

  #whyNot(book: Book, year: number, first: Book | null): string | null {
    const chinese = this.language === 'zh-CN';
    if (book.failure) return book.failure.message;
    const ledger = book.checked?.ledger;
    if (!ledger || ledger.sheets.length === 0) return unrecognisedHere(this.language).message;
    if (first) {
      const words = { first: first.name };
      return acrossFinding('across/same-workbook', this.language, { file: book.name }, words)
        .problem;
    }
    const own = ledger.year;
    if (own === null || own === year) return null;
    return chinese ? `统计年度是${own}年` : `It is of ${own}`;
  }

  view(): ReturnView {
    return {
      year: this.year,
      workbooks: this.finished.workbooks,
      left: this.#left,
      across: this.#across,
      tables: this.views,
      unbalanced: this.views.flatMap((view) =>
        view.balances.flatMap((balance) => (balance.ok ? [] : [{ table: view.title, balance }])),
      ),
      questions: returnFindings(this.finished, this.form, this.language)
        .filter(({ severity }) => severity === 'info')
        .map(({ problem }) => problem),
    };
  }

  /** The rows behind a figure, `table.row.column`. */
  explain(ref: string): ExplainedView {
    const [tableId, rowId, columnId] = ref.split('.');
    const view = this.views.find(({ id }) => id === tableId);
    const column = view?.columns.findIndex(({ id }) => id === columnId) ?? -1;
    const row = view?.rows.find(({ id }) => id === rowId);
    const figure = row?.figures[column] ?? null;
    const money = figure?.decimals === 2;
    const shown = (value: number, scale: number): string =>
      money ? (value / scale / 100).toFixed(2) : String(value / scale);
    const joint = new Set<string>();
    const rows: ExplainedView['rows'][number][] = [];
    let sum = 0;
    let scale = 1;
    for (const { book, ledger, others } of this.#counted) {
      const explanation = explainFigure(ledger, this.form, ref, others);
      scale = explanation.scale;
      for (const one of explanation.rows) {
        if (one.contribution === 0 || (one.joint !== null && joint.has(one.joint))) continue;
        if (one.joint !== null) joint.add(one.joint);
        sum += one.contribution;
        const { record } = one;
        rows.push({
          file: book.name,
          place: this.#place(record),
          subject: this.#subject(record),
          contribution: shown(one.contribution, scale),
          target: book.target({
            on: record.on,
            address: { row: record.row, column: firstColumn(record) },
            key: null,
          }),
        });
      }
    }
    return {
      title: [view?.title, row?.title, view?.columns[column]?.title].filter(Boolean).join(' · '),
      value: figure ? figureText(figure) : '—',
      sum: shown(sum, scale),
      rows,
    };
  }

  #place(record: Placed): string {
    const { name } = record.on.sheet;
    return this.language === 'zh-CN'
      ? `${name} 第${record.row + 1}行`
      : `${name}, row ${record.row + 1}`;
  }

  #subject(record: Placed): string {
    const { idNumber } = record as { readonly idNumber?: unknown };
    const id = typeof idNumber === 'string' ? maskId(idNumber) : '';
    return maskNumbers([subjectOf(record, this.language), id].filter(Boolean).join(' '));
  }
}

const firstColumn = (record: Placed): number => Math.min(...Object.values(record.on.columns));
