import type { MeetingsRecord } from '../ledger/records.generated';
import { type AnyRecord, getterOf } from './field';
import type { CountFigure } from './figure';
import type { Block, Form } from './forms/form';
import type { LedgerFacts } from './ledger-facts';
import { type Counter, jointOf, type Sink, startCounter } from './measure';

/**
 * Tells what every record of a workbook adds to every counted figure. Both the tally and the
 * explanation of a figure are made from this, so that they cannot disagree.
 * @param only these figures, or all when left out
 */
export function contribute(
  form: Form,
  facts: LedgerFacts,
  sink: Sink,
  only?: ReadonlySet<CountFigure>,
): void {
  for (const block of form.blocks) {
    if (!only || block.figures.some((row) => row.some((figure) => figure && only.has(figure)))) {
      contributeBlock(block, facts, sink, only);
    }
  }
}

/**
 * Tells of the sums of a joint event that hang on whether its lecturer is a secretary, which may
 * be known to another workbook alone.
 */
function claimJoint(
  { sheet, rows, columns, figures }: Block,
  record: AnyRecord,
  facts: LedgerFacts,
  sink: Sink,
  only: ReadonlySet<CountFigure> | undefined,
): void {
  const joint = jointOf(record);
  if (joint === null) return;
  const isOwn = facts.isSecretarys(record as unknown as MeetingsRecord);
  const meets = (test: Block['rows'][number]): readonly [boolean, boolean] => [
    facts.supposing(true, () => test(record, facts)),
    facts.supposing(false, () => test(record, facts)),
  ];
  const ofColumns = columns.map(meets);
  rows.forEach((row, r) => {
    const [byRow, anyhowByRow] = meets(row);
    ofColumns.forEach(([byColumn, anyhowByColumn], c) => {
      const figure = figures[r]?.[c];
      const { per, sum } = figure?.measure ?? {};
      if (!figure || per !== 'record' || sum === undefined || (only && !only.has(figure))) return;
      if (!byRow || !byColumn || (anyhowByRow && anyhowByColumn)) return;
      const value = getterOf(sheet, sum)(record, facts);
      if (isOwn) sink(figure, record, 0, joint, 'own');
      else if (typeof value === 'number') {
        sink(figure, record, Math.round(value * figure.scale), joint, 'others');
      }
    });
  });
}

function contributeBlock(
  block: Block,
  facts: LedgerFacts,
  sink: Sink,
  only: ReadonlySet<CountFigure> | undefined,
): void {
  const { sheet, where, columns, figures } = block;
  /** By row and column, as the figures. */
  const counters: (Counter | undefined)[] = [];
  const records = facts.recordsOf(sheet);
  const hits: number[] = [];
  for (const record of records) {
    if (!where(record, facts)) continue;
    hits.length = 0;
    if (sheet === 'meetings') claimJoint(block, record, facts, sink, only);
    for (let c = 0; c < columns.length; c++) {
      if (columns[c]?.(record, facts)) hits.push(c);
    }
    if (hits.length === 0) continue;
    for (const r of block.inRows.hits(record, facts)) {
      const row = figures[r];
      for (const c of hits) {
        const figure = row?.[c];
        if (!figure || (only && !only.has(figure))) continue;
        if (figure.measure.per === 'record' && figure.measure.sum === undefined) {
          sink(figure, record, 1, null);
          continue;
        }
        const at = r * columns.length + c;
        let counter = counters[at];
        if (!counter) {
          counter = startCounter(figure, facts, sink);
          counters[at] = counter;
        }
        counter.add(record);
      }
    }
  }
  for (const counter of counters) counter?.end();
}
