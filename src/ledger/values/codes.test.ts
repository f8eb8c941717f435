import { describe, expect, it } from 'vitest';
import type { ColumnTemplate } from '../../core/templates/schema';
import { templates } from '../../rules/testing';
import type { Cell } from '../../workbook/model';
import { cellReader } from './reader';
import { Remark } from './remark';

/** The value, what is said of it, and the exact items where they are kinds of the value. */
function read(codes: string, cell: Cell, type: 'code' | 'codes' = 'code') {
  const column: ColumnTemplate = { key: 'k', header: '列', headerEn: '', type, codes };
  const remark = new Remark();
  const context = { codes: templates.codes, year: null, numbersLost: false, is1904: false };
  const value = cellReader(column, context)(cell, remark);
  return { value, said: remark.kind && remark.reason, exact: remark.exact };
}

/** The 49 values of the official drop-down, by the eight rows of 党员基本情况. */
const OCCUPATIONS: Readonly<Record<string, string>> = {
  official: '公务员 参照公务员法管理的工作人员',
  manager:
    '事业单位管理岗位 公有经济控制企业管理岗位 非公有经济控制企业管理岗位 民办非企业管理岗位',
  professional:
    '事业单位专业技术岗位 公有经济控制企业专业技术岗位 非公有经济控制企业专业技术岗位 民办非企业专业技术岗位',
  worker:
    '公有经济控制单位工勤岗位 机关单位工勤岗位 事业单位工勤岗位 非公有企业工勤岗位 民办非企业工勤岗位',
  farmer: '农牧渔业生产人员 乡村医生 其他农牧渔民 外出务工经商人员',
  student:
    '研究生毕业年级 研究生一年级 研究生其他年级学生 大学本科毕业年级 大学本科一年级 大学本科其他年级学生 大学专科毕业年级 大学专科一年级 大学专科其他年级学生 中等专业学校学生 高中学生 技工学校学生',
  retired: '离休干部 退休人员 退职人员',
  other:
    '解放军、武警 内部退养职工 大学生村官 社区工作人员 停薪留职人员 个体工商户中的从业人员 自由职业人员 （转业）待安置、学生毕业未就业的人员 公派或因私出国、出境逾期未归的人员 改革后不再保留原机关干部身份，党组织关系仍保留在原单位的人员 企业破产后，领取保险金或被辞退的职工中未重新就业的人员 由于各种原因，已经离开本人的生产、工作岗位，并已不在本单位从事其他工作，但仍与单位保留劳动关系的职工（不包括内部退养职工） 党组织关系在人才（劳动）服务中心，不明职业的人员 其他从业人员 其他无业人员',
};

const EDUCATIONS: Readonly<Record<string, string>> = {
  doctorate: '博士研究生',
  master: '硕士研究生',
  postgraduate: '硕士生班 中央党校研究生 省（区、市）委党校研究生',
  bachelor: '大学 第二学士学位班 中央党校大学 省（区、市）委党校大学',
  associate: '大专 大学普通班 中央党校大专 省（区、市）委党校大专',
  secondary: '中等专科',
  highschool: '职业高中 普通高中 高中、中技',
  technical: '技工学校',
  junior: '初中 初中及以下',
  primary: '小学 其他',
};

const each = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).flatMap(([id, list]) => list.split(' ').map((word) => [word, id] as const));

describe('official words', () => {
  const occupations = each(OCCUPATIONS);
  it('are all there', () => {
    expect(occupations).toHaveLength(49);
    expect(each(EDUCATIONS)).toHaveLength(22);
  });

  it.each(occupations)('occupation %s is of %s', (word, id) => {
    expect(read('occupations', word)).toMatchObject({ value: id, said: null });
  });

  it.each(each(EDUCATIONS))('education %s is of %s', (word, id) => {
    expect(read('educations', word)).toMatchObject({ value: id, said: null });
  });

  it('keep what they are exactly', () => {
    expect(read('occupations', '乡村医生').exact).toEqual(['village-doctor']);
    expect(read('occupations', '农牧渔民').exact).toBe(null);
    expect(read('unit-kinds', '国有企业')).toEqual({
      value: 'enterprise',
      said: null,
      exact: ['state-enterprise'],
    });
  });

  it.each<[list: string, cell: Cell, value: string]>([
    ['sexes', 1, 'male'],
    ['sexes', '2', 'female'],
    ['sexes', '1-男', 'male'],
    ['sexes', '868_男', 'male'],
    ['ethnic-groups', '868_汉族', '01'],
    ['member-categories', '224_预备党员', 'probationary'],
    ['recruit-outcomes', '1 申请入党', 'training'],
    ['sexes', '女(2)', 'female'],
    ['sexes', '女_2', 'female'],
    ['ethnic-groups', '01', '01'],
    ['ethnic-groups', 1, '01'],
    ['ethnic-groups', '11 满族', '11'],
    ['ethnic-groups', '穿青人', '97'],
    ['ethnic-groups', '革家人', '97'],
    ['educations', '21', 'bachelor'],
    ['educations', 2, ''],
    ['educations', '2A', 'bachelor'],
    ['educations', '1b', 'postgraduate'],
    ['organisation-kinds', '632', 'joint'],
    ['unit-kinds', '人民团体', 'government'],
    ['organisation-kinds', '党组', 'committee'],
  ])('%s: %j is %s', (list, cell, value) => {
    expect(read(list, cell)).toMatchObject(
      value === '' ? { value: null, said: 'not-in-list' } : { value, said: null },
    );
  });

  it.each<[list: string, cell: Cell]>([
    ['sexes', '2-男'],
    ['sexes', '男(2)'],
    ['sexes', 0],
    ['sexes', 12],
    ['ethnic-groups', 57],
  ])('%s: %j contradicts itself or is no number of the list', (list, cell) => {
    expect(read(list, cell)).toMatchObject({ value: null, said: 'not-in-list' });
  });
});

describe('usual words', () => {
  it.each<[list: string, word: string, value: string]>([
    ['educations', '中师', 'secondary'],
    ['educations', '在职研究生', 'postgraduate'],
    ['educations', '函授本科', 'bachelor'],
    ['educations', '大学本科（函授）', 'bachelor'],
    ['occupations', '教师', 'professional'],
    ['occupations', '外出务工', 'farmer'],
    ['review-grades', '合格党员', 'qualified'],
    ['honour-titles', '优秀党支部书记', 'excellent-worker'],
    ['training-kinds', '学习强国', 'online'],
    ['movement-kinds', '调出', 'transferred-out'],
    ['movement-kinds', '病逝', 'died'],
  ])('%s: %s is %s, with the standard word offered', (list, word, value) => {
    expect(read(list, word)).toMatchObject({ value, said: 'code-alias' });
  });

  it.each<[list: string, word: string, value: string]>([
    ['honour-titles', '五一劳动奖章', 'other'],
    ['talk-kinds', '廉政谈话', 'integrity'],
    ['movement-kinds', '退党除名', 'removed'],
    ['movement-kinds', '劝而不退除名', 'removed'],
  ])('%s: %s is %s and in order', (list, word, value) => {
    expect(read(list, word)).toMatchObject({ value, said: null });
  });

  it.each<[list: string, word: string]>([
    ['educations', '大学本科（在读）'],
    ['educations', '本科肄业'],
    ['member-categories', '正式党员（已转出）'],
    ['movement-kinds', '退党'],
    ['movement-kinds', '申请退党'],
    ['sanction-kinds', '撤销行政职务'],
    ['sanction-kinds', '开除公职'],
    ['sexes', '男/女'],
  ])('%s: %s is not guessed', (list, word) => {
    expect(read(list, word)).toMatchObject({ value: null, said: 'not-in-list' });
  });

  it('counts what an open list does not have as other', () => {
    expect(read('honour-titles', '镇级歌唱比赛一等奖')).toMatchObject({
      value: 'other',
      said: 'code-other',
    });
  });
});

describe('kinds of meeting', () => {
  const kinds: Readonly<Record<string, string>> = {
    'general-meeting':
      '党员大会 支部党员大会 2025年第一次党员大会 第三季度党员大会 支部党员大会（第2次） 全体党员大会 党员大会会议',
    'committee-meeting': '支委会 支委扩大会 支部委员会扩大会议 12月支委会 支委会（扩大）',
    'group-meeting': '党小组会 第一季度党小组会 党小组会议',
    lecture: '党课 微党课 专题党课 书记讲党课 支部书记讲党课 领导干部讲党课 “七一”专题党课',
    'theme-day': '主题党日 5月主题党日 “不忘初心”主题党日活动 党员活动日',
    'organisation-life-meeting': '组织生活会 2024年度组织生活会 专题组织生活会',
    'democratic-life-meeting': '民主生活会 专题民主生活会',
    'democratic-review': '民主评议党员 民主评议 2024年度民主评议党员',
    'election-meeting': '选举大会 换届选举 换届选举党员大会 补选大会',
    study: '理论学习 中心组学习 集中学习 周学习 学习研讨',
    'party-affairs': '专题议党 专题议党会 定期议党',
    other:
      '警示教育大会 意识形态专题会 政治生日 党员代表大会 述职评议会 党委会 团员大会 换届选举工作会 参观学习',
  };
  it.each(each(kinds))('%s is %s', (word, id) => {
    const { value, said } = read('meeting-kinds', word, 'codes');
    expect(value).toEqual([id]);
    expect(said === null || said === 'code-alias').toBe(true);
  });

  it('keeps the lecture of a secretary, and a regular discussion apart from one on a matter', () => {
    expect(read('meeting-kinds', '书记讲党课', 'codes').exact).toEqual(['secretary-lecture']);
    expect(read('meeting-kinds', '定期议党', 'codes').exact).toEqual(['regular-party-affairs']);
    expect(read('meeting-kinds', '专题议党', 'codes').exact).toBe(null);
  });

  it.each<[string, string[]]>([
    ['党员大会暨主题党日', ['general-meeting', 'theme-day']],
    ['支委会和党课', ['committee-meeting', 'lecture']],
    ['组织生活会暨民主评议党员大会', ['organisation-life-meeting', 'democratic-review']],
    ['党员大会、书记讲党课', ['general-meeting', 'lecture']],
  ])('%s is several', (word, ids) => {
    expect(read('meeting-kinds', word, 'codes').value).toEqual(ids);
  });

  it.each(['茶话会', '组织生活会准备会', '党课比赛', '和谐社区共建'])(
    '%s is counted as other, and said',
    (word) => {
      expect(read('meeting-kinds', word, 'codes')).toMatchObject({
        value: ['other'],
        said: 'code-other',
      });
    },
  );
});

describe('posts', () => {
  it.each<[string, string[] | null]>([
    ['书记', ['secretary']],
    ['专职副书记', ['deputy']],
    ['机关纪委书记', ['discipline']],
    ['副书记（主持工作）', ['deputy']],
    ['书记兼组织委员', ['secretary', 'organisation']],
    ['书记、组织委员', ['secretary', 'organisation']],
    ['副书记兼纪检委员', ['deputy', 'discipline']],
    ['组织委员兼宣传委员', ['organisation', 'publicity']],
    ['组织委员、党小组组长', ['organisation', 'group-leader']],
    ['群工委员', ['member']],
    ['党支部书记', ['secretary']],
    ['书记（候选）', null],
    ['第一书记', null],
    ['工会主席', null],
  ])('%s is %j', (word, ids) => {
    const { value, said } = read('posts', word, 'codes');
    expect(value).toEqual(ids);
    expect(said).toBe(ids === null ? 'not-in-list' : word === '党支部书记' ? 'code-alias' : null);
  });

  it('keeps the posts that it knows when another stands beside them', () => {
    expect(read('posts', '书记、工会主席', 'codes')).toMatchObject({
      value: ['secretary'],
      said: 'code-other',
    });
  });
});
