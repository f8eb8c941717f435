import type { Language } from '../../../core/templates/schema';
import type { Finding } from '../../../rules/rule';
import type { Book } from './books/book';
import { type Grouped, groupOf, mistakesOf, orderedGroups } from './finding-groups';
import type {
  FindingRef,
  FindingRow,
  GroupBy,
  LastingRef,
  ListGroup,
  ListQuery,
  ListSummary,
} from './finding-views';

type Place = NonNullable<ListSummary['kept']>;

/** Rows before and after what was in view that are given along, so that nothing has to wait. */
const AROUND = 40;

/** A finding by its number in its workbook. */
interface Entry {
  readonly book: Book;
  readonly finding: number;
}

/** The findings that a person asked to see, in groups, in the order in which they are shown. */
export class FindingList {
  #entries: readonly Entry[] = [];
  #groups: readonly Grouped<Entry>[] = [];
  #by: GroupBy = 'severity';

  constructor(private readonly language: Language) {}

  /** Chooses, groups and orders. */
  query(books: readonly Book[], query: ListQuery): ListSummary {
    const words = query.search.toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = new Set(query.severities);
    const groups = new Map<string, Grouped<Entry> & { readonly members: Entry[] }>();
    for (const book of books) {
      for (const finding of book.order) {
        const one = book.findings[finding];
        if (!one || !wanted.has(one.severity)) continue;
        if (!query.suppressed && book.isSuppressed(one)) continue;
        if (words.length > 0) {
          const { title } = one.rule.messages[this.language];
          const text =
            `${book.problem(finding)} ${book.placeText(one.place)} ${title}`.toLowerCase();
          if (!words.every((word) => text.includes(word))) continue;
        }
        const { key, title, severity } = groupOf(book, one, query.group, this.language);
        const group = groups.get(key);
        if (group) group.members.push({ book, finding });
        else groups.set(key, { key, title, severity, members: [{ book, finding }] });
      }
    }
    this.#by = query.group;
    this.#groups = orderedGroups([...groups.values()], query.group);
    this.#entries = this.#groups.flatMap(({ members }) => members);
    let start = 0;
    const summaries = this.#groups.map(({ key, title, severity, members }): ListGroup => {
      const open = members.filter(({ book, finding }) => isOpen(book, finding));
      const fixes = open.filter(({ book, finding }) => book.findings[finding]?.fix);
      const count = members.length;
      const summary = {
        key,
        title,
        severity,
        start,
        count,
        open: open.length,
        fixes: fixes.length,
      };
      start += count;
      return summary;
    });
    return {
      total: this.#entries.length,
      kept: query.keep && this.#find(query, query.keep),
      anchor: this.#anchor(query),
      groups: summaries,
    };
  }

  #find({ books }: ListQuery, kept: LastingRef): Place | null {
    // The workbook that is open in Excel is another one after each time that it is read.
    const same = (book: Book): boolean => books.length === 1 || book.id === kept.book;
    return this.#at(({ book, finding }) => same(book) && book.keys[finding] === kept.key);
  }

  /** The first of what was in view that is still there, and the rows about it. */
  #anchor(query: ListQuery): ListSummary['anchor'] {
    for (const [at, one] of query.anchors.entries()) {
      const found = this.#find(query, one);
      if (!found) continue;
      const from = Math.max(0, found.index - AROUND);
      return { at, index: found.index, from, rows: this.slice(from, found.index + AROUND) };
    }
    return null;
  }

  /** The mistakes of a group that are not answered, as it was last listed. */
  open(group: string): {
    readonly title: string;
    readonly mistakes: readonly { readonly book: Book; readonly mistake: Finding }[];
  } {
    const { title = '', members = [] } = this.#groups.find(({ key }) => key === group) ?? {};
    const mistakes = members
      .filter(({ book, finding }) => isOpen(book, finding))
      .flatMap(({ book, finding }) => {
        const all = mistakesOf(book.findings[finding] as Finding);
        return all.map((mistake) => ({ book, mistake }));
      })
      // A line may tell of several periods, and stands in the first of them.
      .filter(
        ({ book, mistake }) =>
          this.#by !== 'period' || groupOf(book, mistake, this.#by, this.language).key === group,
      );
    return { title, mistakes };
  }

  slice(from: number, to: number): FindingRow[] {
    return this.#entries.slice(from, to).map(({ book, finding }) => findingRow(book, finding));
  }

  locate(ref: FindingRef): Place | null {
    return this.#at(({ book, finding }) => book.id === ref.book && finding === ref.finding);
  }

  #at(isIt: (entry: Entry) => boolean): Place | null {
    const index = this.#entries.findIndex(isIt);
    const entry = this.#entries[index];
    return entry ? { index, row: findingRow(entry.book, entry.finding) } : null;
  }
}

function isOpen(book: Book, index: number): boolean {
  const finding = book.findings[index];
  return finding !== undefined && !book.isSuppressed(finding);
}

/** A finding as a line of the list. */
export function findingRow(book: Book, index: number): FindingRow {
  const finding = book.findings[index];
  if (!finding) throw new RangeError(`no finding ${index}`);
  return {
    book: book.id,
    finding: index,
    key: book.keys[index] ?? '',
    severity: finding.severity,
    suppressed: book.isSuppressed(finding),
    fresh: book.fresh.has(index),
    problem: book.problem(index),
    place: book.placeText(finding.place),
    fix: finding.fix ? (finding.fix.safe ? 'safe' : 'suggested') : null,
  };
}
