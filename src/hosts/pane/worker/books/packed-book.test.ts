import { expect, it } from 'vitest';
import shares from '../../../../../templates/shares/communique-2024.json';
import { parseIsoDate } from '../../../../core/calendar/civil-date';
import { templates } from '../../../../rules/testing';
import { DEFECTS } from '../../../../samples/defects';
import { layOut, PLAIN } from '../../../../samples/layout';
import { Random } from '../../../../samples/random';
import { headcounts, sharesSchema } from '../../../../samples/shares';
import { makeSociety } from '../../../../samples/society';
import { writePlainXlsx } from '../../../../samples/xlsx';
import { Engine } from '../engine';
import { planOf } from '../unit-settings';
import { openBook } from './book-files';
import { givenEdition } from './edition';
import { type PackedBook, packedBook, unpackedBook } from './packed-book';

const settings = {
  language: 'zh-CN',
  packs: templates.packs.map(({ id }) => id),
  today: parseIsoDate('2025-12-31'),
  mappings: [],
  unit: null,
} as const;

/** A branch with every defect that it can have, a sheet that nobody knows, and a hidden one. */
function untidyBook(): Uint8Array<ArrayBuffer> {
  const [branch] = makeSociety(headcounts(sharesSchema.parse(shares), 1), 1, 2025, 11);
  if (!branch) throw new Error('no branch');
  const luck = new Random(5);
  for (const defect of DEFECTS) defect.plant(branch, luck);
  const { sheets } = layOut(branch, templates, PLAIN);
  return writePlainXlsx([...sheets, { name: '通讯录', rows: [['网站', '账号']] }]).slice();
}

const engine = (): Engine => {
  const made = new Engine(templates);
  made.configure(settings);
  return made;
};

const QUERY = {
  books: [1],
  group: 'severity',
  severities: ['error', 'warning', 'info'],
  suppressed: true,
  search: '',
  keep: null,
  anchors: [],
} as const;

/** All that a page asks of a workbook. */
async function all(of: Engine) {
  const list = of.list(QUERY);
  const rows = of.slice({ from: 0, to: list.total });
  return {
    list,
    rows,
    details: rows.map((row) => of.detail(row)),
    flags: of.flags({ book: 1 }),
    fixes: of.fixes({ books: [1] }),
    next: of.next({ books: [1] }),
    annual: await of.makeReturn({ books: [1], year: 2025 }),
    cell: of.cell({ book: 1, sheet: 1, address: { row: 1, column: 1 } }),
  };
}

it('what another worker has read is as what was read here', async () => {
  const bytes = untidyBook();
  const name = '台账.xlsx';
  const alone = engine();
  const summary = await alone.open({ name, bytes: bytes.slice().buffer });
  expect(summary.counts.error + summary.counts.warning).toBeGreaterThan(20);

  const [reader, holder] = [engine(), engine()];
  const { port1, port2 } = new MessageChannel();
  reader.connect({ port: port1, from: null });
  holder.connect({ port: port2, from: 1 });
  await reader.read({ ticket: 1, name, bytes: bytes.slice().buffer });
  expect(await holder.open({ name, bytes: null, read: 1 })).toEqual(summary);
  expect(await all(holder)).toEqual(await all(alone));
  for (const port of [port1, port2]) port.close();
});

it('tells of what could not be read, and of what ended who read it', async () => {
  const [reader, holder] = [engine(), engine()];
  const { port1, port2 } = new MessageChannel();
  reader.connect({ port: port1, from: null });
  holder.connect({ port: port2, from: 1 });
  await reader.read({ ticket: 1, name: '坏.xlsx', bytes: new Uint8Array([80, 75]).buffer });
  const { failure } = await holder.open({ name: '坏.xlsx', bytes: null, read: 1 });
  expect(failure?.code).toBe('text');
  const lost = await holder.open({ name: '大.xlsx', bytes: null, read: 'lost' });
  expect(lost.failure?.code).toBe('too-demanding');
  for (const port of [port1, port2]) port.close();
});

it('copies nothing that every worker has: templates, columns, rules', async () => {
  const { language, packs, today } = settings;
  const plan = planOf(templates, packs, null, language);
  const judgement = { plan, language, today, mappings: [] };
  const book = await openBook(1, '台账.xlsx', givenEdition(untidyBook()), language);
  book.check(judgement);
  const copy: PackedBook = structuredClone(packedBook(book, judgement));
  const { checked } = unpackedBook(1, copy, judgement);
  const own = new Set<unknown>(plan.templates.sheets);
  const columns = new Set<unknown>(plan.templates.sheets.flatMap((one) => one.columns));
  const seen = new Set<unknown>();
  let found = 0;
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value) || own.has(value)) return;
    seen.add(value);
    if ('subject' in value && 'columns' in value) throw new Error('a template of its own');
    if ('header' in value && 'type' in value && !columns.has(value)) {
      throw new Error('a column of its own');
    }
    found++;
    for (const one of Object.values(value)) look(one);
  };
  look(checked?.ledger);
  for (const { rule, ...finding } of checked?.result.findings ?? []) {
    expect(plan.rules.some((planned) => planned.rule === rule)).toBe(true);
    look(finding);
  }
  for (const { rule } of checked?.result.notChecked ?? []) expect(plan.rules).toContain(rule);
  expect(found).toBeGreaterThan(100);
});
