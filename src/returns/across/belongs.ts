import { groupBy } from '../../core/group-by';
import { bounded } from '../../core/text/outward';
import type { Ledger } from '../../ledger/model';
import { plainName } from '../tree/names';
import type { BranchFacts } from './branch-facts';
import type { Version } from './version-evidence';

/** By what it is told of whom a workbook without 支部信息 is. */
export type ToldBy = 'column' | 'title' | 'file' | 'folder';

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

/** Of whom a workbook is, and by what that is told. */
interface Owner {
  readonly of: Version;
  readonly by: ToldBy;
}

function ownerOf(
  one: Version,
  all: Organisations,
  inFolder: readonly Version[],
): Owner | undefined {
  const { branches, titles } = one.branch.hints ?? { branches: [], titles: [] };
  const [branch, another] = branches;
  if (another !== undefined) return undefined;
  const told = (of: Version | undefined, by: ToldBy): Owner | undefined => of && { of, by };
  if (branch !== undefined) return told(named(core(branch), one.file, all), 'column');
  return (
    told(within(titles, one.file, all), 'title') ??
    told(within([namePart(one.file).replace(/\.[^.]*$/, '')], one.file, all), 'file') ??
    told(onlyOne(inFolder), 'folder')
  );
}

const adopted = (one: BranchFacts, { name, code, parent }: BranchFacts): BranchFacts => ({
  ...one,
  name,
  code,
  parent,
});

/** A workbook with the organisation that it is of. */
export type Owned = Version & { readonly told?: ToldBy };

/** Gives workbooks the organisations of others; those that are of none stay as they are. */
function given(
  workbooks: readonly Owned[],
  owners: readonly Version[],
  mayTake: (one: Version, of: Version) => boolean,
): readonly Owned[] {
  const all = groupBy(owners, ({ branch }) => core(branch.name ?? ''));
  const folders = groupBy(owners, ({ file }) => folderOf(file));
  const own = new Set(owners);
  return workbooks.map((one) => {
    if (own.has(one) || one.told !== undefined || isNamed(one)) return one;
    const owner = ownerOf(one, all, folders.get(folderOf(one.file)) ?? []);
    if (!owner || !mayTake(one, owner.of)) return one;
    return { ...one, branch: adopted(one.branch, owner.of.branch), told: owner.by };
  });
}

const isNamed = ({ branch }: Version): boolean =>
  branch.hints === undefined && plainName(branch.name ?? '') !== '';

/**
 * Gives each workbook that says no organisation the one that its 所在党支部, a title or its name says,
 * else the only one of its folder. One that speaks of several, or of nobody known, stays as it is. A
 * roster that alone names the branch, in 所在党支部, is one that registers beside it belong to; another
 * roster is not, as it may be of a branch that does not say its name.
 */
export function withOwners(workbooks: readonly Version[]): readonly Owned[] {
  if (workbooks.every((one) => isNamed(one))) return workbooks;
  const stated = workbooks.filter(isNamed);
  const saysOne = ({ branch }: Version): boolean => branch.hints?.branches.length === 1;
  const first = given(workbooks, stated, saysOne);
  const bySelf = first.filter((one) => saysOne(one) && one.told === undefined);
  const isStated = new Set(stated);
  return given(first, [...stated, ...bySelf], (one, of) => {
    return isStated.has(of) || one.branch.members === 0;
  });
}
