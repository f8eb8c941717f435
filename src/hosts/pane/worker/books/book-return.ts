import { subjectOf } from '../../../../check/subject';
import { type CivilDate, yearEnd } from '../../../../core/calendar/civil-date';
import { isOfficial } from '../../../../core/templates/official';
import type { Language } from '../../../../core/templates/schema';
import { maskId, maskNumbers } from '../../../../core/text/mask';
import { acrossFinding } from '../../../../documents/across/across';
import { returnFindings } from '../../../../documents/return/return-findings';
import { figureText, type TableView, tableViews } from '../../../../documents/return/return-view';
import type { ReturnFinding } from '../../../../documents/return/returns-report';
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
import type { Book, Judgement } from './book';
import type { BookId } from './book-views';
import { type Candidate, type Counted, countBooks, repeatsOf } from './books-across';

/** Findings that say why a workbook does not count. */
const LEFT_OUT = new Set(['across/same-workbook', 'across/other-year', 'across/same-organisation']);

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
  private readonly language: Language;
  readonly finished: FinishedReturn;
  readonly views: readonly TableView[];
  readonly #counted: readonly Counted[];
  /** What the rules across workbooks find. */
  readonly findings: readonly ReturnFinding[];
  readonly #left: ReturnView['left'];
  readonly #across: readonly string[];

  constructor(books: readonly Book[], year: number, judgement: Judgement) {
    const { plan, today, language } = judgement;
    this.language = language;
    const asOf = Math.min(today, yearEnd(year)) as CivilDate;
    this.form = compileForm(plan.templates, { year, asOf });
    const candidates = new Map<number, Candidate>();
    const left: { name: string; reason: string }[] = [];
    const inOrder = [...books].sort(byName);
    const repeats = repeatsOf(inOrder);
    for (const [entry, book] of inOrder.entries()) {
      const { ledger } = book.checked ?? {};
      const reason = this.#unread(book);
      if (reason !== null) left.push({ name: book.name, reason });
      else if (ledger && !repeats.has(book) && (ledger.year ?? year) === year) {
        candidates.set(entry, { book, ledger });
      }
    }
    const all = inOrder.map((book) => ({
      file: book.name,
      year: book.checked?.ledger.year ?? null,
      sameAs: repeats.get(book)?.name ?? null,
    }));
    const together = countBooks({ year, all, candidates }, this.form, judgement);
    this.#counted = together.counted;
    const found = together.findings.map((one) => acrossFinding(one, language));
    const why = found.filter(({ rule }) => LEFT_OUT.has(rule));
    this.#left = [
      ...left,
      ...why.map(({ file, problem }) => ({ name: file ?? '', reason: problem })),
    ];
    this.findings = found;
    this.#across = found
      .filter(({ rule }) => !LEFT_OUT.has(rule))
      .map(({ file, problem }) =>
        file === null || problem.startsWith(file)
          ? problem
          : `${file}${language === 'zh-CN' ? '：' : ': '}${problem}`,
      );
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

  #unread(book: Book): string | null {
    if (book.failure) return book.failure.message;
    const ledger = book.checked?.ledger;
    return ledger && ledger.sheets.length > 0 ? null : unrecognisedHere(this.language).message;
  }

  view(): ReturnView {
    return {
      year: this.year,
      workbooks: this.finished.workbooks,
      left: this.#left,
      across: this.#across,
      tables: this.views,
      lacking: [...this.finished.withheld, ...this.finished.incomplete].filter(
        ({ figure }) => !isOfficial(figure),
      ).length,
      unbalanced: this.views.flatMap((view) =>
        view.balances.flatMap((balance) =>
          balance.ok === false ? [{ table: view.title, balance }] : [],
        ),
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

/** The return of a year, or of that of most workbooks; null where none says its year. */
export function returnOf(
  books: readonly Book[],
  year: number | null,
  judgement: Judgement,
): BookReturn | null {
  const years = yearsOf(books);
  const wanted = years.find((one) => one === year) ?? years[0];
  return wanted === undefined ? null : new BookReturn(books, wanted, judgement);
}
