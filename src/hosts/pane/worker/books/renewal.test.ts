import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../../core/calendar/civil-date';
import { templates } from '../../../../rules/testing';
import { writePlainXlsx } from '../../../../samples/xlsx';
import { Engine } from '../engine';

const PEOPLE = ['张三', '李四', '王五'];
const WRONG = '999999199001010011';

/** A roster; a person's nation is 汉 where it is mended, and nothing is where it is emptied. */
function roster(nations: readonly string[], above: readonly string[] = []): ArrayBuffer {
  const rows = PEOPLE.map((name, at) => [name, WRONG, '男', nations[at] ?? '', '正式党员']);
  const header = ['姓名', '公民身份号码', '性别', '民族', '人员类别'];
  const bytes = writePlainXlsx([
    { name: '党员名册', rows: [...above.map((text) => [text]), header, ...rows] },
  ]);
  return bytes.slice().buffer;
}

async function opened(bytes: ArrayBuffer) {
  const engine = new Engine(templates);
  engine.configure({
    language: 'zh-CN',
    packs: templates.packs.map(({ id }) => id),
    today: parseIsoDate('2025-12-31'),
    mappings: [],
    unit: null,
  });
  const { book } = await engine.open({ name: '台账.xlsx', bytes });
  const renew = async (saved: ArrayBuffer) => {
    const renewed = await engine.renew({ book, bytes: saved.slice(0) });
    if (!renewed || 'failure' in renewed) throw new Error('not read again');
    return renewed;
  };
  /** Writes 民族 of a person into the copy. */
  const type = async (row: number, text: string) => {
    const address = { row, column: 3 };
    const { shown } = engine.cell({ book, sheet: 0, address });
    const { edition } = await engine.type({ book, sheet: 0, address, text, shown });
    return edition;
  };
  return { engine, book, renew, type };
}

const HAN = ['汉族', '汉族', '汉族'];

describe('a workbook that was saved elsewhere', () => {
  it('tells what is new and what is done', async () => {
    const { engine, book, renew } = await opened(roster(['汉族', '', '汉族']));
    const { fresh, done, named, summary } = await renew(roster(['汉族', '汉族', '']));
    expect([fresh, done]).toEqual([1, 1]);
    expect(named).toEqual([expect.stringContaining('党员名册 D3 民族')]);
    const { total } = engine.list({
      ...{ group: 'severity', severities: ['error', 'warning', 'info'], suppressed: false },
      ...{ search: '', books: [book], keep: null, anchors: [] },
    });
    const rows = engine.slice({ from: 0, to: total });
    expect(rows.filter((row) => row.fresh).map(({ place }) => place)).toEqual(['党员名册 D4 民族']);
    expect(summary.book).toBe(book);
  });

  it('finds nothing new where rows only moved down', async () => {
    const { renew } = await opened(roster(['汉族', '', '汉族']));
    const { fresh, done } = await renew(roster(['汉族', '', '汉族'], ['某某村党支部党员名册']));
    expect([fresh, done]).toEqual([0, 0]);
  });

  it('is not read again where its content is the same, and stays where it cannot be read', async () => {
    const bytes = roster(HAN);
    const { engine, book } = await opened(bytes.slice(0));
    expect(await engine.renew({ book, bytes: bytes.slice(0) })).toBeNull();
    const half = bytes.slice(0, bytes.byteLength / 2);
    expect(await engine.renew({ book, bytes: half })).toEqual({ failure: expect.any(String) });
    expect(engine.check({ book }).sheets.map(({ name }) => name)).toEqual(['党员名册']);
  });

  it('keeps the changes that were made here, where their cells are what was shown', async () => {
    const { engine, book, renew, type } = await opened(roster(['', '', '汉族']));
    await type(1, '汉族');
    await type(2, '回族');
    const { summary, left } = await renew(roster(['', '满族', '汉族']));
    expect(left).toBe(1);
    expect(summary.changes.map(({ place, after }) => [place, after])).toEqual([
      [expect.stringContaining('D2'), '汉族'],
    ]);
    expect(engine.cell({ book, sheet: 0, address: { row: 2, column: 3 } }).text).toBe('满族');
  });

  it('gives the copy to be written over the file that it was made of, and over no other', async () => {
    const given = roster(['', '汉族', '汉族']);
    const { engine, book, renew, type } = await opened(given.slice(0));
    await type(1, '汉族');
    expect(engine.toWrite({ book, disk: roster(['', '', '']) })).toBeNull();
    const content = engine.toWrite({ book, disk: given });
    if (!content) throw new Error('nothing to write');
    const { summary, left, fresh, done } = await renew(content.slice().buffer);
    expect([summary.changes.length, left, fresh, done]).toEqual([0, 0, 0, 0]);
    expect(summary.steps).toEqual({ back: false, forward: false });
  });
});

describe('a workbook whose worker is no more', () => {
  it('is what its copy had become, of which each step can be taken back and done again', async () => {
    const bytes = roster(['', '', '汉族']);
    const before = await opened(bytes.slice(0));
    await before.type(1, '汉族');
    const later = await before.type(2, '回族');
    const { engine } = await opened(roster(HAN));
    if (!later) throw new Error('nothing was changed');
    await engine.open({ book: 7, name: '台账.xlsx', bytes: bytes.slice(0), later });
    const nations = () =>
      [1, 2].map((row) => engine.cell({ book: 7, sheet: 0, address: { row, column: 3 } }).text);
    expect(nations()).toEqual(['汉族', '回族']);
    await engine.step({ book: 7, forward: false });
    expect(nations()).toEqual(['汉族', '']);
    await engine.step({ book: 7, forward: false });
    expect(nations()).toEqual(['', '']);
    await engine.step({ book: 7, forward: true });
    expect(nations()).toEqual(['汉族', '']);
  });
});
