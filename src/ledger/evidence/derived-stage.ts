import type { Understanding } from '../../core/templates/understanding-schema';
import { cellOf } from '../../workbook/model';
import { textsAbove } from '../explore';
import type { DraftRecord, TableContent } from '../layouts/draft-record';
import type { Located } from '../locate';
import { addressOf, type Doubt } from '../model';
import { sectionAt } from '../sections';
import { squeeze } from '../text';
import { plainText } from '../values/plain-text';

type Stage = Understanding['rows']['stages'][number];

/** The stage that a text names alone, or null. */
const stageIn = (text: string, stages: readonly Stage[]): Stage | null => {
  const named = stages.filter(({ words, not = [] }) => {
    const rest = not.reduce((left, word) => left.replaceAll(word, ''), text);
    return words.some((word) => rest.includes(word));
  });
  return named.length === 1 ? (named[0] ?? null) : null;
};

/** Gives the day under 确定时间 to the step that the label over a recruit names. */
function moveToStage(record: DraftRecord, step: string): void {
  const at = addressOf(record, 'activistOn');
  if (step !== 'candidateOn' || record.candidateOn !== null || at === null) return;
  record.candidateOn = record.activistOn;
  record.activistOn = null;
  record.at = { ...record.at, candidateOn: at };
}

/**
 * Reads the stages of recruits that a label over them names, or a column of their stage.
 * @returns doubts where somebody stands at a stage of which no day is told: figures ask for it
 */
export function deriveStages(
  { on, view, reading, grid, sections }: Located,
  { records }: TableContent,
  { rows: { stages } }: Understanding,
): Doubt[] {
  if (on.table !== 'recruits' || on.sheet.name === on.template.name) return [];
  const { candidateOn, activistOn, outcome } = view.columns;
  const plain = candidateOn === undefined && activistOn !== undefined;
  const under = grid === null || grid.shape === 'same';
  const lacking = new Map<string, number>();
  const titles = textsAbove(on.sheet, 0, on.headerTop, []).near;
  // 预备党员转正 is of who was admitted long ago.
  const named = titles.map((title) => stageIn(title, stages)).find((one) => one !== null);
  const ofTitle = named && named.step !== 'meetingOn' && under ? named : null;
  for (const record of records) {
    const label = under ? (sectionAt(sections, record.row)?.text ?? '') : '';
    const ofLabel = stageIn(label, stages) ?? (label === '' ? ofTitle : null);
    const header = reading.columns.get('activistOn')?.header ?? '';
    if (plain && ofLabel && !header.includes('积极分子')) moveToStage(record, ofLabel.step);
    const at = outcome === undefined ? null : addressOf(record, 'outcome');
    const cell = at ? cellOf(on.sheet, at.row, at.column) : undefined;
    const stage =
      (cell === undefined ? null : stageIn(squeeze(plainText(cell)), stages)) ?? ofLabel;
    if (!stage) continue;
    const { step, later } = stage;
    if ([step, ...later].some((key) => record[key] !== null && record[key] !== undefined)) continue;
    lacking.set(step, (lacking.get(step) ?? 0) + 1);
  }
  return [...lacking].map(([column, rows]) => ({
    table: on.table,
    column,
    reason: 'not-told',
    sheet: on.sheet.name,
    rows,
  }));
}
