import { HostError } from './host';
import { nextTask } from './next-task';
import { request } from './requests';

/** Some rows of some columns of a sheet, of which one property is wanted. */
export interface Block {
  readonly sheetId: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** What one message is to hold; Excel on the web refuses 5 MB, and a large one stalls the page. */
const TARGET_BYTES = 800_000;

export interface ReadBlocksOptions {
  /** A guess of the bytes that a cell takes, until the first answer tells. */
  readonly bytesPerCell: number;
  readonly onBlock: (block: Block, values: readonly (readonly unknown[])[]) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads blocks in as few messages as their size allows: several to a message,
 * large ones in pieces by rows. What proves too large is asked for again by halves.
 * @throws HostError too-large when a single row does not fit; cancelled
 */
export async function readBlocks(
  property: 'values' | 'numberFormat',
  blocks: readonly Block[],
  { bytesPerCell, onBlock, signal }: ReadBlocksOptions,
): Promise<void> {
  const pending = blocks.filter(({ rows, columns }) => rows > 0 && columns > 0).reverse();
  let perCell = bytesPerCell;
  let budget = TARGET_BYTES;
  while (pending.length > 0) {
    if (signal?.aborted) throw new HostError('cancelled');
    const batch = takeBatch(pending, budget / perCell);
    const answers = await readBatch(property, batch);
    await nextTask();
    if (answers === null) {
      if (batch.length === 1 && batch[0]?.rows === 1) throw new HostError('too-large');
      pending.push(...batch.reverse());
      budget /= 4;
      continue;
    }
    let cells = 0;
    let bytes = 0;
    for (const [index, block] of batch.entries()) {
      const values = answers[index] ?? [];
      onBlock(block, values);
      cells += block.rows * block.columns;
      bytes += new TextEncoder().encode(JSON.stringify(values)).length;
    }
    perCell = Math.max(3, (bytes / cells) * 1.2);
  }
}

/** Takes from the end of the list as many cells as fit, at least one row. */
function takeBatch(pending: Block[], cells: number): Block[] {
  const batch: Block[] = [];
  let room = cells;
  while (pending.length > 0) {
    const block = pending.pop() as Block;
    const rows = Math.min(block.rows, Math.floor(room / block.columns));
    if (rows === 0 && batch.length > 0) {
      pending.push(block);
      return batch;
    }
    const taken = Math.max(1, rows);
    batch.push({ ...block, rows: taken });
    room -= taken * block.columns;
    if (taken < block.rows) {
      pending.push({ ...block, top: block.top + taken, rows: block.rows - taken });
      return batch;
    }
  }
  return batch;
}

/** One round trip; null when it was too large. */
async function readBatch(
  property: 'values' | 'numberFormat',
  blocks: readonly Block[],
): Promise<unknown[][][] | null> {
  try {
    return await request(async (context) => {
      const ranges = blocks.map(({ sheetId, top, left, rows, columns }) =>
        context.workbook.worksheets
          .getItem(sheetId)
          .getRangeByIndexes(top, left, rows, columns)
          .load(property),
      );
      await context.sync();
      const answers = ranges.map((range): unknown[][] | null => range[property]);
      // Beyond 5,000,000 cells Excel on the web answers null, and no error.
      return answers.every((answer) => answer !== null) ? answers : null;
    });
  } catch (error) {
    if (error instanceof HostError && error.code === 'too-large') return null;
    throw error;
  }
}
