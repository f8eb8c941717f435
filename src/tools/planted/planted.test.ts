import { expect, it } from 'vitest';
import { TEMPLATES_ROOT } from '../../hosts/cli/files/package-root';
import { readShares } from '../../hosts/cli/samples';
import { templates } from '../../rules/testing';
import { findPlanted } from './planted';

it('counts the cells, what was found of them, and the lines that they made', () => {
  const shares = readShares(TEMPLATES_ROOT, 'communique-2024');
  const { workbooks, cells, found, lines, worst, misses } = findPlanted(templates, shares, {
    seed: 1,
    branches: 10,
    year: 2025,
  });
  // Each fifth workbook has two mistakes.
  expect({ workbooks, cells, found, lines, worst, misses }).toEqual({
    workbooks: 10,
    cells: 12,
    found: 12,
    lines: 12,
    worst: 1,
    misses: [],
  });
});
