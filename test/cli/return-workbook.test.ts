import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOfficial } from '../../src/core/templates/official';
import { communiqueText } from '../../src/documents/return/communique';
import { tableViews } from '../../src/documents/return/return-view';
import { figuresInWorkbook } from '../../src/documents/return/returns-read';
import type { ReturnsReport } from '../../src/documents/return/returns-report';
import { returnWorkbook } from '../../src/documents/return/workbook/return-workbook';
import { openWorkbook } from '../../src/hosts/cli/files/open-workbook';
import { readReturnTemplates } from '../../src/hosts/cli/files/template-files';
import { compileForm } from '../../src/returns';
import { templates } from '../../src/rules/testing';
import { type Cell, isErrorCell, type Sheet, type Workbook } from '../../src/workbook/model';
import { convert, LIBREOFFICE } from '../libreoffice';
import { Scratch } from './run';
import { templatesRoot } from './workbooks';

const scratch = new Scratch();
const RESULT = /^[✓✗] /u;
/** What stands where a relation lacks a figure. */
const NOT_JUDGED = '缺数，没有判断';

/** A relation of the office's own, so that one does not hold whatever the samples are. */
const NEVER_MET = {
  id: 'no-branch',
  table: 'organisations',
  title: '没有支部',
  left: ['organisations.all.total'],
  right: [],
  severity: 'must',
};

let returns: ReturnsReport;
let written: Workbook;

const open = (path: string): Promise<Workbook> => openWorkbook({ path, file: 'returns.xlsx' }, []);
const sheetOf = ({ sheets }: Workbook, name: string): Sheet => {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};
const cellsOf = ({ sheets }: Workbook): Cell[] =>
  sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? [])));
/** What each equation came to, in order. */
const results = (workbook: Workbook): (Cell | undefined)[] =>
  sheetOf(workbook, '平衡关系').rows.flatMap(({ cells }) =>
    typeof cells[6] === 'string' && (RESULT.test(cells[6]) || cells[6] === NOT_JUDGED)
      ? [cells[6]]
      : [],
  );

beforeAll(async () => {
  await scratch.run('samples', '--out', 'in', '--branches', '24', '--tree', '--defects', '1');
  writeFileSync(scratch.join('unit.json'), JSON.stringify({ relations: [NEVER_MET] }));
  await scratch.run('consolidate', 'in', '--out', 'out', '--settings', 'unit.json');
  returns = JSON.parse(scratch.read('out', 'returns.json')) as ReturnsReport;
  written = await open(scratch.join('out', 'returns.xlsx'));
}, 240_000);
afterAll(() => scratch.remove());

/** The tables that have sheets of their own; the ministry's are a book behind them. */
const summary = () => returns.tables.filter(({ id }) => !isOfficial(id));

describe('returns.xlsx', () => {
  it('prints the ministry’s tables, each on its page, cell by cell', () => {
    const official = returns.tables.filter(({ id }) => isOfficial(id));
    const whole = readReturnTemplates(templatesRoot);
    const form = compileForm(whole, { year: returns.year });
    const wanted = form.tables.flatMap(({ table }) => (table.official ? table.id : []));
    expect(official.map(({ id }) => id)).toEqual(wanted);
    expect(wanted.length).toBeGreaterThan(0);
    for (const { sheet = '', rows, columns = [] } of official) {
      const page = sheetOf(written, sheet);
      const text = (row: number) =>
        JSON.stringify(page.rows.find(({ index }) => index === row)?.cells);
      expect(text(1)).toContain('截至日期：2025年12月31日');
      expect(text(2)).toContain('2017年制表样，以当年正式报表为准');
      const own = rows.filter(({ id }) => id.startsWith('r'));
      own.forEach(({ values }, r) => {
        const cells = page.rows.find(({ index }) => index === 6 + r)?.cells ?? [];
        columns.forEach(({ id }, c) => {
          const wanted = id in values ? (values[id] ?? undefined) : '--';
          expect(cells[3 + c], `${sheet} ${r + 1} ${id}`).toBe(wanted);
        });
      });
    }
  });

  it('holds every figure of returns.json, and gives it back', () => {
    const read = figuresInWorkbook(written, templates);
    expect(read?.year).toBe(returns.year);
    const wanted = summary().map(({ id, rows }) => ({ id, rows }));
    expect(read?.tables).toEqual(wanted);
    expect(wanted.flatMap(({ rows }) => rows).length).toBeGreaterThan(100);
  });

  it('says of each equation what returns.json says', () => {
    const wanted = summary().flatMap(({ balances }) =>
      balances.map(({ ok }) => (ok === null ? NOT_JUDGED : ok ? '✓ 平衡' : '✗ 不平衡')),
    );
    expect(results(written)).toEqual(wanted);
    expect(new Set(wanted)).toEqual(new Set(['✓ 平衡', '✗ 不平衡', NOT_JUDGED]));
  });

  it('takes every figure apart into organisations, and they add up', () => {
    const { rows } = sheetOf(written, '数字来源');
    const blocks = new Map<string, { figure: Cell | undefined; sum: number; lines: number }>();
    let last: { sum: number; lines: number } | undefined;
    for (const { index, cells } of rows) {
      if (index < 5) continue;
      const [, , , value, , ids] = cells;
      if (typeof ids === 'string') {
        const block = { figure: value, sum: 0, lines: 0 };
        blocks.set(ids.replaceAll(' ', '.'), block);
        last = block;
      } else if (last) {
        last.sum += typeof value === 'number' ? value : Number.NaN;
        last.lines++;
      }
    }
    const form = compileForm(templates, { year: returns.year });
    const nonZero = summary().flatMap(({ id, rows: own }) =>
      own.flatMap((row) =>
        Object.entries(row.values).flatMap(([column, value]) =>
          value === 0 || value === null ? [] : [`${id}.${row.id}.${column}`],
        ),
      ),
    );
    const counted = nonZero.filter((ref) => form.figures.get(ref)?.kind === 'count');
    expect([...blocks.keys()]).toEqual(expect.arrayContaining(counted));
    expect(counted.length).toBeGreaterThan(200);
    for (const [ref, { figure, sum, lines }] of blocks) {
      expect(Math.round(sum * 100), ref).toBe(Math.round(Number(figure) * 100));
      expect(lines, ref).toBeGreaterThan(0);
      expect(lines, ref).toBeLessThanOrEqual(42);
    }
  });

  it('leads from cell to cell only where there is one', () => {
    const parts = unzipSync(readFileSync(scratch.join('out', 'returns.xlsx')));
    const names = written.sheets.map(({ name }) => name);
    const targets = Object.entries(parts)
      .filter(([name]) => name.startsWith('xl/worksheets/'))
      .flatMap(([, bytes]) => [...strFromU8(bytes).matchAll(/<hyperlink [^>]*location="([^"]*)"/g)])
      .map(([, target = '']) => /^'(.+)'!([A-Z]+\d+)$/u.exec(target)?.slice(1) ?? [target]);
    expect(targets.length).toBeGreaterThan(400);
    for (const [sheet, cell] of targets) {
      expect(names).toContain(sheet);
      expect(cell).toBeDefined();
    }
  });

  it('has the communiqué as a page of text', () => {
    const text = sheetOf(written, '公报').rows.map(({ cells }) => String(cells[0]));
    const members = returns.tables.find(({ id }) => id === 'members')?.rows[0]?.values;
    expect(text.join('\n')).toContain(`党员总数为${members?.total}名`);
    expect(text).toContain('一、党员队伍情况');
    expect(text.join('')).not.toMatch(/[{}]|undefined|NaN/);
  });
});

describe.skipIf(LIBREOFFICE === null)(
  'returns.xlsx in LibreOffice (skipped where LibreOffice is not installed)',
  () => {
    it('gives the same figures and results when all is calculated anew, and no error', async () => {
      const file = convert(scratch.join('out', 'returns.xlsx'), 'xlsx', scratch.join('calc'));
      const calculated = await open(file);
      expect(cellsOf(calculated).filter(isErrorCell)).toEqual([]);
      expect(figuresInWorkbook(calculated, templates)).toEqual(
        figuresInWorkbook(written, templates),
      );
      expect(results(calculated)).toEqual(results(written));
      expect(sheetOf(calculated, '分单位').rows).toEqual(sheetOf(written, '分单位').rows);
      const said = (workbook: Workbook): Cell[] =>
        cellsOf(workbook).filter((cell) => typeof cell === 'string' && RESULT.test(cell));
      expect(said(calculated)).toEqual(said(written));
    }, 300_000);

    it('notices a figure that was changed by hand', async () => {
      const parts = unzipSync(readFileSync(scratch.join('out', 'returns.xlsx')));
      const place = written.sheets.findIndex(({ name }) => name === '党组织情况') + 1;
      const part = `xl/worksheets/sheet${place}.xml`;
      const xml = strFromU8(parts[part] ?? new Uint8Array());
      // Organisations are known of every workbook, so that no relation of theirs is left open.
      const changed = xml.replace(/(<c r="D5"[^>]*><v>)\d+(<\/v>)/, '$199999$2');
      expect(changed).not.toBe(xml);
      parts[part] = strToU8(changed);
      const path = scratch.join('changed.xlsx');
      writeFileSync(path, zipSync(parts));
      const calculated = await open(convert(path, 'xlsx', scratch.join('changed')));
      const count = (workbook: Workbook) =>
        results(workbook).filter((result) => result === '✗ 不平衡').length;
      expect(count(calculated)).toBeGreaterThan(count(written));
      const texts = sheetOf(calculated, '党组织情况').rows.map(({ cells }) => String(cells[0]));
      expect(texts.some((text) => /^✗ 平衡关系 \d+ 项，其中 \d+ 项不平衡$/u.test(text))).toBe(true);
    }, 300_000);

    it('prints each table on one page', async () => {
      const form = compileForm(templates, { year: returns.year });
      // With few equations their sheet is one page, too: a page a sheet.
      const tables = returns.tables.map((table) => ({
        ...table,
        balances: table.balances.slice(0, 2),
      }));
      const bytes = await returnWorkbook(tableViews(tables, form, 'zh-CN'), {
        year: returns.year,
        reporter: '中共示例市委员会',
        workbooks: returns.workbooks,
        unreadable: 0,
        form,
        communique: communiqueText(templates, { unit: '中共示例市委员会', form, tables }),
        sources: () => ({ ref: '', lines: [], more: null, twice: 0 }),
      });
      const path = scratch.join('print.xlsx');
      writeFileSync(path, bytes);
      const { sheets } = await open(path);
      const pdf = readFileSync(convert(path, 'pdf', scratch.join('print')), 'latin1');
      const pages = [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)[\s\S]*?\/MediaBox\s*\[([^\]]*)\]/g)];
      expect(pages).toHaveLength(sheets.length);
      for (const [, box = ''] of pages) {
        const size = box
          .trim()
          .split(/\s+/)
          .slice(2)
          .map(Number)
          .sort((a, b) => a - b);
        expect(size.map(Math.round)).toEqual([595, 842]);
      }
    }, 300_000);
  },
);
