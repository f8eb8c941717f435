import type { Templates } from '../../core/templates/load';
import type { ColumnTemplate, SheetTemplate } from '../../core/templates/schema';
import type { Row } from '../../workbook/model';
import type { HeaderPath } from '../headers/header-block';
import { isOrdinalHeader } from '../headers/header-key';
import { headerText, type MatchedColumn } from '../headers/match-headers';
import { type Agreement, agreementOf, POINTS, PROVING } from './agreement';
import { assign } from './assign';
import { type ColumnFacts, factsOf, inList } from './facts';
import { fits, ownHeader, spokenFor, wholeHeader } from './header-words';
import type { ColumnReason, Inferred } from './inferred';
import { nearness } from './nearness';
import { provenOthers } from './proven-others';
import { isAnswered, questionOf } from './questions';
import { nameTies, nearTies } from './ties';

/** Understands the columns under a block of headers by headers and values together. */
export class ColumnInference {
  readonly #facts = new Map<number, ColumnFacts>();

  /** @param rows those under the headers */
  constructor(
    private readonly paths: readonly HeaderPath[],
    private readonly rows: readonly Row[],
    private readonly templates: Templates,
  ) {}

  #weight(name: string): number {
    return this.templates.understanding.weights[name]?.value ?? 0;
  }

  #factsOf(column: number): ColumnFacts {
    let facts = this.#facts.get(column);
    if (!facts) {
      facts = factsOf(this.rows.slice(0, this.#weight('sample')), column);
      this.#facts.set(column, facts);
    }
    return facts;
  }

  #agreement(column: ColumnTemplate, at: number): Agreement {
    const facts = this.#factsOf(at);
    return agreementOf(column, facts, this.templates.codes, this.#weight('share'));
  }

  /**
   * @param exact the columns whose headers are names of the template's
   * @param taken columns that are something else, such as months
   */
  of(
    template: SheetTemplate,
    exact: ReadonlyMap<string, MatchedColumn>,
    taken: ReadonlySet<number> = new Set(),
  ): Inferred {
    const columns = new Map<string, MatchedColumn>();
    const reasons = new Map<string, ColumnReason>();
    const misplaced = this.#misplaced(template, exact);
    for (const column of template.columns) {
      const matched = exact.get(column.key);
      if (!matched || misplaced.has(column.key)) continue;
      const agreement = this.#agreement(column, matched.column);
      if (agreement === 'contradicts' && !this.#isLost(column, matched.column)) continue;
      // 党籍状态 or 类别 with words of another list is another thing under the same name.
      if (
        agreement === 'unlikely' &&
        !(column.required && matched.own) &&
        this.#factsOf(matched.column).filled > (column.codes === 'posts' ? 0 : FEW)
      ) {
        continue;
      }
      columns.set(column.key, matched);
      reasons.set(column.key, { by: 'name', agreement, score: this.#weight('exact') });
    }
    const used = new Set([...columns.values()].flatMap((one) => [one.column, ...one.further]));
    const open = this.#open(used, taken);
    const free = template.columns.filter((column) => !columns.has(column.key));
    const scored = this.#scores(template, open, free, columns);
    // Only what has a score at all takes part: few of the many fields.
    const likely = free.flatMap((_, at) => (scored.some((row) => row[at]) ? [at] : []));
    const chosen = assign(scored.map((row) => likely.map((at) => row[at]?.score ?? 0)));
    const fields = chosen.map((among) => likely[among] ?? -1);
    const named = new Map(columns);
    fields.forEach((at, row) => {
      const path = open[row];
      const column = free[at];
      const reason = scored[row]?.[at];
      if (!path || !column || !reason) return;
      columns.set(column.key, matchedBy(template, column, path));
      reasons.set(column.key, reason);
    });
    const margin = this.#weight('tie');
    const contest = { open, free, scored, chosen: fields, margin };
    const agreement = (column: ColumnTemplate, at: number) => this.#agreement(column, at);
    const ties = [
      ...nearTies(contest),
      ...nameTies(template, named, contest, agreement, this.templates.understanding),
    ];
    return { columns, reasons, ties };
  }

  /** The headers that are still to be understood. */
  #open(used: ReadonlySet<number>, taken: ReadonlySet<number>): readonly HeaderPath[] {
    const open = this.paths.filter(
      (path) =>
        !used.has(path.column) && !taken.has(path.column) && !isOrdinalHeader(ownHeader(path)),
    );
    const spent = new Set(
      this.paths.flatMap((one) => (used.has(one.column) ? wholeHeader(one) : [])),
    );
    // Several of the same headers once more are the same fields once more, and no others.
    const again = open.filter((path) => spent.has(wholeHeader(path)));
    return again.length < 2 ? open : open.filter((path) => !again.includes(path));
  }

  /**
   * Columns known by another name than their own which the column before makes another step: 上级
   * 党委备案 after 积极分子 is not that of the candidates.
   */
  #misplaced(
    template: SheetTemplate,
    exact: ReadonlyMap<string, MatchedColumn>,
  ): ReadonlySet<string> {
    const patterns = this.templates.understanding.headers[template.id] ?? {};
    const after = Object.entries(patterns).flatMap(([key, list]) =>
      list.flatMap((pattern) => (pattern.after === undefined ? [] : [{ key, pattern }])),
    );
    const { paths } = this;
    const agreement = (column: ColumnTemplate, at: number) => this.#agreement(column, at);
    const found = provenOthers(template, exact, { paths, agreement }, this.templates.understanding);
    if (after.length === 0) return found;
    let before: string | null = null;
    for (const path of this.paths) {
      const own = [...exact].find(([, { column }]) => column === path.column);
      const whole = wholeHeader(path);
      const said: string | null = own?.[0] ?? this.#bySpoken(template, whole, before);
      if (own && !own[1].own) {
        const other = after.find(
          ({ key, pattern }) =>
            key !== own[0] && !exact.has(key) && fits(pattern, whole, before, 0) > 0,
        );
        if (other) {
          found.add(own[0]);
          before = other.key;
          continue;
        }
      }
      before = said ?? before;
    }
    return found;
  }

  /** The column that the words of a header name best, or null. */
  #bySpoken(template: SheetTemplate, whole: string, before: string | null): string | null {
    let best: string | null = null;
    let most = 0;
    for (const { key } of template.columns) {
      const explained = spokenFor(this.templates.understanding, template.id, key, whole, before);
      if (explained > most) {
        most = explained;
        best = key;
      }
    }
    return best;
  }

  /** Whether nearly every value of a column stands once, as names of people do. */
  isOfOneEach(column: number): boolean {
    const { filled, distinct } = this.#factsOf(column);
    return filled < 4 || distinct * 10 >= filled * 7;
  }

  /** Numbers that lost their digits stand under the right header all the same. */
  #isLost(column: ColumnTemplate, at: number): boolean {
    const { words, filled } = this.#factsOf(at);
    if (column.mask === 'id') {
      return words.filter((word) => /^[\d.E+X]{15,}$/.test(word)).length * 2 >= filled;
    }
    return column.required === true && filled < 3;
  }

  #scores(
    template: SheetTemplate,
    open: readonly HeaderPath[],
    free: readonly ColumnTemplate[],
    exact: ReadonlyMap<string, MatchedColumn>,
  ): (ColumnReason | null)[][] {
    const known = new Map([...exact].map(([key, { column }]) => [column, key]));
    let before: string | null = null;
    let next = 0;
    return open.map((path) => {
      for (; next < path.column; next++) before = known.get(next) ?? before;
      const whole = wholeHeader(path);
      const row = free.map((column) => this.#score(template, column, path, whole, before));
      let best: ColumnReason | null = null;
      row.forEach((reason, at) => {
        if (reason && reason.score > (best?.score ?? 0)) {
          best = reason;
          before = free[at]?.key ?? before;
        }
      });
      return row;
    });
  }

  #score(
    template: SheetTemplate,
    column: ColumnTemplate,
    path: HeaderPath,
    whole: string,
    before: string | null,
  ): ColumnReason | null {
    const agreement = this.#isAsked(template, column, path.column, whole)
      ? 'proves'
      : this.#agreement(column, path.column);
    if (agreement === 'contradicts' || agreement === 'unlikely') return null;
    // A title that stands where headers do, or a signature: nothing is under it.
    const empty = this.#factsOf(path.column).filled === 0;
    if (empty && (whole.length > LONGEST_EMPTY || template.subject.includes(column.key)))
      return null;
    const kind = POINTS[agreement];
    const values = kind ? this.#weight(kind) : 0;
    const explained = spokenFor(
      this.templates.understanding,
      template.id,
      column.key,
      whole,
      before,
    );
    const accepted = this.#weight('accepted');
    let reason: ColumnReason | null = null;
    const offer = (by: ColumnReason['by'], points: number): void => {
      const score = points + values;
      if (score >= accepted && score > (reason?.score ?? 0)) reason = { by, agreement, score };
    };
    if (explained > 0) offer('words', this.#weight('pattern') + Math.min(19, explained));
    else {
      const near = this.#near(column, path, whole);
      if (near > 0) offer('likeness', near);
    }
    const { words } = this.templates.understanding.strangers;
    if (this.#isProven(column, path.column) && !words.some((word) => whole.includes(word))) {
      offer('values', this.#weight('proof'));
    }
    return reason;
  }

  /** Whether a header asks yes or no, and the column answers. */
  #isAsked({ id }: SheetTemplate, { key }: ColumnTemplate, at: number, whole: string): boolean {
    if (questionOf(this.templates.understanding, id, key, whole) === null) return false;
    return isAnswered(this.#factsOf(at), Math.min(this.#weight('sample'), this.rows.length));
  }

  /** Whether the values of a column are those of a field and of no other, whatever its header. */
  #isProven({ mask, codes }: ColumnTemplate, at: number): boolean {
    const facts = this.#factsOf(at);
    const nearly = (count: number): boolean => count >= 3 && count * 10 >= facts.filled * 9;
    if (mask === 'id') return nearly(facts.provenIds);
    if (codes === undefined || !PROVING.has(codes)) return false;
    const list = this.templates.codes.get(codes);
    const written = facts.words.every((word) => HAN.test(word));
    return list !== undefined && written && nearly(inList(facts, list));
  }

  /** Points for a header that is nearly one of the column's names. */
  #near(column: ColumnTemplate, path: HeaderPath, whole: string): number {
    const { understanding } = this.templates;
    const own = ownHeader(path);
    const best = Math.max(
      nearness(column, own, understanding),
      own === whole ? 0 : nearness(column, whole, understanding),
    );
    return Math.round(best * this.#weight('near'));
  }
}

/** So few words may all be unusual ones; a post that is none of the Party's is of an administration. */
const FEW = 4;
/** A longer header over nothing is a sentence. */
const LONGEST_EMPTY = 16;
const HAN = /[\u4e00-\u9fff]/;

function matchedBy(
  template: SheetTemplate,
  column: ColumnTemplate,
  path: HeaderPath,
): MatchedColumn {
  return {
    hit: { template, column, own: false, hints: new Set<string>() },
    column: path.column,
    header: headerText(path),
    own: false,
    power: 0,
    further: [],
  };
}
