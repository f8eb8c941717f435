import { describe, expect, it } from 'vitest';
import { ledgerOf, templates } from '../rules/testing';
import { headerIndex } from './headers/header-index';
import { headerKey } from './headers/header-key';

const all = templates.sheets.map((template) => [template.name, template] as const);

describe('every template is told apart by its headers', () => {
  it.each(all)('%s with only its required columns, under a neutral name', (_, template) => {
    const headers = template.columns.filter((c) => c.required).map((c) => c.header);
    const ledger = ledgerOf({ Sheet1: [headers, headers.map(() => '甲')] });
    expect(ledger.sheets.map((sheet) => sheet.template.name)).toEqual([template.name]);
    expect(Object.keys(ledger.sheets[0]?.columns ?? {})).toHaveLength(headers.length);
  });

  it.each(all)('%s with all its columns, under a neutral name', (_, template) => {
    const headers = template.columns.map((c) => c.header);
    const ledger = ledgerOf({ Sheet1: [headers, headers.map(() => '甲')] });
    expect(ledger.sheets.map((sheet) => sheet.template.name)).toEqual([template.name]);
    expect(ledger.sheets[0]?.recognisedBy).toBe('headers');
    expect(ledger.sheets[0]?.unknown).toEqual([]);
    expect(Object.entries(ledger.sheets[0]?.columns ?? {})).toEqual(
      template.columns.map((c, i) => [c.key, i]),
    );
  });

  it.each(all)('%s with all its columns reversed and under the name of another', (_, template) => {
    const headers = template.columns.map((c) => c.header).reverse();
    for (const other of templates.sheets) {
      const ledger = ledgerOf({ [other.name]: [headers, headers.map(() => '甲')] });
      expect(ledger.sheets.map((sheet) => sheet.template.name)).toEqual([template.name]);
    }
  });

  it.each(all)('%s under its name, with any single column of its own', (_, template) => {
    for (const column of template.columns) {
      const ledger = ledgerOf({ [template.name]: [[column.header], ['甲']] });
      expect(ledger.sheets.map((sheet) => [sheet.template.name, sheet.recognisedBy])).toEqual([
        [template.name, expect.stringMatching(/name|headers/)],
      ]);
    }
  });

  it.each(all)('%s has no two columns of the same header', (_, template) => {
    const index = headerIndex(templates);
    for (const column of template.columns) {
      for (const header of [column.header, ...(column.aliases ?? [])]) {
        const hits = index.get(headerKey(header).base).filter((hit) => hit.template === template);
        expect(hits.map((hit) => hit.column.key)).toEqual([column.key]);
      }
    }
  });
});
