import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedAreas, toAreas } from './areas';

const cell = fc.record({ row: fc.nat(12), column: fc.nat(6) });

describe('marked areas', () => {
  it('joins runs and blocks, and covers every cell exactly once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(cell, { selector: (c) => `${c.row}:${c.column}` }), (cells) => {
        const covered: string[] = [];
        for (const { top, left, bottom, right } of toAreas(cells)) {
          for (let row = top; row <= bottom; row += 1) {
            for (let column = left; column <= right; column += 1) covered.push(`${row}:${column}`);
          }
        }
        expect(covered.sort()).toEqual(cells.map((c) => `${c.row}:${c.column}`).sort());
      }),
    );
    const block = [0, 1, 2].flatMap((row) => [3, 4].map((column) => ({ row, column })));
    expect(toAreas(block)).toEqual([{ top: 0, bottom: 2, left: 3, right: 4 }]);
  });

  it('gives a cell with several marks the most severe', () => {
    const address = { row: 1, column: 1 };
    expect(
      markedAreas([
        { address, severity: 'info' },
        { address, severity: 'error' },
        { address, severity: 'warning' },
      ]),
    ).toEqual([{ severity: 'error', refs: ['B2'] }]);
  });

  it('keeps each piece within the length that Excel takes', () => {
    const marks = Array.from({ length: 5000 }, (_, n) => ({
      address: { row: n * 2, column: n % 2 },
      severity: 'warning' as const,
    }));
    const pieces = markedAreas(marks);
    expect(pieces.length).toBeGreaterThan(1);
    for (const { refs } of pieces) expect(refs.join(',').length).toBeLessThanOrEqual(8192);
    expect(pieces.flatMap(({ refs }) => refs)).toHaveLength(5000);
  });
});
