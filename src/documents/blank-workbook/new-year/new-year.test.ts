import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkLedger } from '../../../check/check';
import { makePlan } from '../../../check/plan';
import { parseIsoDate } from '../../../core/calendar/civil-date';
import type { Ledger } from '../../../ledger/model';
import { readLedger } from '../../../ledger/read';
import { fieldsOf } from '../../../ledger/testing';
import { RULES } from '../../../rules/index.generated';
import { ledgerOf, templates } from '../../../rules/testing';
import { asWorkbook } from '../../../samples/as-workbook';
import { layOut, PLAIN } from '../../../samples/layout';
import { headcounts, sharesSchema } from '../../../samples/shares';
import { makeSociety } from '../../../samples/society';
import { portableInflate } from '../../../workbook/inflate';
import { readWorkbook } from '../../../workbook/read/read';
import { type NewYear, newYearWorkbook } from './new-year';

const MEMBERS = [
  '姓名',
  '身份证号',
  '人员类别',
  '入党时间',
  '工作岗位',
  '党龄',
  '党籍状态',
  '备用',
];
const LAST_YEAR = {
  支部信息: [
    ['党组织全称', '组织类别', '统计年度', '上年底党员总数', '撤销日期'],
    ['第一党支部', '支部', '2025', '9', null],
  ],
  班子成员: [
    ['姓名', '党内职务', '任职日期'],
    ['留任', '书记', '2024-05-20'],
    ['调走', '宣传委员', '2024-05-20'],
  ],
  党员名册: [
    MEMBERS,
    ['留任', '999999198001010013', '正式党员', '2005.07', '乡村医生', '19', '正常', '甲'],
    ['调走', '999999198001010021', '正式党员', '2006-07-01', '工人', '18', '正常', null],
    ['在途', '99999919800101003X', '正式党员', '2007-07-01', '工人', '17', '正常', null],
    ['去世', '999999194001010048', '正式党员', '1965-07-01', '离退休人员', '59', '正常', null],
    ['停籍', '999999198001010056', '正式党员', '2008-07-01', '工人', '16', '停止党籍', null],
    ['待批', '999999199001010012', '预备党员', '2025-12-20', '工人', null, '正常', null],
    ['待转', '999999199001010020', '正式党员', '2024-12-01', '工人', null, '正常', null],
    ['日后', '999999199001010039', '正式党员', '大约八五年', '工人', null, '正常', null],
  ],
  党员增减: [
    ['姓名', '公民身份号码', '变动类型', '变动日期', '报到日期'],
    ['调走', '999999198001010021', '转出组织关系', '2025-03-01', '2025-03-10'],
    ['在途', '99999919800101003X', '转出组织关系', '2025-12-01', null],
    ['去世', '999999194001010048', '死亡', '2025-05-05', null],
    ['停籍', '999999198001010056', '停止党籍', '2025-06-01', null],
  ],
  发展党员: [
    [
      '姓名',
      '公民身份号码',
      '接收大会日期',
      '党委审批日期',
      '转正大会日期',
      '转正审批日期',
      '结果',
    ],
    ['待批', '999999199001010012', '2025-12-20', null, null, null, '预备'],
    ['待转', '999999199001010020', '2024-12-01', '2024-12-20', '2025-12-05', null, '转正'],
    ['转完', '999999199001010047', '2024-01-05', '2024-01-20', '2025-01-06', '2025-01-20', '转正'],
    ['终止', '999999199001010055', null, null, null, null, '终止'],
    ['培养', '999999199501010010', null, null, null, null, '培养中'],
  ],
  任务清单: [
    ['任务', '措施', '责任人', '完成时限', '完成日期'],
    ['没做完', '抓紧', '留任', '2025-11-30', null],
    ['做完', '抓紧', '留任', '2025-11-30', '2025-11-20'],
  ],
  核实说明: [
    ['规则', '工作表', '对象', '说明'],
    ['members/joined-at-18', '党员名册', '留任', '经查档案属实'],
    ['members/joined-at-18', '党员名册', '调走', '经查档案属实'],
    ['talks/coverage', '谈心谈话', '留任', '外出'],
  ],
};

async function opened(bytes: Uint8Array): Promise<Ledger> {
  const cells = await readWorkbook(bytes, 'new.xlsx', { inflate: portableInflate });
  return readLedger(cells, templates, { file: 'new.xlsx' });
}

describe('the workbook of a new year', () => {
  let made: NewYear;
  let next: Ledger;
  beforeAll(async () => {
    made = await newYearWorkbook(ledgerOf(LAST_YEAR), templates, 2026);
    next = await opened(made.bytes);
  });

  it('is of the new year and knows how many there were', () => {
    expect(fieldsOf(next.branch.records, 'name', 'kind', 'year', 'membersLastYear')).toEqual([
      ['第一党支部', 'branch', 2026, 4],
    ]);
  });

  it('has who is a member when the year ends, by the approval and not by the letter', () => {
    expect(fieldsOf(next.members.records, 'name', 'joinedOn', 'partyYears', 'status')).toEqual([
      ['留任', 20050700, null, 'normal'],
      ['在途', 20070701, null, 'normal'],
      ['停籍', 20080701, null, 'suspended'],
      ['待转', 20241201, null, 'normal'],
      ['日后', null, null, 'normal'],
    ]);
  });

  it('keeps an occupation as exact as it was, and asks again for what was unreadable', () => {
    const [member] = next.members.records;
    expect(member?.exact?.occupation).toEqual(
      ledgerOf(LAST_YEAR).members.records[0]?.exact?.occupation,
    );
    expect(next.notes.filter(({ kind }) => kind === 'unreadable').map(({ cell }) => cell)).toEqual([
      '大约八五年',
    ]);
  });

  it('has officers who stay, the letter on its way, open recruits and tasks, and lasting answers', () => {
    expect(fieldsOf(next.officers.records, 'name', 'post')).toEqual([['留任', ['secretary']]]);
    expect(fieldsOf(next.movements.records, 'name', 'arrivedOn')).toEqual([['在途', null]]);
    expect(fieldsOf(next.recruits.records, 'name', 'outcome')).toEqual([
      ['待批', 'probationary'],
      ['待转', 'confirmed'],
      ['培养', 'training'],
    ]);
    expect(fieldsOf(next.tasks.records, 'task')).toEqual([['没做完']]);
    expect(fieldsOf(next.verifications.records, 'rule', 'subject')).toEqual([
      ['members/joined-at-18', '留任'],
    ]);
  });

  it('tells how much it took over and what stays behind', () => {
    expect(Object.fromEntries(made.carried)).toEqual({
      branch: 1,
      officers: 1,
      members: 5,
      movements: 1,
      recruits: 3,
      tasks: 1,
      verifications: 1,
    });
    expect(made.left).toEqual(['备用']);
  });

  it('does not say how many there were where the roster was not understood', async () => {
    const { 支部信息 } = LAST_YEAR;
    const { bytes } = await newYearWorkbook(ledgerOf({ 支部信息 }), templates, 2026);
    expect(fieldsOf((await opened(bytes)).branch.records, 'membersLastYear')).toEqual([[null]]);
  });

  it('gives no finding in a faultless branch', async () => {
    const file = join(import.meta.dirname, '../../../../templates/shares/communique-2024.json');
    const shares = sharesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const plan = makePlan(templates, RULES);
    const society = [...makeSociety(headcounts(shares, 60), 60, 2025, 3)];
    const leaving = society.filter(({ rows }) =>
      rows.movements.some(({ kind }) => kind === 'suspended' || kind === 'transferred-out'),
    );
    expect(leaving.length).toBeGreaterThan(1);
    for (const branch of leaving.slice(0, 3)) {
      const last = readLedger(asWorkbook(layOut(branch, templates, PLAIN)), templates, {
        file: branch.stem,
      });
      const { bytes } = await newYearWorkbook(last, templates, 2026);
      const { findings } = checkLedger(await opened(bytes), plan, parseIsoDate('2026-01-10'));
      expect(
        findings.map(({ rule }) => rule.id),
        branch.stem,
      ).toEqual([]);
    }
  });
});
