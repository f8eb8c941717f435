import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTemplates } from '../../hosts/cli/files/template-files';
import type { Regulation } from './schema';

const { regulations, sheets, codes } = readTemplates(
  join(import.meta.dirname, '../../../templates'),
);

const byFamily = new Map<string, Regulation[]>();
for (const regulation of regulations) {
  byFamily.set(regulation.family, [...(byFamily.get(regulation.family) ?? []), regulation]);
}

describe('templates/regulations', () => {
  it.each(regulations.map((r) => [r.id, r] as const))('%s', (_, { provisions, inForce, kind }) => {
    const ids = provisions.map(({ id }) => id);
    expect(new Set(ids).size, 'ids are unique').toBe(ids.length);
    if (inForce.from && inForce.to) expect(inForce.from < inForce.to).toBe(true);
    for (const provision of provisions) {
      const { id, article, articleVerified, quote, quoteVerified, values } = provision;
      if (articleVerified) expect(article, id).toMatch(/^第[一二三四五六七八九十]+条$/);
      if (article !== null) expect(kind, id).toBe('regulation');
      if (quoteVerified) expect(quote, id).not.toBe('');
      expect(quote, `${id}: quotation marks inside a quotation`).not.toMatch(/["“”]/);
      if (provision.absent) expect([article, quote], id).toEqual([null, '']);
      for (const value of Object.values(values ?? {})) {
        expect(Number.isInteger(value), `${id}: ${value}`).toBe(true);
      }
    }
  });

  it('gives every provision to one family', () => {
    const owner = new Map<string, string>();
    for (const { family, provisions } of regulations) {
      for (const { id } of provisions) expect(owner.get(id) ?? family, id).toBe(family);
      for (const { id } of provisions) owner.set(id, family);
    }
  });

  const versions = [...byFamily].filter(([, texts]) => texts.length > 1);
  it.each(versions)('%s: versions follow one another and hold the same provisions', (_, texts) => {
    const sorted = [...texts].sort((a, b) =>
      (a.inForce.from ?? '') < (b.inForce.from ?? '') ? -1 : 1,
    );
    const [first, ...later] = sorted;
    if (!first) throw new Error('no version');
    let { to } = first.inForce;
    for (const text of later) {
      const from = text.inForce.from ?? '';
      expect(nextDay(to ?? '')).toBe(from);
      to = text.inForce.to;
      expect(text.provisions.map(({ id }) => id)).toEqual(first.provisions.map(({ id }) => id));
      text.provisions.forEach((provision, index) => {
        const earlier = first.provisions[index];
        expect(Object.keys(provision.values ?? {}), provision.id).toEqual(
          Object.keys(earlier?.values ?? {}),
        );
      });
    }
  });

  it('has the provisions of recruitment in both versions', () => {
    expect(versions.map(([family]) => family)).toEqual(['recruitment-rules']);
    const ids = byFamily.get('recruitment-rules')?.[0]?.provisions.map(({ id }) => id);
    const numbered = Array.from({ length: 26 }, (_, i) => `D-${String(i + 1).padStart(2, '0')}`);
    expect(ids).toEqual([...numbered, 'D-ORDER']);
  });

  it('prints no article number that the sources mark as unconfirmed', () => {
    const unconfirmed = regulations.flatMap((text) =>
      text.provisions
        .filter((p) => p.article !== null && !p.articleVerified)
        .map(({ id }) => (text.id === 'recruitment-rules-2014' ? `2014 ${id}` : id)),
    );
    expect(unconfirmed).toEqual(expect.arrayContaining(UNCONFIRMED));
  });
});

const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Marked “from knowledge”, “not seen” or “?” where the provisions were gathered. */
const UNCONFIRMED = [
  ...['C-11', 'C-12', 'C-14', 'C-19'],
  ...['B-05', 'B-06', 'B-07', 'B-19', 'B-20', 'B-21', 'B-22', 'B-23', 'B-24', 'B-25', 'B-26'],
  ...['B-28', 'J-06', 'J-07', 'E-04', 'F-05', 'F-07', 'F-08', 'F-09', 'F-14'],
  ...['03', '18', '19', '20', '21', '25', '26'].map((id) => `2014 D-${id}`),
  ...['DISC-03', 'DISC-04', 'DISC-05'],
];

describe('templates/sheets', () => {
  it.each(sheets.map((s) => [s.name, s] as const))('%s', (_, { help, columns, nameEn }) => {
    for (const text of [help['zh-CN'], help.en, nameEn]) expect(text).not.toBe('');
    expect(
      columns.some(({ example }) => example),
      'has an example row',
    ).toBe(true);
    for (const { header, headerEn, help: said, width, type, codes: list, example } of columns) {
      expect(headerEn, header).not.toBe('');
      expect(width, header).toBeGreaterThanOrEqual(8);
      if (said) for (const text of Object.values(said)) expect(text, header).not.toBe('');
      if (type === 'code' && example) {
        expect(
          codes.get(list ?? '')?.items.map(({ name }) => name),
          header,
        ).toContain(example);
      }
    }
  });

  it('spells nobody real: example identity numbers have the area 999999', () => {
    for (const { name, columns } of sheets) {
      for (const { mask, example } of columns) {
        if (mask === 'id' && example) expect(example, name).toMatch(/^999999\d{11}[\dX]$/);
      }
    }
  });
});

describe('templates/codes', () => {
  it.each([...codes])('%s', (_, list) => {
    expect(list.nameEn).not.toBe('');
    const words = list.items.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    expect(new Set(words).size, 'each word means one item').toBe(words.length);
    for (const { name, nameEn } of list.items) expect(nameEn, name).not.toBe('');
  });
});
