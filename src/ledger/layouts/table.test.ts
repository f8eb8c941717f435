import { describe, expect, it } from 'vitest';
import { addressOf } from '../model';
import { fieldsOf, ledgerOfSheets, sheetOf } from '../testing';

const HEADERS = ['姓名', '公民身份号码', '变动类型', '变动日期'];
const ROW = ['张三', '11010519491231002X', '死亡', '2026-05-06'];

describe('a table', () => {
  it('stands under titles, blank rows and a numbering, with notes and totals below', () => {
    const ledger = ledgerOfSheets([
      sheetOf(
        '表1',
        [
          [null, '某某支部2026年党员增减情况表'],
          [null, '填报单位：某某支部', null, null, '填报日期：2026-12-31'],
          null,
          [null, '序号', ...HEADERS],
          null,
          [null, 1, ...ROW],
          [null, 2, '李四', null, '转入', '2026-06-01'],
          [null, 3],
          [null, '合计', 2],
          [null, '小  计：2人'],
          [null, '填表人：王五', null, '审核人：赵六', null, '2026年12月31日'],
          [null, '注：1. 本表由支部填写。'],
          [null, '2. 一式两份。'],
          [null, '（以下空白）'],
        ],
        ['B1:F1', 'B12:F12'],
      ),
    ]);
    const [sheet] = ledger.sheets;
    expect(sheet?.headerRow).toBe(3);
    expect(sheet?.columns).toEqual({ name: 2, idNumber: 3, kind: 4, movedOn: 5 });
    expect(sheet?.unknown).toEqual([]);
    expect(fieldsOf(ledger.movements.records, 'name', 'kind', 'movedOn', 'row')).toEqual([
      ['张三', 'died', 20260506, 5],
      ['李四', 'transferred-in', 20260601, 6],
    ]);
    expect(sheet?.ignored.map(({ row, kind }) => [row, kind])).toEqual([
      [8, 'total'],
      [9, 'total'],
      [10, 'note'],
      [11, 'note'],
      [12, 'note'],
      [13, 'note'],
    ]);
  });

  it('takes headers in full width, with spaces, line breaks, marks, hints, numbering and aliases', () => {
    const ledger = ledgerOfSheets([
      sheetOf('表1', [
        ['*姓　名', '身份证\n号　码', '变动类型（必填）', '３．变动时间(年月日)：', '备 注'],
        [...ROW, '无'],
      ]),
    ]);
    expect(ledger.sheets[0]?.headers).toEqual({
      name: '*姓名',
      idNumber: '身份证号码',
      kind: '变动类型（必填）',
      movedOn: '３．变动时间(年月日)：',
      note: '备注',
    });
    expect(ledger.movements.records).toHaveLength(1);
  });

  it('may have its columns in any order, blank ones and others besides', () => {
    const ledger = ledgerOfSheets([
      sheetOf('表1', [
        ['经办人', '变动日期', null, '变动类型', '备用', '姓名', '公民身份号码'],
        ['王五', '2026-05-06', null, '死亡', 'x', '张三', '11010519491231002X'],
      ]),
    ]);
    expect(fieldsOf(ledger.movements.records, 'name', 'kind', 'movedOn')).toEqual([
      ['张三', 'died', 20260506],
    ]);
    expect(ledger.sheets[0]?.unknown).toEqual(['经办人', '备用']);
  });

  it('uses the first of two columns with one header, and the template’s own header before an alias', () => {
    const ledger = ledgerOfSheets([
      sheetOf('表1', [
        ['变动时间', ...HEADERS, '姓名'],
        ['2026-01-01', ...ROW, '别人'],
      ]),
    ]);
    expect(fieldsOf(ledger.movements.records, 'name', 'movedOn')).toEqual([['张三', 20260506]]);
    expect(ledger.sheets[0]?.unknown).toEqual(['变动时间', '姓名']);
  });

  it('suggests a near miss and does not assume it', () => {
    const ledger = ledgerOfSheets([
      sheetOf('党员增减', [['姓名', '公民身份号吗', '变动类形', '变动日期', '备用'], ROW]),
    ]);
    const [sheet] = ledger.sheets;
    expect(sheet?.columns).toEqual({ name: 0, movedOn: 3 });
    expect(sheet?.nearMisses).toEqual([
      { header: '公民身份号吗', row: 0, column: 1, meant: '公民身份号码', key: 'idNumber' },
      { header: '变动类形', row: 0, column: 2, meant: '变动类型', key: 'kind' },
    ]);
    expect(ledger.movements.records[0]?.kind).toBeNull();
  });

  it('leaves a column in another unit alone, and minds the unit of money', () => {
    const ledger = ledgerOfSheets([
      sheetOf('服务群众', [
        ['日期', '类型', '活动', '金额（万元）', '时长（分钟）'],
        ['2026-05-06', '捐款', '募捐', 1.25, 90],
      ]),
      sheetOf('走访慰问', [
        ['日期', '对象', '慰问金（美元）'],
        ['2026-05-06', '张三', 100],
      ]),
    ]);
    expect(fieldsOf(ledger.services.records, 'amount', 'hours')).toEqual([[1_250_000, null]]);
    expect(ledger.services.sheets[0]?.unknown).toEqual(['时长（分钟）']);
    expect(ledger.visits.sheets[0]?.unknown).toEqual(['慰问金（美元）']);
  });

  it('leaves out example rows and headers printed again on each page', () => {
    const ledger = ledgerOfSheets([
      sheetOf('表1', [
        ['某某支部党员增减情况表'],
        ['序号', ...HEADERS],
        ['示例', '张三', ...ROW.slice(1)],
        [1, ...ROW],
        [2, '（示例）李四', ...ROW.slice(1)],
        ['某某支部党员增减情况表'],
        ['序 号', ...HEADERS],
        [3, '王五', ...ROW.slice(1)],
      ]),
    ]);
    expect(fieldsOf(ledger.movements.records, 'name', 'row')).toEqual([
      ['张三', 3],
      ['王五', 7],
    ]);
    expect(ledger.sheets[0]?.ignored.map(({ row, kind }) => [row, kind])).toEqual([
      [2, 'example'],
      [4, 'example'],
      [5, 'repeated-header'],
      [6, 'repeated-header'],
    ]);
  });

  it('does not take data for notes or totals', () => {
    const tasks = [
      ['支部建设：完善制度', '措施：每月一次', '张三', '2026-05-06'],
      ['负责人：落实到人', '总计划分三步', '李四', '2026-05-06'],
      ['总计划', '分三步', '李四', '2026-05-06'],
      ['说明：逐条落实', '分三步', '李四', '2026-05-06'],
    ];
    const ledger = ledgerOfSheets([
      sheetOf('任务清单', [['任务', '措施', '责任人', '完成时限'], ...tasks]),
    ]);
    expect(ledger.tasks.records).toHaveLength(4);
    expect(ledger.sheets[0]?.ignored).toEqual([]);
  });

  it('reads all sheets of a kind, each by its own headers', () => {
    const ledger = ledgerOfSheets([
      sheetOf('1月', [HEADERS, ROW]),
      sheetOf('2月', [
        ['标题'],
        [...HEADERS].reverse(),
        ['2026-02-01', '死亡', '11010519491231002X', '李四'],
      ]),
    ]);
    expect(ledger.movements.sheets.map((on) => on.sheet.name)).toEqual(['1月', '2月']);
    expect(fieldsOf(ledger.movements.records, 'name', 'row')).toEqual([
      ['张三', 1],
      ['李四', 2],
    ]);
  });

  it('ends where another table begins, which is read as itself or listed', () => {
    const officers = [
      ['支部班子'],
      ['姓名', '党内职务', '任职日期'],
      ['李四', '书记', '2024-05-06'],
      ['名单'],
      ['姓名', '单位及职务', '手机号码', '现居住地'],
      ['王五', '处长', '1', '某地'],
    ];
    const ledger = ledgerOfSheets([sheetOf('表1', [HEADERS, ROW, null, ...officers])]);
    expect(ledger.sheets.map((on) => [on.template.name, on.headerRow])).toEqual([
      ['党员增减', 0],
      ['班子成员', 4],
    ]);
    expect(ledger.movements.records).toHaveLength(1);
    expect(fieldsOf(ledger.officers.records, 'name', 'post')).toEqual([['李四', ['secretary']]]);
    expect(ledger.unknownSheets.map((u) => [u.sheet.name, u.firstRow, u.nearest?.name])).toEqual([
      ['表1', 6, '党员名册'],
    ]);
  });

  it('gives every record one shape and strings of the workbook', () => {
    const ledger = ledgerOfSheets([sheetOf('表1', [HEADERS, ROW, ['李四']])]);
    const [first, second] = ledger.movements.records;
    expect(Object.keys(second ?? {})).toEqual(Object.keys(first ?? {}));
    expect(Object.keys(first ?? {}).slice(0, 3)).toEqual(['on', 'row', 'exact']);
  });
});

describe('headers of several rows', () => {
  it('reads sub-headers under merged groups', () => {
    const ledger = ledgerOfSheets([
      sheetOf(
        '表1',
        [
          ['会议台账'],
          ['日期', '会议类型', '主题', '主持人', '出席情况', null, '表决情况', null, null],
          [null, null, null, null, '应到人数', '实到人数', '赞成', '反对', '弃权'],
          ['2026-05-06', '党员大会', '甲', '张三', 10, 9, 8, 1, 0],
        ],
        ['A1:I1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:F2', 'G2:I2'],
      ),
    ]);
    expect(ledger.sheets[0]).toMatchObject({ headerTop: 1, headerRow: 2, unknown: [] });
    expect(ledger.sheets[0]?.headers.votesFor).toBe('表决情况/赞成');
    expect(
      fieldsOf(
        ledger.meetings.records,
        'heldOn',
        'due',
        'votesFor',
        'votesAgainst',
        'votesAbstained',
      ),
    ).toEqual([[20260506, 10, 8, 1, 0]]);
  });

  it('reads them without merged areas, as csv has them', () => {
    const ledger = ledgerOfSheets([
      sheetOf('表1', [
        ['日期', '会议类型', '主题', '主持人', '人数', null, '表决结果', null, null],
        [null, null, null, null, '应到', '实到', '赞成', '反对', '弃权'],
        ['2026-05-06', '党员大会', '甲', '张三', 10, 9, 8, 1, 0],
      ]),
    ]);
    expect(fieldsOf(ledger.meetings.records, 'due', 'present', 'votesFor', 'votesAgainst')).toEqual(
      [[10, 9, 8, 1]],
    );
  });

  it('joins group and sub-header where only together they are a header', () => {
    const ledger = ledgerOfSheets([
      sheetOf(
        '表1',
        [
          [
            '姓名',
            '公民身份号码',
            '出生日期',
            '申请入党日期',
            '接收大会',
            null,
            null,
            '转正大会',
            null,
            '公示',
            null,
          ],
          [null, null, null, null, '日期', '应到', '赞成', '日期', '应到', '开始日期', '结束日期'],
          [
            '张三',
            'A',
            '1990-01-01',
            '2020-01-01',
            '2022-01-01',
            9,
            8,
            '2023-01-01',
            7,
            '2021-01-01',
            '2021-01-08',
          ],
        ],
        ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:G1', 'H1:I1', 'J1:K1'],
      ),
    ]);
    expect(
      fieldsOf(
        ledger.recruits.records,
        'meetingOn',
        'meetingDue',
        'meetingFor',
        'conversionMeetingOn',
        'conversionDue',
        'noticeFrom',
        'noticeTo',
      ),
    ).toEqual([[20220101, 9, 8, 20230101, 7, 20210101, 20210108]]);
    expect(ledger.sheets[0]?.unknown).toEqual([]);
  });

  it('gathers the columns of a list, and takes no 性别 of an introducer for the member’s', () => {
    const ledger = ledgerOfSheets([
      sheetOf(
        '表1',
        [
          ['入党介绍人', null, null, '姓名', '公民身份号码', '出生日期', '申请入党日期'],
          ['姓名', '性别', '第二介绍人'],
          ['李四', '女', '王五', '张三', 'A', '1990-01-01', '2020-01-01'],
        ],
        ['A1:C1', 'D1:D2', 'E1:E2', 'F1:F2', 'G1:G2'],
      ),
    ]);
    expect(fieldsOf(ledger.recruits.records, 'name', 'introducers', 'sex')).toEqual([
      ['张三', ['李四', '王五'], null],
    ]);
    expect(ledger.sheets[0]?.furtherColumns).toEqual({ introducers: [2] });
    expect(ledger.sheets[0]?.unknown).toEqual(['入党介绍人/性别']);
  });

  it('takes a row of format hints for headers, and no row of data', () => {
    const hinted = ledgerOfSheets([
      sheetOf('表1', [HEADERS, [null, null, null, '（年月日）'], ROW]),
    ]);
    expect(hinted.movements.records.map((r) => r.row)).toEqual([2]);
    const plain = ledgerOfSheets([
      sheetOf('表1', [[...HEADERS, '备用'], [null, null, null, null, '姓名'], ROW]),
    ]);
    expect(plain.sheets[0]?.headerRow).toBe(0);
  });
});

describe('cells merged downwards', () => {
  it('may reach to the end of the sheet, and overlap', () => {
    const ledger = ledgerOfSheets([
      sheetOf(
        '表1',
        [HEADERS, ROW, [null, ...ROW.slice(1)]],
        ['A2:A1048576', ...Array.from({ length: 1000 }, () => 'A2:XFD1048576')],
      ),
    ]);
    expect(fieldsOf(ledger.movements.records, 'name')).toEqual([['张三'], ['张三']]);
  });

  it('hold for each row, but amounts for all of them together', () => {
    const ledger = ledgerOfSheets([
      sheetOf(
        '表1',
        [
          ['姓名', '年月', '交费类别', '应交', '实交'],
          ['张三', '202601', '在职', 10, 20],
          [null, '202602', null, 10, null],
          ['李四', '202601', '在职', 5, 5],
        ],
        ['A2:A3', 'C2:C3', 'E2:E3'],
      ),
    ]);
    expect(fieldsOf(ledger.dues.records, 'name', 'month', 'category', 'due', 'paid')).toEqual([
      ['张三', 20260100, 'employed', 1000, 2000],
      ['张三', 20260200, 'employed', 1000, null],
      ['李四', 20260100, 'employed', 500, 500],
    ]);
    const second = ledger.dues.records[1];
    expect(second && addressOf(second, 'name')).toEqual({ row: 1, column: 0 });
    expect(second && addressOf(second, 'month')).toEqual({ row: 2, column: 1 });
  });

  it('make one record of rows on which only a list goes on', () => {
    const ledger = ledgerOfSheets([
      sheetOf(
        '表1',
        [
          ['姓名', '公民身份号码', '出生日期', '申请入党日期', '入党介绍人'],
          ['张三', 'A', '1990-01-01', '2020-01-01', '李四'],
          [null, null, null, null, '王五'],
        ],
        ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3'],
      ),
    ]);
    expect(fieldsOf(ledger.recruits.records, 'name', 'introducers')).toEqual([
      ['张三', ['李四', '王五']],
    ]);
  });
});
