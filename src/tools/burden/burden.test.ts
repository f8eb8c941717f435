import { describe, expect, it } from 'vitest';
import { templates } from '../../rules/testing';
import { burdenOf, inFull } from './burden';

describe('the burden of a quiet year of 20 members', () => {
  it('is 1,798 cells in full lists, and at most half of them in the blank workbook', () => {
    expect(inFull(templates)).toBe(1798);
    const cells = burdenOf(templates).reduce((sum, sheet) => sum + sheet.cells, 0);
    expect(cells).toBe(785);
  });

  it('has one row a member in the dues, with a cell a month', () => {
    const dues = burdenOf(templates).find(({ sheet }) => sheet === '党费收缴');
    expect(dues).toEqual({ sheet: '党费收缴', rows: 20, cells: 20 * 2 + 240 });
  });
});
