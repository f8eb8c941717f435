/// <reference types="office-js" />
import { gravityOf } from '../../core/severity';
import { markComment } from '../../documents/marked-copy/marks';
import { cellRef } from '../../workbook/model';
import { sheetPrefix } from './a1';
import { type Flag, type FlagReport, HostError } from './host';
import { addMarkFormats, deleteMarkFormats } from './mark-formats';
import { request, supports } from './requests';
import { cellKey, type FoundMarks, type MarkedSheet, scanMarks } from './scan-marks';

/** A sheet as it was last left: its marks, and what they say. */
interface SheetState extends MarkedSheet {
  /** The marks that it bears; null when they were found, not made. */
  readonly content: string | null;
}

interface State {
  readonly sheets: Map<string, SheetState>;
  /** By cell. */
  readonly comments: Map<string, { readonly id: string; readonly text: string }>;
  readonly taken: Set<string>;
}

interface WantedComment {
  readonly at: string;
  readonly address: string;
  readonly text: string;
}

/** Comments that Excel refuses, for a note in the cell, before the rest is given up. */
const REFUSALS = 5;

const contentOf = (flags: readonly Flag[]): string =>
  flags.map(({ severity, address }) => `${severity}${address.row},${address.column}`).join(' ');

const stateOf = ({ sheets, comments, taken }: FoundMarks): State => ({
  sheets: new Map(sheets.map((sheet) => [sheet.id, { ...sheet, content: null }])),
  comments: new Map(comments.map((comment) => [comment.at, comment])),
  taken: new Set(taken),
});

/** The marks that this program made in the workbook that is open in Excel. */
export class ExcelMarks {
  private state: State | null = null;

  /** @param commentCap comments at most; they are dear */
  constructor(private readonly commentCap: number) {}

  /** Rows moved, or a colleague was here: what is ours must be looked for again. */
  forget(): void {
    this.state = null;
  }

  /**
   * Marks these cells and no others, in one round trip when it is known what
   * is marked already: only sheets whose marks differ are written to.
   * @throws HostError
   */
  async write(flags: readonly Flag[]): Promise<FlagReport> {
    const bySheet = groupBySheet(flags);
    const known = this.state;
    // Nobody tells when a protection goes, and one that came is told by what Excel refuses.
    const isOpen = (id: string) => known?.sheets.get(id)?.protected === false;
    if (known && [...bySheet.keys()].every(isOpen)) {
      try {
        return await this.apply(known, bySheet);
      } catch (error) {
        const isStale = error instanceof HostError && /^(?:gone|protected)$/.test(error.code);
        if (!isStale) throw error;
      }
    }
    this.state = stateOf(await scanMarks());
    return this.apply(this.state, bySheet);
  }

  /**
   * Removes all marks, of whatever session.
   * @throws HostError protected when some are on protected sheets; the others are gone then
   */
  async clear(): Promise<void> {
    this.state = stateOf(await scanMarks());
    const { sheets } = this.state;
    const withMarks = [...sheets.values()].filter((sheet) => this.bears(sheet));
    await this.apply(this.state, new Map());
    const denied = withMarks.filter((sheet) => sheet.protected).map(({ name }) => name);
    if (denied.length > 0) throw new HostError('protected', denied.join('、'));
  }

  private bears({ id, formats }: SheetState): boolean {
    const ofSheet = cellKey(id, 0, 0).slice(0, -3);
    return (
      formats.length > 0 ||
      [...(this.state?.comments.keys() ?? [])].some((at) => at.startsWith(ofSheet))
    );
  }

  private async apply(state: State, bySheet: ReadonlyMap<string, Flag[]>): Promise<FlagReport> {
    const wanted = supports(10) ? this.wantedComments(state, bySheet) : [];
    const protectedSheets = [...bySheet.keys()]
      .map((id) => state.sheets.get(id))
      .filter((sheet) => sheet?.protected)
      .map((sheet) => sheet?.name ?? '');
    this.state = null;
    await request(async (context) => {
      const changed = writeFormats(context, state, bySheet);
      deleteComments(context, state, wanted);
      const ready = () => changed.every(({ added }) => added.every(isLoaded));
      await addComments(context, state, wanted, ready);
      for (const { sheet, content, added } of changed) {
        const formats = added.map(({ id }) => id);
        state.sheets.set(sheet.id, { ...sheet, formats, content });
      }
    });
    this.state = state;
    const flagged = new Set<string>();
    for (const [id, flags] of bySheet) {
      if (state.sheets.get(id)?.protected) continue;
      for (const { address } of flags) flagged.add(cellKey(id, address.row, address.column));
    }
    const comments = [...flagged].filter((at) => state.comments.has(at)).length;
    return {
      flagged: flagged.size,
      comments,
      withoutComment: flagged.size - comments,
      protectedSheets,
    };
  }

  /** The comments that there is room for, errors first, several flags of a cell in one. */
  private wantedComments(state: State, bySheet: ReadonlyMap<string, Flag[]>): WantedComment[] {
    const wanted = new Map<string, WantedComment>();
    const flags = [...bySheet.values()]
      .flat()
      .sort((a, b) => gravityOf(a.severity) - gravityOf(b.severity));
    for (const { sheetId, address, text } of flags) {
      const sheet = state.sheets.get(sheetId);
      const at = cellKey(sheetId, address.row, address.column);
      if (!sheet || sheet.protected || state.taken.has(at)) continue;
      const known = wanted.get(at);
      if (!known && wanted.size >= this.commentCap) continue;
      wanted.set(at, {
        at,
        address: `${sheetPrefix(sheet.name)}${cellRef(address.row, address.column)}`,
        text: known ? `${known.text}\n${text}` : markComment(text),
      });
    }
    return [...wanted.values()];
  }
}

function groupBySheet(flags: readonly Flag[]): Map<string, Flag[]> {
  const bySheet = new Map<string, Flag[]>();
  for (const flag of flags) {
    const list = bySheet.get(flag.sheetId);
    if (list) list.push(flag);
    else bySheet.set(flag.sheetId, [flag]);
  }
  return bySheet;
}

/** Queues the new conditional formats of every sheet whose marks differ. */
function writeFormats(
  { workbook }: Excel.RequestContext,
  state: State,
  bySheet: ReadonlyMap<string, Flag[]>,
) {
  return [...state.sheets.values()].flatMap((sheet) => {
    const flags = bySheet.get(sheet.id) ?? [];
    const content = contentOf(flags);
    const nothing = flags.length === 0 && sheet.formats.length === 0;
    if (sheet.protected || sheet.content === content || nothing) return [];
    const target = workbook.worksheets.getItem(sheet.id);
    deleteMarkFormats(target, sheet.formats);
    return [{ sheet, content, added: addMarkFormats(target, flags) }];
  });
}

/** Queues the removal of comments that say something else now, or nothing. */
function deleteComments(
  { workbook }: Excel.RequestContext,
  state: State,
  wanted: readonly WantedComment[],
): void {
  const keep = new Map(wanted.map(({ at, text }) => [at, text]));
  for (const [at, { id, text }] of state.comments) {
    const sheetId = at.slice(0, at.lastIndexOf('!'));
    if (keep.get(at) === text || state.sheets.get(sheetId)?.protected) continue;
    workbook.comments.getItem(id).delete();
    state.comments.delete(at);
  }
}

/** An object whose id came back with the answer: its creation was carried out. */
const isLoaded = (object: Excel.Comment | Excel.ConditionalFormat): boolean =>
  object.toJSON().id !== undefined;

/**
 * Adds comments, along with all that was queued before them. Where a cell has a
 * note (which Excel tells of only from ExcelApi 1.18 on), it refuses the comment
 * and leaves the rest of the batch undone: goes on with the next cell.
 */
async function addComments(
  context: Excel.RequestContext,
  state: State,
  wanted: readonly WantedComment[],
  formatsAreDone: () => boolean,
): Promise<void> {
  let rest = wanted.filter(({ at }) => !state.comments.has(at));
  for (let refusals = 0; ; refusals += 1) {
    const made = rest.map(({ address, text }) =>
      context.workbook.comments.add(address, text).load('id'),
    );
    let refused: unknown = null;
    try {
      await context.sync();
    } catch (error) {
      refused = error;
    }
    const done = made.filter(isLoaded).length;
    for (const [index, comment] of made.slice(0, done).entries()) {
      const { at, text } = rest[index] as WantedComment;
      state.comments.set(at, { id: comment.id, text });
    }
    const next = rest[done];
    if (refused === null) return;
    const byNote = refused instanceof OfficeExtension.Error && refused.code === 'InvalidArgument';
    if (!byNote || !next || !formatsAreDone()) throw refused;
    state.taken.add(next.at);
    rest = rest.slice(done + 1);
    if (rest.length === 0 || refusals >= REFUSALS) return;
  }
}
