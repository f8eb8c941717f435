import { groupBy } from '../../core/group-by';
import { bounded } from '../../core/text/outward';
import type { Ledger } from '../../ledger/model';
import { plainName } from '../tree/names';
import type { BranchFacts } from './branch-facts';
import type { Version } from './version-evidence';

/** What a workbook without a name in 支部信息 says of the branch that it belongs to. */
export interface BranchHints {
  /** The values of 所在党支部, two at most: several mean that it holds several branches. */
  readonly branches: readonly string[];
  /** What stands above its tables, and how its sheets are called. */
  readonly titles: readonly string[];
}

const MOST_TITLES = 12;
const LONGEST_TITLE = 80;

/** Reads the hints of a workbook. */
export function branchHints(ledger: Ledger): BranchHints {
  const branches = new Set<string>();
  for (const { branch } of ledger.members.records) {
    if (branch !== null && branch.trim() !== '' && branches.size < 2) branches.add(branch.trim());
  }
  const titles = new Set<string>();
  for (const { sheet, headerTop } of ledger.sheets) {
    titles.add(sheet.name);
    for (const row of sheet.rows) {
      if (row.index >= headerTop || titles.size >= MOST_TITLES) break;
      for (const cell of row.cells) {
        if (typeof cell === 'string' && cell.length <= LONGEST_TITLE) titles.add(bounded(cell));
      }
    }
  }
  return { branches: [...branches], titles: [...titles] };
}

/** A name without the ending that people leave out: 党支部, 支部 and 支部委员会 are one. */
const core = (name: string): string =>
  plainName(name)
    .replace(/委员会$/u, '')
    .replace(/党支部$/u, '支部');

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1);
const namePart = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

/** Shorter names stand in too many titles by chance. */
const SHORTEST_NAME = 4;

/** Organisations that have a name, by what is compared; several have one name. */
type Organisations = ReadonlyMap<string, readonly Version[]>;

/** The one organisation among several workbooks; undefined where they are of several. */
function onlyOne(found: readonly Version[]): Version | undefined {
  const [first] = found;
  const same = ({ branch }: Version): boolean =>
    core(branch.name ?? '') === core(first?.branch.name ?? '') &&
    plainName(branch.code ?? '') === plainName(first?.branch.code ?? '') &&
    plainName(branch.parent ?? '') === plainName(first?.branch.parent ?? '');
  return found.every(same) ? first : undefined;
}

/** The organisation of a name: the one in the same folder where several have it. */
function named(name: string, file: string, all: Organisations): Version | undefined {
  const found = all.get(name) ?? [];
  const near = found.filter((one) => folderOf(one.file) === folderOf(file));
  return onlyOne(near.length > 0 ? near : found);
}

/** The organisation whose name a text holds, the longest such name. */
function within(texts: readonly string[], file: string, all: Organisations): Version | undefined {
  const plain = texts.map((text) => core(text));
  const names = [...all.keys()]
    .filter((name) => name.length >= SHORTEST_NAME && plain.some((text) => text.includes(name)))
    .sort((a, b) => b.length - a.length);
  const [longest, ...others] = names;
  if (longest === undefined || others.some((name) => !longest.includes(name))) return undefined;
  return named(longest, file, all);
}

function ownerOf(one: Version, all: Organisations, inFolder: readonly Version[]) {
  const { branches, titles } = one.branch.hints ?? { branches: [], titles: [] };
  const [branch, another] = branches;
  if (another !== undefined) return undefined;
  if (branch !== undefined) return named(core(branch), one.file, all);
  return (
    within(titles, one.file, all) ??
    within([namePart(one.file).replace(/\.[^.]*$/, '')], one.file, all) ??
    onlyOne(inFolder)
  );
}

const adopted = (one: BranchFacts, { name, code, parent }: BranchFacts): BranchFacts => ({
  ...one,
  name,
  code,
  parent,
});

/**
 * Gives each workbook that says no organisation the one that its 所在党支部, a title or its name says,
 * else the only one of its folder. One that speaks of several, or of nobody known, stays as it is.
 */
export function withOwners(workbooks: readonly Version[]): readonly Version[] {
  const isNamed = ({ branch }: Version): boolean =>
    branch.hints === undefined && plainName(branch.name ?? '') !== '';
  if (workbooks.every((one) => isNamed(one))) return workbooks;
  const those = workbooks.filter(isNamed);
  const all = groupBy(those, ({ branch }) => core(branch.name ?? ''));
  const folders = groupBy(those, ({ file }) => folderOf(file));
  return workbooks.map((one) => {
    if (isNamed(one)) return one;
    const owner = ownerOf(one, all, folders.get(folderOf(one.file)) ?? []);
    return owner ? { ...one, branch: adopted(one.branch, owner.branch) } : one;
  });
}
