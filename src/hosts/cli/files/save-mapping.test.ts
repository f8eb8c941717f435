import { describe, expect, it } from 'vitest';
import { ledgerOfSheets, sheetOf } from '../../../ledger/testing';
import { mappingsOf } from './save-mapping';

const HEADERS = ['姓名', '入党时间', '组织认定日', '籍贯', '性别'];
const ROWS = [
  ['甲一', '2001-06-01', '2002-06-01', '某县', '男'],
  ['乙二', '2012-07-01', '2013-07-01', '某县', '男'],
  ['丙三', '2013-07-01', '2014-07-01', '某县', '男'],
];
const sheet = (headers: readonly string[], name = '党员名单') => sheetOf(name, [headers, ...ROWS]);

describe('a mapping', () => {
  const ledger = ledgerOfSheets([sheet(HEADERS)]);
  const made = mappingsOf(ledger, ['党员名单!C=转正日期']);

  it('holds how the columns were understood, and what somebody says of one', () => {
    expect(made).toEqual([
      {
        layout: '姓名|入党日期|组织认定日|籍贯|性别',
        table: 'members',
        columns: { name: '姓名', sex: '性别', joinedOn: '入党时间', confirmedOn: '组织认定日' },
      },
    ]);
  });

  it('is taken for any sheet of the same headers, in whatever order', () => {
    const other = ledgerOfSheets([sheet(HEADERS, '2025')], { mappings: made });
    const turned = sheetOf(
      '名单',
      [HEADERS, ...ROWS].map((row) => [...row].reverse()),
    );
    for (const { members } of [other, ledgerOfSheets([turned], { mappings: made })]) {
      expect(members.sheets[0]?.recognisedBy).toBe('mapping');
      expect(members.records.map(({ confirmedOn }) => confirmedOn)).toEqual([
        20020601, 20130701, 20140701,
      ]);
    }
  });

  it('may say that a column is none of ours', () => {
    expect(mappingsOf(ledger, ['党员名单!入党时间='])[0]?.columns).toEqual({
      name: '姓名',
      sex: '性别',
      joinedOn: null,
    });
  });

  it('tells what it names and a sheet does not have', () => {
    const [mapping] = made;
    const own = mapping ? [{ ...mapping, sheet: '党员名单' }] : [];
    const { members } = ledgerOfSheets([sheet(['姓名', '入党时间', '认定', '籍贯', '性别'])], {
      mappings: own,
    });
    expect(members.sheets[0]?.unfit).toEqual(['confirmedOn']);
  });

  it('of an earlier edition of a form tells what is gone, and once', () => {
    const changed = sheet(['姓名', '入党时间', '党内认定日', '籍贯', '性别']);
    const { members } = ledgerOfSheets([changed], { mappings: made });
    expect(members.sheets[0]?.recognisedBy).not.toBe('mapping');
    expect(members.sheets[0]?.unfit).toEqual(['confirmedOn']);
    const added = sheetOf('党员名单', [[...HEADERS, '备用'], ...ROWS]);
    expect(ledgerOfSheets([added], { mappings: made }).members.sheets[0]?.unfit).toEqual([]);
  });

  it.each(['党员名单', '别的表!C=转正日期', '党员名单!Z=转正日期', '党员名单!C=没有的'])(
    'is not made of %s',
    (said) => {
      expect(() => mappingsOf(ledger, [said])).toThrow();
    },
  );
});
