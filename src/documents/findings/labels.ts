import type { Explanation } from '../../check/suppressions';
import type { Language, Severity } from '../../core/templates/schema';

/** How a severity is called. */
export const SEVERITY_LABELS: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  'zh-CN': { error: '错误', warning: '警告', info: '提示' },
  en: { error: 'error', warning: 'warning', info: 'info' },
};

/** Why a finding does not count, in words. */
export function answeredText({ reason, by }: Explanation, language: Language): string {
  const [open, close, colon] = language === 'zh-CN' ? ['（', '）', '：'] : [' (', ')', ': '];
  const said = reason === '' ? '' : `${colon}${reason}`;
  const label = language === 'zh-CN' ? '已核实，不计入' : 'answered, not counted';
  return `${label}${said}${by ? `${open}${by}${close}` : ''}`;
}

/** The headings of a list of findings, in its order of columns. */
export const FINDING_HEADINGS = {
  'zh-CN': {
    file: '文件',
    sheet: '工作表',
    cell: '单元格',
    header: '列',
    severity: '级别',
    problem: '问题',
    why: '依据',
    remedy: '怎么改',
    rule: '规则',
    suppressed: '已核实',
  },
  en: {
    file: 'File',
    sheet: 'Sheet',
    cell: 'Cell',
    header: 'Column',
    severity: 'Severity',
    problem: 'Problem',
    why: 'Why',
    remedy: 'What to do',
    rule: 'Rule',
    suppressed: 'Answered',
  },
} as const satisfies Record<Language, object>;
