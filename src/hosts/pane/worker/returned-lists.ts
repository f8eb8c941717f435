import { type Answer, readAnswers } from '../../../check/answers';
import { answersByWorkbook, type SortedAnswers } from '../../../check/answers-by-workbook';
import type { Book } from './books/book';
import type { BookId } from './books/book-views';
import { originalName } from './books/original-name';

/** What became of a list of findings that came back. */
export interface ReturnedListView {
  readonly name: string;
  readonly answers: number;
  /** Said to be put right, and still found. */
  readonly stillFound: number;
  /** Said to be right as it is, without a reason. */
  readonly withoutReason: number;
  /** No such finding is left. */
  readonly unused: number;
  /** Workbooks that it answers and that are not open, or of which several are called that. */
  readonly missing: readonly string[];
}

/** The lists of findings that came back and were dropped; a later one of a name replaces the first. */
export class ReturnedLists {
  readonly #lists = new Map<string, readonly Answer[]>();

  /** Takes a file, when it is such a list. */
  take({ name, format, sheets }: Book): boolean {
    const answers = readAnswers({ format, sheets }, name);
    if (answers === null) return false;
    this.#lists.set(
      name,
      answers.map((answer) => ({ ...answer, file: originalName(answer.file) })),
    );
    return true;
  }

  /** What the lists say of the findings of a workbook. */
  answersOf(book: Book, all: Iterable<Book>): readonly Answer[] {
    if (this.#lists.size === 0) return [];
    return this.#sorted(all).answers.get(originalName(book.name)) ?? [];
  }

  /** The workbooks that a list answers. */
  answeredBy(list: string, all: readonly Book[]): BookId[] {
    const { answers } = this.#sorted(all, this.#lists.get(list));
    return all.flatMap(({ id, name }) => (answers.has(originalName(name)) ? id : []));
  }

  view(list: string, all: readonly Book[]): ReturnedListView {
    const answers = this.#lists.get(list) ?? [];
    const { elsewhere } = this.#sorted(all, answers);
    const left = all
      .flatMap(({ checked }) => checked?.result.leftOver ?? [])
      .filter(({ answer }) => answer.list === list);
    const count = (wanted: (typeof left)[number]['why']): number =>
      left.filter(({ why }) => why === wanted).length;
    return {
      name: list,
      answers: answers.length,
      stillFound: count('still-found'),
      withoutReason: count('without-reason'),
      unused: count('unused'),
      missing: [...new Set(elsewhere.map(({ file }) => file))],
    };
  }

  #sorted(
    all: Iterable<Book>,
    answers: readonly Answer[] = [...this.#lists.values()].flat(),
  ): SortedAnswers {
    return answersByWorkbook(
      answers,
      [...all].map(({ name }) => originalName(name)),
    );
  }
}
