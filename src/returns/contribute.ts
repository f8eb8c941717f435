import type { MeetingsRecord } from '../ledger/records.generated';
import { type AnyRecord, getterOf } from './field';
import type { CountFigure } from './figure';
import type { Block, Form } from './forms/form';
import type { LedgerFacts } from './ledger-facts';
import { type Counter, jointOf, type Sink, startCounter } from './measure';

/** A block of figures while records go through it. */
interface Counting {
  readonly block: Block;
  /** By row and column, as the figures. */
  readonly counters: (Counter | undefined)[];
}

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
  for (const [sheet, blocks] of form.blocks) {
    const counting = blocks.flatMap((block): Counting | [] =>
      !only || block.figures.some((row) => row.some((figure) => figure && only.has(figure)))
        ? { block, counters: [] }
        : [],
    );
    if (counting.length === 0) continue;
    for (const record of facts.recordsOf(sheet)) {
      for (const one of counting) contributeRecord(one, record, facts, sink, only);
    }
    for (const { counters } of counting) for (const counter of counters) counter?.end();
  }
  form.memo.forget();
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

function contributeRecord(
  { block, counters }: Counting,
  record: AnyRecord,
  facts: LedgerFacts,
  sink: Sink,
  only: ReadonlySet<CountFigure> | undefined,
): void {
  const { sheet, where, rows, columns, figures } = block;
  if (!where(record, facts)) return;
  if (sheet === 'meetings') claimJoint(block, record, facts, sink, only);
  const hits: number[] = [];
  for (let c = 0; c < columns.length; c++) if (columns[c]?.(record, facts)) hits.push(c);
  if (hits.length === 0) return;
  for (let r = 0; r < rows.length; r++) {
    if (!rows[r]?.(record, facts)) continue;
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
