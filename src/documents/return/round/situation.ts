import type { Round, UnitOfRound } from '../../../consolidate/round';
import { isoDate } from '../../../core/calendar/civil-date';
import type { Language } from '../../../core/templates/schema';
import { escapeHtml } from '../../html';
import type { RoundReport, UnitReport } from '../returns-report';
import { changeText, progressCells } from './news';

const STATUS: Readonly<Record<Language, Readonly<Record<UnitOfRound['status'], string>>>> = {
  'zh-CN': { missing: '没有收到', late: '晚于期限', 'in-time': '按时' },
  en: { missing: 'missing', late: 'late', 'in-time': 'in time' },
};

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': [
    '党组织全称',
    '党组织编码',
    '上级党组织',
    '期限',
    '收到日期',
    '收报',
    '状态',
    '文件',
    '已改',
    '仍在',
    '新增',
    '已答复',
    '变化',
  ],
  en: [
    'Organisation',
    'Code',
    'Superior',
    'Due',
    'Received',
    'Round',
    'State',
    'File',
    'Fixed',
    'Still',
    'New',
    'Answered',
    'Changes',
  ],
};

const unitReport = (one: {
  readonly name: string | null;
  readonly code: string | null;
  readonly superior: string | null;
}): UnitReport => ({ name: one.name ?? '', code: one.code, superior: one.superior });

/** The round as `returns.json` has it. */
export function roundReport({ units, unknown }: Round): RoundReport {
  const of = (status: UnitOfRound['status']): UnitReport[] =>
    units.flatMap((one) => (one.status === status ? [unitReport(one.unit)] : []));
  const states = units.map(({ state }) => state);
  return {
    expected: units.length,
    handedIn: units.filter(({ status }) => status !== 'missing').length,
    missing: of('missing'),
    late: of('late'),
    unknown: unknown.map((one) => unitReport({ ...one, name: one.name ?? one.file })),
    accepted: states.filter((state) => state === '已审' || state === '锁定').length,
    locked: states.filter((state) => state === '锁定').length,
  };
}

/** 收报情况 as a table: its headings, and a row a unit; those of nobody on the list last. */
export function situationTable(
  { units, unknown }: Round,
  language: Language,
): { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const rows = units.map((one) => {
    const { unit, workbook, status, state } = one;
    return [
      unit.name,
      unit.code ?? '',
      unit.superior ?? '',
      unit.due === null ? '' : isoDate(unit.due),
      workbook?.on == null ? '' : isoDate(workbook.on),
      STATUS[language][status],
      state,
      workbook?.file ?? '',
      ...progressCells(one),
      changeText(one, language),
    ];
  });
  const others = unknown.map(({ file, name, code, superior, on }) => [
    name ?? '',
    code ?? '',
    superior ?? '',
    '',
    on === null ? '' : isoDate(on),
    language === 'zh-CN' ? '不在名单上' : 'not on the list',
    '',
    file,
    '',
    '',
    '',
    '',
    '',
  ]);
  return { heads: HEADS[language], rows: [...rows, ...others] };
}

/** 通报: the round in sentences, to send to the units. */
export function circular(report: RoundReport, year: number): string {
  const { expected, handedIn, missing, late, unknown } = report;
  const names = (units: readonly UnitReport[]): string => units.map(({ name }) => name).join('、');
  return [
    `${year}年度党内统计应报单位 ${expected} 个，已报 ${handedIn} 个，未报 ${missing.length} 个。`,
    ...(missing.length > 0 ? [`尚未上报的：${names(missing)}。请尽快上报。`] : []),
    ...(late.length > 0 ? [`晚于期限上报的：${names(late)}。`] : []),
    ...(unknown.length > 0 ? [`不在应报名单上的：${names(unknown)}，已计入，请核对名单。`] : []),
  ].join('');
}

/** 收报情况 as a section of the report. */
export function situationSection(round: Round, language: Language): string {
  const { heads, rows } = situationTable(round, language);
  const { expected, handedIn, missing, late, unknown } = roundReport(round);
  const [title, line] =
    language === 'zh-CN'
      ? [
          '收报情况',
          `应报 ${expected} 个，已报 ${handedIn} 个，未报 ${missing.length} 个，晚于期限 ${late.length} 个，不在名单上 ${unknown.length} 个`,
        ]
      : [
          'The collecting round',
          `${expected} expected, ${handedIn} handed in, ${missing.length} missing, ${late.length} late, ${unknown.length} not on the list`,
        ];
  const cells = (row: readonly string[]): string =>
    row.map((text) => `<td>${escapeHtml(text)}`).join('');
  const body = rows.map((row) => `<tr>${cells(row)}`).join('');
  const head = heads.map((text) => `<th>${escapeHtml(text)}`).join('');
  return `<section id="round"><h2>${title}</h2><p>${line}</p><details><summary>${title}</summary><table><thead><tr>${head}<tbody>${body}</table></details></section>`;
}
