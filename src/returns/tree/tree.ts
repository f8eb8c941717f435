import type { OrganisationKinds } from '../../ledger/records.generated';
import { adopt } from './adopt';
import { isCode, plainName } from './names';
import type { Hanging, OrganisationFacts, OrganisationTree, TreeIssue } from './organisation';

const UPPER: readonly (OrganisationKinds | null)[] = ['committee', 'general'];
const isUpper = ({ kind }: OrganisationFacts): boolean => UPPER.includes(kind);

/** By each key, the places of those who have it. */
function placesBy(
  facts: readonly OrganisationFacts[],
  keyOf: (one: OrganisationFacts) => string | null,
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  facts.forEach((one, place) => {
    const key = keyOf(one);
    if (key === null || plainName(key) === '') return;
    const known = places.get(plainName(key));
    if (known) known.push(place);
    else places.set(plainName(key), [place]);
  });
  return places;
}

class Superiors {
  readonly issues: TreeIssue[] = [];
  readonly #byCode: ReadonlyMap<string, readonly number[]>;
  readonly #byName: ReadonlyMap<string, readonly number[]>;
  /** Organisations of the highest kind of the set have their superior outside it. */
  readonly #highest: OrganisationKinds | null;
  readonly #unknown = new Map<string, { parent: string; isCode: boolean; workbooks: number[] }>();
  readonly #without: number[] = [];

  constructor(private readonly facts: readonly OrganisationFacts[]) {
    this.#byCode = placesBy(facts, ({ code }) => code);
    this.#byName = placesBy(facts, ({ name }) => name);
    const has = (kind: OrganisationKinds) => facts.some((one) => one.kind === kind);
    this.#highest = has('committee') ? 'committee' : has('general') ? 'general' : null;
    for (const [code, workbooks] of this.#byCode) {
      if (workbooks.length > 1) this.issues.push({ kind: 'doubled-code', code, workbooks });
    }
  }

  of(place: number): Hanging {
    const one = this.facts[place] as OrganisationFacts;
    const { parent } = one;
    if (parent === null || plainName(parent) === '') {
      if (one.kind !== null && one.kind === this.#highest) return { under: 'top' };
      this.#without.push(place);
      return { under: 'nobody' };
    }
    const candidates = this.#candidates(plainName(parent), place);
    const [only] = candidates;
    if (only === undefined) return this.#outside(place, parent);
    if (candidates.length > 1) {
      this.issues.push({ kind: 'doubled-parent', workbook: place, parent, candidates });
      return { under: 'nobody' };
    }
    const superior = this.facts[only] as OrganisationFacts;
    if (only !== place && superior.kind !== null && !isUpper(superior)) {
      this.issues.push({ kind: 'branch-as-parent', workbook: place, superior: only });
    }
    return { under: 'workbook', place: only };
  }

  /** Those whom all the workbooks together miss. */
  finish(): void {
    for (const one of this.#unknown.values()) this.issues.push({ kind: 'unknown-parent', ...one });
    if (this.#without.length > 0) {
      this.issues.push({ kind: 'no-parent', workbooks: this.#without });
    }
  }

  /** By code before by name, others before itself, upper organisations before branches. */
  #candidates(key: string, place: number): readonly number[] {
    const found = this.#byCode.get(key) ?? this.#byName.get(key) ?? [];
    const others = found.filter((one) => one !== place);
    if (others.length === 0) return found;
    const upper = others.filter((one) => isUpper(this.facts[one] as OrganisationFacts));
    return upper.length > 0 ? upper : others;
  }

  /**
   * A superior without a workbook. That is as it should be when no superior has one, and for the
   * highest of the set.
   */
  #outside(place: number, parent: string): Hanging {
    const code = isCode(parent);
    const { kind } = this.facts[place] as OrganisationFacts;
    const expected = this.#highest === null || kind === this.#highest;
    if (code || !expected) {
      const key = plainName(parent);
      const known = this.#unknown.get(key);
      if (known) known.workbooks.push(place);
      else this.#unknown.set(key, { parent, isCode: code, workbooks: [place] });
    }
    return code ? { under: 'nobody' } : { under: 'name', name: parent };
  }
}

/** Cuts circles: whoever is on one hangs nowhere; what hangs under them stays there. */
function cutCircles(hangings: Hanging[], issues: TreeIssue[]): void {
  const seen = new Array<number>(hangings.length).fill(-1);
  hangings.forEach((_, start) => {
    const path: number[] = [];
    for (let at = start; seen[at] === -1; ) {
      seen[at] = start;
      path.push(at);
      const hanging = hangings[at];
      if (hanging?.under !== 'workbook') return;
      at = hanging.place;
      if (seen[at] !== start) continue;
      const circle = path.slice(path.indexOf(at));
      for (const one of circle) hangings[one] = { under: 'nobody' };
      issues.push({ kind: 'circular-parent', workbooks: circle });
      return;
    }
  });
}

/**
 * Puts the organisations of a set under each other, by 上级党组织. Every workbook is in the tree
 * exactly once, whatever it says: one whose superior cannot be known hangs under `unassigned`.
 * @param facts one for each workbook, no organisation twice; siblings stand by code, or by file
 */
export function organisationTree(facts: readonly OrganisationFacts[]): OrganisationTree {
  const superiors = new Superiors(facts);
  const hangings = facts.map((_, place) => superiors.of(place));
  superiors.finish();
  const issues = [...superiors.issues];
  cutCircles(hangings, issues);
  return { ...adopt(facts, hangings), issues };
}
