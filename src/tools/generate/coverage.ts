import type { Coverage } from '../../core/templates/coverage';
import type { Templates } from '../../core/templates/load';
import type { LocalText, Provision, Regulation } from '../../core/templates/schema';
import type { AnyRule } from '../../rules/rule';

/** A provision, in all versions of its document, with the rules that rest on it. */
export interface CoveredProvision {
  readonly id: string;
  readonly versions: readonly { readonly regulation: Regulation; readonly provision: Provision }[];
  readonly rules: readonly string[];
  readonly reason: LocalText | null;
}

/** Every provision of `templates/regulations/`, in the order of the documents. */
export function coveredProvisions(
  templates: Templates,
  rules: readonly AnyRule[],
): CoveredProvision[] {
  const versions = new Map<string, { regulation: Regulation; provision: Provision }[]>();
  for (const regulation of templates.regulations) {
    for (const provision of regulation.provisions) {
      const before = versions.get(provision.id) ?? [];
      versions.set(provision.id, [...before, { regulation, provision }]);
    }
  }
  return [...versions].map(([id, found]) => ({
    id,
    versions: found,
    rules: rules.filter((rule) => rule.provisions.includes(id)).map((rule) => rule.id),
    reason: found.find(({ provision }) => provision.undecidable)?.provision.undecidable ?? null,
  }));
}

/** What the coverage lacks or names wrongly, a line each; empty when all is served. */
export function coverageProblems(
  templates: Templates,
  rules: readonly AnyRule[],
  coverage: Coverage,
): string[] {
  const problems: string[] = [];
  for (const { id, rules: found, reason } of coveredProvisions(templates, rules)) {
    if (found.length === 0 && !reason) problems.push(`${id}: neither a rule nor a reason`);
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
    for (const { id, rules: named } of source.statements) {
      requireKnown(`${source.id} ${id}`, 'rules', named ?? []);
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
