import { describe, expect, it } from 'vitest';
import { ledgerOf, templates } from '../rules/testing';
import { compileForm } from './index';
import { LedgerFacts } from './ledger-facts';

const { period } = compileForm(templates, { year: 2025 });
const ledger = ledgerOf({
  党员名册: [
    ['姓名', '公民身份号码', '性别', '人员类别', '入党日期'],
    ['甲一', '999999199001010014', '女', '正式党员', '2010-07-01'],
  ],
});

describe('a number that differs from the roster in one sign', () => {
  const written = '99999919900101001X';
  const own = { key: expect.stringContaining('999999199001010014'), times: 1 };
  const strange = { key: expect.stringContaining(written), times: 1 };

  it.each([
    { asked: ['甲一', '张三'], told: [own, strange] },
    { asked: ['张三', '甲一'], told: [strange, own] },
  ])('is of the member of that name, whoever is asked about first: $asked', ({ asked, told }) => {
    const facts = new LedgerFacts(ledger, period);
    expect(asked.map((name) => facts.person(name, written))).toEqual(told);
  });
});
