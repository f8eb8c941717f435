import { addDays, isoDate, parseIsoDate } from '../../core/calendar/civil-date';
import type { Templates } from '../../core/templates/load';
import type { AnyRule } from '../../rules/rule';
import type { Mutant } from './instrument';
import type { Kind } from './mutators';

/** A change of the templates as they were read. */
export interface DataMutant extends Mutant {
  /** The folders of the rules whose tests ought to notice. */
  readonly folders: ReadonlySet<string>;
  /** @returns what takes the change back */
  apply(): () => void;
}

/** A day on which no text that anybody cites is in force yet. */
const NEVER = '9998-01-01';

type Tree = Record<string, unknown>;

/** Parameters that only say what a message shows and cites. */
const SHOWN: ReadonlySet<string> = new Set(['name', 'provision']);

/** A value in the data. */
interface Leaf {
  readonly owner: Tree;
  readonly key: string;
}

/** Another value of the same type, where there is one that says something else. */
function* othersOf(value: unknown): Generator<unknown> {
  if (typeof value === 'number') {
    yield value + 1;
    yield value - 1;
  } else if (typeof value === 'boolean') yield !value;
  else if (typeof value === 'string') {
    if (!/^\d{4}-\d\d-\d\d$/.test(value)) return yield '§';
    const date = parseIsoDate(value);
    yield isoDate(addDays(date, 1));
    yield isoDate(addDays(date, -1));
  }
}

function* leavesOf(owner: Tree): Generator<Leaf> {
  for (const [key, value] of Object.entries(owner)) {
    if (typeof value === 'object' && value !== null) yield* leavesOf(value as Tree);
    else yield { owner, key };
  }
}

/**
 * The changes of what packs and regulations set. Of what a regulation sets, those values (and of
 * the days on which a text came into force, those) that a rule asks for.
 * @param rules the rules whose tests ought to notice
 * @param isNoticed whether a test fails with a mutant on
 */
export function dataMutants(
  templates: Templates,
  rules: readonly AnyRule[],
  isNoticed: (mutant: DataMutant) => boolean,
): DataMutant[] {
  const mutants: DataMutant[] = [];
  const change = (
    at: { readonly file: string; readonly kind: Kind; readonly name: string },
    { owner, key }: Leaf,
    ids: readonly string[],
    others: Iterable<unknown>,
  ): void => {
    const original = owner[key];
    const folders = new Set(ids.map((id) => `src/rules/${id}`));
    const made = (other: unknown): DataMutant => ({
      id: 0,
      file: at.file,
      line: 0,
      kind: at.kind,
      original: `${at.name}: ${JSON.stringify(original)}`,
      replacement: JSON.stringify(other),
      folders,
      apply: () => {
        owner[key] = other;
        return () => {
          owner[key] = original;
        };
      },
    });
    if (at.kind === 'provision' && !isNoticed(made(key === 'from' ? NEVER : undefined))) return;
    for (const other of others) mutants.push(made(other));
  };

  const known = new Set(rules.map(({ id }) => id));
  for (const pack of templates.packs) {
    const file = `templates/packs/${pack.id}.json`;
    for (const [id, setting] of Object.entries(pack.rules)) {
      if (!known.has(id)) continue;
      const severity = { owner: setting as unknown as Tree, key: 'severity' };
      const other = setting.severity === 'info' ? 'warning' : 'info';
      change({ file, kind: 'severity', name: id }, severity, [id], [other]);
      for (const leaf of leavesOf((setting.parameters ?? {}) as Tree)) {
        if (SHOWN.has(leaf.key)) continue;
        const name = `${id} ${leaf.key}`;
        change({ file, kind: 'parameter', name }, leaf, [id], othersOf(leaf.owner[leaf.key]));
      }
    }
  }
  const citing = (provisions: readonly string[]): string[] =>
    rules
      .filter((rule) => rule.provisions.some((id) => provisions.includes(id)))
      .map(({ id }) => id);
  for (const { id, inForce, provisions } of templates.regulations) {
    const file = `templates/regulations/${id}.json`;
    const from = { owner: inForce as unknown as Tree, key: 'from' };
    const all = citing(provisions.map((provision) => provision.id));
    change({ file, kind: 'provision', name: 'from' }, from, all, othersOf(inForce.from));
    for (const provision of provisions) {
      const ids = citing([provision.id]);
      for (const leaf of leavesOf((provision.values ?? {}) as Tree)) {
        const name = `${provision.id} ${leaf.key}`;
        change({ file, kind: 'provision', name }, leaf, ids, othersOf(leaf.owner[leaf.key]));
      }
    }
  }
  return mutants;
}
