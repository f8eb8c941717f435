/** What to do where it really is so, and a record must not be changed: the superior decides. */
export const REPORT_IT = {
  'zh-CN': '确实如此的不要改，请报告上级党组织，按其意见办理，并在“核实说明”里写明。',
  en: 'If it really is so, leave it, report to the superior organisation, follow its advice and say so in 核实说明.',
} as const;

/** What to do where it really is so, and only a reason is owed. */
export const EXPLAIN_IT = {
  'zh-CN': '确实如此的不要改，请在“核实说明”里写明原因。',
  en: 'If it really is so, leave it and give the reason in 核实说明.',
} as const;

/** Where a date may be mistyped. */
export const CHECK_DATES = {
  'zh-CN': '请对照档案核对这两个日期，改正写错的一处。',
  en: 'Compare both dates with the personal file and correct the one that is wrong.',
} as const;
