import { SEVERITIES } from '../../../core/severity';
import type { Language, Severity } from '../../../core/templates/schema';
import { SEVERITY_LABELS } from '../../../documents/findings/labels';
import type { Book } from './books/book';
import type {
  FindingRef,
  FindingRow,
  LastingRef,
  ListGroup,
  ListQuery,
  ListSummary,
} from './finding-views';

type Place = NonNullable<ListSummary['kept']>;

/** Rows before and after what was in view that are given along, so that nothing has to wait. */
const AROUND = 40;

interface Entry {
  readonly book: Book;
  readonly finding: number;
  readonly group: string;
}

/** A group's key orders the groups where the cells' order does not. */
function groupOf(book: Book, finding: number, { group }: ListQuery): string {
  const one = book.findings[finding];
  if (!one) return '';
  switch (group) {
    case 'severity':
      return one.severity;
    case 'rule':
      return one.rule.id;
    case 'sheet':
      return one.place?.on.sheet.name ?? '';
    case 'file':
      return String(book.id);
  }
}

/** The findings that a person asked to see, in groups, in the order in which they are shown. */
export class FindingList {
  #entries: readonly Entry[] = [];

  constructor(private readonly language: Language) {}

  /** Chooses, groups and orders. */
  query(books: readonly Book[], query: ListQuery): ListSummary {
    const words = query.search.toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = new Set(query.severities);
    const entries: Entry[] = [];
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
        entries.push({ book, finding, group: groupOf(book, finding, query) });
      }
    }
    const groups = new Map<string, Entry[]>();
    for (const entry of entries) {
      const same = groups.get(entry.group);
      if (same) same.push(entry);
      else groups.set(entry.group, [entry]);
    }
    const ordered = this.#ordered(groups, query);
    this.#entries = ordered.flatMap(([, members]) => members);
    let start = 0;
    const summaries = ordered.map(([key, members]): ListGroup => {
      const summary = { ...this.#heading(key, members, query), start, count: members.length };
      start += members.length;
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
    return this.#at(({ book, finding }) => same(book) && book.keys.findings[finding] === kept.key);
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

  #ordered(groups: Map<string, Entry[]>, { group }: ListQuery): [string, Entry[]][] {
    const all = [...groups];
    if (group === 'severity') {
      return all.sort(
        ([a], [b]) => SEVERITIES.indexOf(a as Severity) - SEVERITIES.indexOf(b as Severity),
      );
    }
    if (group !== 'rule') return all;
    // The gravest rules first, then those that found most.
    const gravest = (members: readonly Entry[]): number =>
      Math.min(
        ...members.map(({ book, finding }) =>
          SEVERITIES.indexOf(book.findings[finding]?.severity ?? 'info'),
        ),
      );
    const keys = new Map(all.map(([key, members]) => [key, gravest(members)]));
    return all.sort(
      ([a, x], [b, y]) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0) || y.length - x.length,
    );
  }

  #heading(key: string, members: readonly Entry[], { group }: ListQuery) {
    const first = members[0];
    const one = first?.book.findings[first.finding];
    if (group === 'severity') {
      const severity = key as Severity;
      return { key, title: SEVERITY_LABELS[this.language][severity], severity };
    }
    if (group === 'rule') {
      return { key, title: one?.rule.messages[this.language].title ?? key, severity: null };
    }
    if (group === 'file') return { key, title: first?.book.name ?? '', severity: null };
    const whole = this.language === 'zh-CN' ? '整个文件' : 'The file as a whole';
    return { key, title: key || whole, severity: null };
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

/** A finding as a line of the list. */
export function findingRow(book: Book, index: number): FindingRow {
  const finding = book.findings[index];
  if (!finding) throw new RangeError(`no finding ${index}`);
  return {
    book: book.id,
    finding: index,
    key: book.keys.findings[index] ?? '',
    severity: finding.severity,
    suppressed: book.isSuppressed(finding),
    fresh: book.fresh.has(index),
    problem: book.problem(index),
    place: book.placeText(finding.place),
    fix: finding.fix ? (finding.fix.safe ? 'safe' : 'suggested') : null,
  };
}
