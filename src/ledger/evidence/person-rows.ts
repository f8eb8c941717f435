import type { ColumnTemplate, SheetTemplate } from '../../core/templates/schema';
import type { Understanding } from '../../core/templates/understanding-schema';
import { type Cell, isDateCell, isUncomputedCell, type Row } from '../../workbook/model';
import { isTotal } from '../data-rows';
import type { HeaderPath } from '../headers/header-block';
import type { HeaderIndex } from '../headers/header-index';
import { headerKey, isOrdinalHeader } from '../headers/header-key';
import type { MatchedColumn } from '../headers/match-headers';
import type { IgnoredRow } from '../model';
import { isBlankCell, squeeze } from '../text';
import { plainText } from '../values/plain-text';
import { isUnfilled } from '../values/unfilled';

/** Sheets whose rows are persons. */
const OF_PERSONS = new Set(['members', 'recruits', 'movements', 'officers', 'reviews', 'dues']);
/** A name: Chinese with or without a dot, or letters; not a sentence. */
const NAME =
  /^[\p{Script=Han}·•．.\ue000-\uf8ff\u{20000}-\u{3ffff}]{1,10}$|^[A-Za-z][A-Za-z .·'-]{1,30}$/u;
/** Stands for what has to be written there: x's, or alternatives in a column of one answer. */
const PLACEHOLDER = /[xX×*]{4,}|^男[\\/、或]女$|^是[\\/、或]否$|^(?:yyyy|YYYY)/;

const LISTS: ReadonlySet<string> = new Set(['names', 'dates', 'codes']);

/** More names than a branch has. */
const MOST_NAMES = 2000;

/** 公示期：12月1日至5日, in a column that says nothing of anybody. */
const isSentence = (cell: Cell | undefined): boolean =>
  typeof cell === 'string' && cell.length > 5 && /[\u4e00-\u9fff]{3}/.test(cell);

/** A column beside that of the names; without a template where it is a month or a meeting. */
interface OtherColumn {
  readonly key: string;
  readonly at: number;
  readonly column: ColumnTemplate | undefined;
}

/** Whether a lone cell of a column may go on with the list of the row above. */
const mayGoOn = ({ key, column }: OtherColumn): boolean =>
  column ? LISTS.has(column.type) : key === '';

const nobodies = new WeakMap<Understanding, RegExp>();

/** Words of seals, notes and totals, which no name has. */
function nobodyOf(understanding: Understanding): RegExp {
  let nobody = nobodies.get(understanding);
  if (!nobody) {
    nobody = new RegExp(understanding.rows.nobody.words.join('|'));
    nobodies.set(understanding, nobody);
  }
  return nobody;
}

/** Tells rows that are persons from all else under the headers of a list of persons. */
export class PersonRows {
  readonly #subject: number | null;
  readonly #others: readonly OtherColumn[];
  /** Texts that are names: a register of months has each of them twelve times. */
  readonly #names = new Set<string>();
  readonly #ordinal: number | null;
  readonly #nobody: RegExp;

  constructor(
    private readonly template: SheetTemplate,
    columns: ReadonlyMap<string, MatchedColumn>,
    paths: readonly HeaderPath[],
    laid: readonly number[],
    understanding: Understanding,
    /** The sheet is one of ours: a name alone on a row is a person of whom the rest lacks. */
    private readonly own: boolean,
    private readonly index: HeaderIndex,
  ) {
    this.#subject = columns.get('name')?.column ?? null;
    const mapped = [...columns].map(([key, { column, hit }]) => ({
      key,
      at: column,
      column: hit.column,
    }));
    this.#others = [...mapped, ...laid.map((at) => ({ key: '', at, column: undefined }))].filter(
      ({ at }) => at !== this.#subject,
    );
    this.#ordinal =
      paths.find((path) => isOrdinalHeader(path.parts.at(-1)?.key.base ?? ''))?.column ?? null;
    this.#nobody = nobodyOf(understanding);
  }

  /** Whether the sheet lists persons at all. */
  get applies(): boolean {
    return OF_PERSONS.has(this.template.id) && this.#subject !== null;
  }

  /** The first columns of a row, at most so many, that are filled in. */
  #filled(cells: Row['cells'], most: number): OtherColumn[] {
    const filled: OtherColumn[] = [];
    for (const one of this.#others) {
      const cell = cells[one.at];
      if (isBlankCell(cell) || (one.column && isUnfilled(cell, one.column))) continue;
      filled.push(one);
      if (filled.length === most) break;
    }
    return filled;
  }

  #isNote(cell: Cell | undefined): boolean {
    return cell !== undefined && this.#nobody.test(squeeze(plainText(cell)));
  }

  /** 性别 in a column of names is a label, and nobody. */
  #isHeader(cell: Cell | undefined): boolean {
    return typeof cell === 'string' && this.index.has(headerKey(cell).base);
  }

  /** Whether a text can be the name of a person. */
  #isName(cell: Cell | undefined): boolean {
    if (cell === undefined || isDateCell(cell) || typeof cell === 'boolean') return false;
    if (typeof cell === 'string' && this.#names.has(cell)) return true;
    const text = squeeze(plainText(cell))
      .replace(/[(（].*[)）]$/, '')
      .replace(/\d{1,3}$/, '');
    const isName = NAME.test(text) && !this.#nobody.test(text) && !this.#isHeader(cell);
    if (isName && typeof cell === 'string' && this.#names.size < MOST_NAMES) this.#names.add(cell);
    return isName;
  }

  /**
   * Why a row is no person, or null where it is one.
   * @param first whether it stands right under the headers
   * @param othersNamed whether all other rows have names
   */
  why({ cells }: Row, first: boolean, othersNamed: boolean): IgnoredRow['kind'] | null {
    const name = cells[this.#subject ?? -1];
    if (first && this.#isSample(cells)) return 'example';
    // Formulas without a result may be anything.
    if (isUncomputedCell(name)) return null;
    if (isBlankCell(name)) {
      const [lone, more] = this.#filled(cells, 2);
      if (!lone) return this.own || !cells.some(isSentence) ? null : 'no-record';
      if (first && (this.#isNumbering(cells) || this.#isSubHeader(cells))) return 'repeated-header';
      if (first && othersNamed && !this.own) return 'example';
      if (more || mayGoOn(lone)) return null;
      // In a sheet of ours it is a person without a name, unless it is a seal or a signature.
      return !this.own || this.#isNote(cells[lone.at]) ? 'no-record' : null;
    }
    // Wherever the column of names stands, also behind the sums.
    if (isTotal(name)) return 'total';
    if (!this.#isName(name)) {
      const whole = this.#filled(cells, 3).length === 3 && !this.#isHeader(name);
      return whole ? null : 'no-record';
    }
    if (this.own || this.#filled(cells, 1).length > 0) return null;
    return this.#ordinal !== null && !isBlankCell(cells[this.#ordinal]) ? null : 'undecided';
  }

  /**
   * 手机号 and 固定电话 under 联系电话: several short words without digits, half of them headers of
   * ours, and none where a word of a list is expected: 书记 is both.
   */
  #isSubHeader(cells: Row['cells']): boolean {
    const filled = cells.filter((cell) => !isBlankCell(cell));
    const texts = filled.filter((cell) => typeof cell === 'string' && /^\D{1,12}$/.test(cell));
    const headers = texts.filter((cell) => this.index.resembles(cell));
    const isCoded = this.#filled(cells, cells.length).some(({ column }) => column?.codes);
    const some = filled.length > 1 && texts.length === filled.length;
    return some && !isCoded && headers.length * 2 >= filled.length;
  }

  /** 1 and 2 under a header that stands over two columns. */
  #isNumbering(cells: Row['cells']): boolean {
    return cells.every(
      (cell) => isBlankCell(cell) || /^\d{1,2}$/.test(squeeze(plainText(cell as Cell))),
    );
  }

  /** Whether a row names somebody. */
  hasName({ cells }: Row): boolean {
    return !isBlankCell(cells[this.#subject ?? -1]);
  }

  #isSample(cells: Row['cells']): boolean {
    return this.#others.some(({ at }) => {
      const cell = cells[at];
      return typeof cell === 'string' && PLACEHOLDER.test(squeeze(cell));
    });
  }
}
