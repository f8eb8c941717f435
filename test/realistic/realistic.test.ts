import { describe, expect, it } from 'vitest';
import type { SheetTables } from '../../src/rules/testing';
import { ENTERPRISE } from './enterprise';
import { ORGAN } from './organ';
import { RETIRED } from './retired';
import { STUDENTS } from './students';
import { TEMPORARY } from './temporary';
import { VILLAGE } from './village';
import { check } from './workbook';

/** Workbooks as secretaries keep them, right by the regulations and with lawful oddities. */
const WORKBOOKS: Readonly<Record<string, SheetTables>> = {
  'a village branch of seven': VILLAGE,
  'a branch of a bureau with groups': ORGAN,
  'a branch of retired members': RETIRED,
  'a branch of an enterprise in the year of its election': ENTERPRISE,
  'a temporary branch': TEMPORARY,
  'a branch of students': STUDENTS,
};

describe.each(Object.entries(WORKBOOKS))('%s', (_, tables) => {
  it('is flagged nowhere', () => {
    expect(check(tables, '2026-01-10').flagged).toEqual([]);
  });
});
