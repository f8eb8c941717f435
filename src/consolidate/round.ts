import type { CivilDate } from '../core/calendar/civil-date';
import { chineseNumber } from '../ledger/values/chinese-numeral';
import { plainName } from '../returns';

/** What the office says of a unit, in its own words on 收报登记. */
export const UNIT_STATES = ['未交', '已交', '退回', '重交', '已审', '锁定'] as const;
export type UnitState = (typeof UNIT_STATES)[number];

/** A unit from which a workbook is expected. */
export interface Unit {
  readonly name: string;
  readonly code: string | null;
  readonly superior: string | null;
  /** The names that it had before. */
  readonly formerNames: readonly string[];
  /** The last day on which it is in time. */
  readonly due: CivilDate | null;
  readonly state: UnitState | null;
  /** The file that the office has chosen among several. */
  readonly adopted: string | null;
  /** SHA-256 of the workbook that was there when the state was set. */
  readonly fingerprint: string | null;
}

/** Ends the name of a locked unit's accepted workbook that is not there and counts as it was kept. */
export const AS_LOCKED = '（锁定时）';

/** A workbook that came in. */
export interface HandedIn {
  readonly file: string;
  readonly name: string | null;
  readonly code: string | null;
  readonly superior: string | null;
  readonly sha256: string | null;
  /** The day of the file itself. */
  readonly on: CivilDate | null;
}

/** Cells that a note names: where there are more, whoever wants them compares the two files. */
export const NAMED_CELLS = 5;

/** In what a workbook differs from the one that the office accepted, or gave back. */
export interface Change {
  /** Cells of rows that both have, such as `党员名册!D7`. */
  readonly cells: readonly string[];
  /** Old and new values of the first of them, where both files are there and they may be told. */
  readonly values?: Readonly<Record<string, readonly [before: string, after: string]>>;
  readonly added: number;
  readonly removed: number;
}

/** What became of the findings of a list once another workbook came. */
export interface Progress {
  readonly fixed: number;
  readonly still: number;
  readonly fresh: number;
}

/** What is new of a unit since an earlier run. */
export interface UnitNews {
  /** Null where the workbook is the one that was accepted. */
  readonly change: Change | null;
  /** Null where no list was sent, or nothing came since. */
  readonly progress: Progress | null;
  /** Findings that an answer silences. */
  readonly answered: number;
}

/** A unit with what it has handed in. */
export interface UnitOfRound {
  readonly unit: Unit;
  /** Null where nothing came, and where it is only a superior. */
  readonly workbook: HandedIn | null;
  readonly status: 'missing' | 'late' | 'in-time';
  /** The state after this run: the program sets it only at first and when a workbook comes. */
  readonly state: UnitState;
  readonly news: UnitNews | null;
  /** 采用文件 names a file that is not among those of the run. */
  readonly isAdoptedGone?: boolean;
}

/** How a collecting round stands. */
export interface Round {
  readonly units: readonly UnitOfRound[];
  /** Workbooks of nobody on the list. */
  readonly unknown: readonly HandedIn[];
}

const plain = (text: string | null): string => plainName(text ?? '');

/** Units by code and by name, with their former names; null where two have the same. */
class Directory {
  readonly #byCode = new Map<string, number | null>();
  readonly #byName = new Map<string, number | null>();

  constructor(private readonly units: readonly Unit[]) {
    units.forEach(({ code, name, formerNames }, at) => {
      put(this.#byCode, plain(code), at);
      for (const one of [name, ...formerNames]) put(this.#byName, plain(one), at);
    });
  }

  /** The unit of a workbook: by its code, or else by a name, unless the codes contradict. */
  of({ code, name }: Pick<HandedIn, 'code' | 'name'>): number | null {
    const byCode = this.#byCode.get(plain(code)) ?? null;
    if (byCode !== null) return byCode;
    const byName = this.#byName.get(plain(name)) ?? null;
    const own = byName === null ? '' : plain(this.units[byName]?.code ?? null);
    return own !== '' && plain(code) !== '' && own !== plain(code) ? null : byName;
  }
}

function put(map: Map<string, number | null>, key: string, at: number): void {
  if (key === '') return;
  const known = map.get(key);
  map.set(key, known === undefined || known === at ? at : null);
}

function nextState({ state, fingerprint }: Unit, workbook: HandedIn | null): UnitState {
  if (state === null || state === '未交') return workbook ? '已交' : '未交';
  const another = workbook !== null && fingerprint !== null && workbook.sha256 !== fingerprint;
  return state === '退回' && another ? '重交' : state;
}

/** States that speak of one workbook, whatever comes after it. */
const SETTLED: ReadonlySet<UnitState> = new Set(['退回', '已审', '锁定']);

/** 文件指纹 after a run: of the workbook that its state speaks of. */
export function fingerprintOf({ unit, workbook, state }: UnitOfRound): string | null {
  const own = workbook?.sha256 ?? null;
  return SETTLED.has(state) ? (unit.fingerprint ?? own) : (own ?? unit.fingerprint);
}

/**
 * Holds the units against what came in. A unit that is only a superior has handed in when all below
 * it have.
 * @param handedIn the workbooks that count, one an organisation
 */
export function roundOf(units: readonly Unit[], handedIn: readonly HandedIn[]): Round {
  const directory = new Directory(units);
  const own = new Map<number, HandedIn>();
  const unknown: HandedIn[] = [];
  for (const one of handedIn) {
    const at = directory.of(one);
    if (at === null || own.has(at)) unknown.push(one);
    else own.set(at, one);
  }
  const below = units.map((): number[] => []);
  units.forEach(({ superior }, at) => {
    // A superior is written as its name or as its code: the one must not speak against the other.
    const parent =
      directory.of({ code: superior, name: null }) ?? directory.of({ code: null, name: superior });
    if (parent !== null && parent !== at) below[parent]?.push(at);
  });
  const done = (at: number, seen: ReadonlySet<number>): boolean => {
    if (own.has(at)) return true;
    const parts = below[at] ?? [];
    return (
      parts.length > 0 && !seen.has(at) && parts.every((one) => done(one, new Set([...seen, at])))
    );
  };
  return {
    unknown,
    units: units.map((unit, at) => {
      const workbook = own.get(at) ?? null;
      const late = workbook?.on != null && unit.due !== null && workbook.on > unit.due;
      const status = done(at, new Set()) ? (late ? 'late' : 'in-time') : 'missing';
      return { unit, workbook, status, state: nextState(unit, workbook), news: null };
    }),
  };
}

/** A name without what people leave out, and with its numbers in one way of writing. */
const folded = (name: string): string =>
  plain(name)
    .replace(/(?:总支部?|党?支部)?(?:委员会|党委)?$/u, '')
    .replace(/[〇零一二三四五六七八九十百千]+/gu, (text) => String(chineseNumber(text) ?? text));

/** Workbooks of nobody on the list that may be of a unit from which nothing came, under a new name. */
export function likelyRenamed({ units, unknown }: Round): { file: string; unit: string }[] {
  const missing = units.filter(({ status }) => status === 'missing');
  return unknown.flatMap(({ file, name, code, superior }) => {
    if (name === null) return [];
    const like = missing.filter(
      ({ unit }) =>
        folded(unit.name) === folded(name) &&
        !(unit.code && code && plain(unit.code) !== plain(code)) &&
        (plain(unit.superior) === '' || plain(unit.superior) === plain(superior)),
    );
    const [only] = like;
    return only && like.length === 1 ? [{ file, unit: only.unit.name }] : [];
  });
}

/** The unit of a workbook; null for one that nobody has named. */
export function unitOf<U extends Unit>(
  units: readonly U[],
): (one: Pick<HandedIn, 'code' | 'name'>) => U | null {
  const directory = new Directory(units);
  return (one) => {
    const at = directory.of(one);
    return at === null ? null : (units[at] ?? null);
  };
}
