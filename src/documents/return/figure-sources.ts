import {
  Contributors,
  emptyTally,
  type FigureContributors,
  type Form,
  type Tally,
  TallySum,
} from '../../returns';
import type { Figure, Term } from '../../returns/figure';
import { shownOrganisations } from './organisations-view';
import type { OrganisationReport } from './returns-report';

/** Organisations that are listed for one figure; where there are more, those above them are. */
export const MOST_SOURCES = 40;

/** An organisation that a figure counts. Values are in the figure’s own unit: money in 分. */
export interface SourceLine {
  readonly name: string;
  /** 上级党组织. */
  readonly above: string | null;
  /** Of the organisation and all below it, where it stands for them. */
  readonly workbooks: number;
  readonly value: number;
}

/** Where a figure comes from: the lines, what follows them and less what is double are the figure. */
export interface FigureSources {
  /** The figure whose parts these are: a copied figure or a share is explained by its original. */
  readonly ref: string;
  readonly lines: readonly SourceLine[];
  readonly more: { readonly organisations: number; readonly value: number } | null;
  /** What joint events add to more than one of the lines. */
  readonly twice: number;
}

const sameTerms = (a: readonly Term[], b: readonly Term[]): boolean =>
  a.length === b.length &&
  a.every(({ sign, lastYear, figure }, place) => {
    const other = b[place];
    return sign === other?.sign && lastYear === other.lastYear && figure === other.figure;
  });

/**
 * The figure whose rows a figure counts: of one that only repeats another, that one; of a share,
 * the figure that has its part. Null for a share of what stands nowhere.
 */
function original(figure: Figure, form: Form): Figure | null {
  if (figure.kind === 'count') return figure;
  const terms = figure.kind === 'percent' ? figure.part : figure.terms;
  const [only, ...others] = terms;
  if (only && others.length === 0 && only.sign > 0 && !only.lastYear) {
    return original(only.figure, form);
  }
  if (figure.kind === 'formula') return figure;
  for (const other of form.figures.values()) {
    if (other.kind === 'formula' && sameTerms(other.terms, terms)) return other;
  }
  return null;
}

/** Finds the organisations behind the figures of a return. */
export class SourceFinder {
  readonly #form: Form;
  readonly #organisations: readonly OrganisationReport[];
  readonly #names: ReadonlyMap<string, string>;
  /** Each workbook by itself, each organisation of the first level, and all together. */
  readonly #single: Contributors;
  readonly #units: Contributors | null;
  readonly #whole: Contributors;
  readonly #shown: readonly OrganisationReport[];

  /**
   * @param organisations each after the one above it
   * @param tallyOf what an organisation’s own workbook adds, by its file
   */
  constructor(
    organisations: readonly OrganisationReport[],
    form: Form,
    tallyOf: (file: string) => Tally,
  ) {
    this.#form = form;
    this.#organisations = organisations;
    this.#names = new Map(organisations.map(({ id, name }) => [id, name]));
    const { head, shown } = shownOrganisations(organisations);
    this.#shown = head
      ? [{ ...head, name: `${head.name}（本级）`, workbooks: 1 }, ...shown]
      : shown;
    this.#single = new Contributors(form, MOST_SOURCES);
    this.#whole = new Contributors(form, 0);
    const above = new Map(organisations.map(({ id, parent }) => [id, parent]));
    const places = new Map(this.#shown.map(({ id }, place) => [id, place]));
    // Thousands of them are not listed, and so not summed up.
    this.#units = this.#shown.length > MOST_SOURCES ? null : new Contributors(form, MOST_SOURCES);
    const sums = this.#units ? this.#shown.map(() => new TallySum(emptyTally(form))) : [];
    const all = new TallySum(emptyTally(form));
    organisations.forEach(({ id, file }, source) => {
      if (file === null) return;
      const tally = tallyOf(file);
      this.#single.add(source, tally);
      for (let at: string | null = id; at !== null; at = above.get(at) ?? null) {
        const place = places.get(at);
        if (place === undefined) continue;
        sums[place]?.add(tally);
        all.add(tally);
        break;
      }
    });
    sums.forEach((sum, place) => {
      this.#units?.add(place, sum.value());
    });
    this.#whole.add(0, all.value());
  }

  /**
   * @param ref `table.row.column`
   * @returns null where nothing is counted
   */
  of(ref: string): FigureSources | null {
    const figure = this.#form.figures.get(ref);
    if (!figure) return null;
    const own = original(figure, this.#form)?.ref;
    if (own === undefined) return null;
    const single = this.#single.of(own);
    if (single.count === 0) return null;
    const units = this.#units?.of(own);
    const few = single.count <= MOST_SOURCES;
    const [chosen, from] = few || !units ? [single, this.#organisations] : [units, this.#shown];
    return this.#list(own, chosen, from, few || !units);
  }

  #list(
    ref: string,
    { first, count, sum }: FigureContributors,
    from: readonly OrganisationReport[],
    alone: boolean,
  ): FigureSources {
    const lines = first.flatMap(({ source, value }): SourceLine[] => {
      const one = from[source];
      if (!one) return [];
      const above = one.parent === null ? null : (this.#names.get(one.parent) ?? null);
      return [{ name: one.name, above, workbooks: alone ? 1 : one.workbooks, value }];
    });
    const listed = lines.reduce((hundredths, { value }) => hundredths + Math.round(value * 100), 0);
    const rest = (Math.round(sum * 100) - listed) / 100;
    return {
      ref,
      lines,
      more: count > lines.length ? { organisations: count - lines.length, value: rest } : null,
      twice: Math.round((sum - this.#whole.of(ref).sum) * 100) / 100,
    };
  }
}
