import type { Coverage } from '../../core/templates/coverage';
import type { Templates } from '../../core/templates/load';
import type { LocalText, Provision, Regulation } from '../../core/templates/schema';
import type { AnyRule } from '../../rules/rule';
import { type Claim, type Cover, claimOf, shownClaim, type TestsOfRules } from './shown';

/** A provision, in all versions of its document, with the rules that a test shows to rest on it. */
export interface CoveredProvision {
  readonly id: string;
  readonly versions: readonly { readonly regulation: Regulation; readonly provision: Provision }[];
  readonly covers: readonly Cover[];
  readonly reason: LocalText | null;
}

/**
 * Every provision of `templates/regulations/`, in the order of the documents. A rule covers a
 * provision where a case of its test is rejected on it, or on the provision that asks the same.
 */
export function coveredProvisions(
  templates: Templates,
  rules: readonly AnyRule[],
  tests: TestsOfRules,
): CoveredProvision[] {
  const versions = new Map<string, { regulation: Regulation; provision: Provision }[]>();
  for (const regulation of templates.regulations) {
    for (const provision of regulation.provisions) {
      const before = versions.get(provision.id) ?? [];
      versions.set(provision.id, [...before, { regulation, provision }]);
    }
  }
  return [...versions].map(([id, found]) => {
    const same = found.find(({ provision }) => provision.sameAs)?.provision.sameAs;
    return {
      id,
      versions: found,
      covers: rules
        .filter((rule) => rule.provisions.includes(id))
        .flatMap((rule) => {
          const claim: Claim = { rule: rule.id, provisions: same ? [id, same] : [id] };
          const shown = shownClaim(claim, tests);
          return shown ? [shown] : [];
        }),
      reason: found.find(({ provision }) => provision.undecidable)?.provision.undecidable ?? null,
    };
  });
}

/** What the coverage lacks or names wrongly, a line each; empty when all is served. */
export function coverageProblems(
  templates: Templates,
  rules: readonly AnyRule[],
  coverage: Coverage,
  tests: TestsOfRules,
): string[] {
  const problems: string[] = [];
  for (const { id, covers, reason } of coveredProvisions(templates, rules, tests)) {
    if (covers.length === 0 && !reason) problems.push(`${id}: neither a rule nor a reason`);
  }
  const known = {
    rules: new Set(rules.map(({ id }) => id)),
    sheets: new Set(templates.sheets.map(({ id }) => id)),
    tables: new Set(templates.returns.map(({ table }) => table.id)),
  };
  const requireKnown = (owner: string, part: keyof typeof known, ids: readonly string[]): void => {
    for (const id of ids) if (!known[part].has(id)) problems.push(`${owner}: no ${part} ${id}`);
  };
  for (const source of coverage.sources) {
    for (const { id, rules: named = [] } of source.statements) {
      const claims = named.map(claimOf);
      requireKnown(
        `${source.id} ${id}`,
        'rules',
        claims.map(({ rule }) => rule),
      );
      for (const claim of claims) {
        if (!known.rules.has(claim.rule) || shownClaim(claim, tests)) continue;
        problems.push(`${source.id} ${id}: no test shows ${named[claims.indexOf(claim)]}`);
      }
    }
  }
  for (const system of coverage.systems) {
    for (const part of ['sheets', 'rules', 'tables'] as const) {
      requireKnown(system.id, part, system[part]);
    }
  }
  return [...problems, ...missingIds(coverage)];
}

/** The numbers that the sources print run without a gap. */
function missingIds({ sources, systems }: Coverage): string[] {
  const gaps = (owner: string, ids: readonly string[]): string[] =>
    ids.flatMap((id, i) => (Number(id.slice(1)) === i + 1 ? [] : [`${owner}: ${id} out of order`]));
  return [
    ...sources.flatMap(({ id, statements }) =>
      gaps(
        id,
        statements.map((one) => one.id),
      ),
    ),
    ...gaps(
      'systems',
      systems.map(({ id }) => id),
    ),
  ];
}
