import type { WorkbookError, WorkbookErrorCode } from './errors';

/** In plain words: what is wrong with the file, and what to do. */
interface ErrorWords {
  readonly 'zh-CN': string;
  readonly en: string;
}

const WORDS: Readonly<Record<WorkbookErrorCode, ErrorWords>> = {
  empty: {
    'zh-CN': '文件是空的，没有任何内容。请核对是否保存成功，重新提交。',
    en: 'The file is empty. Check that it was saved, and send it again.',
  },
  encrypted: {
    'zh-CN':
      '文件设有打开密码，无法读取。请在 Excel 中取消密码（文件 → 信息 → 保护工作簿）后另存。',
    en: 'The file is protected by a password. Remove it in Excel (File > Info > Protect Workbook) and save again.',
  },
  'wrong-password': {
    'zh-CN':
      '文件设有打开密码，密码文件里的密码都不对。请补上正确的密码，或在 Excel 中取消密码后另存。',
    en: 'The file is protected by a password, and none of those given fits. Add the right one, or remove the password in Excel and save again.',
  },
  corrupt: {
    'zh-CN': '文件已损坏，无法完整读取。请用 Excel 或 WPS 打开并另存为 .xlsx，或重新取得原文件。',
    en: 'The file is damaged and cannot be read in full. Open it in Excel or WPS and save it as .xlsx, or get the original again.',
  },
  truncated: {
    'zh-CN': '文件不完整，后半部分缺失（可能是传输中断）。请重新复制或下载原文件。',
    en: 'The file is incomplete: its end is missing. Copy or download the original again.',
  },
  'wrong-type': {
    'zh-CN':
      '这不是 Excel 工作簿，文件的实际类型是：{found}。请打开它，把表格另存为 .xlsx 后提交。',
    en: 'This is not an Excel workbook; it is really: {found}. Open it, and save its table as .xlsx.',
  },
  html: {
    'zh-CN': '这其实是网页（HTML），里面没有表格。请核对文件，或用 Excel 打开后另存为 .xlsx。',
    en: 'This is really a web page (HTML), and there is no table in it. Check the file, or open it in Excel and save it as .xlsx.',
  },
  text: {
    'zh-CN': '这其实是纯文本，不是 Excel 工作簿。如果是逗号分隔的数据，请把扩展名改为 .csv。',
    en: 'This is really plain text, not a workbook. If it holds comma-separated data, name it .csv.',
  },
  'no-sheets': {
    'zh-CN': '工作簿里没有工作表（只有图表或宏表）。',
    en: 'The workbook has no worksheets (only charts or macro sheets).',
  },
  'unreadable-old-format': {
    'zh-CN': '旧格式（.xls、.et）文件无法读取，可能已损坏。请用 Excel 或 WPS 打开并另存为 .xlsx。',
    en: 'The file in an old format (.xls, .et) cannot be read and may be damaged. Open it in Excel or WPS and save it as .xlsx.',
  },
  'unknown-encoding': {
    'zh-CN': '无法识别文件的文字编码。请在 Excel 中另存为“CSV UTF-8”或 .xlsx。',
    en: 'The text encoding of the file is unknown. Save it in Excel as “CSV UTF-8” or .xlsx.',
  },
  doctype: {
    'zh-CN':
      '文件里含有不允许的定义（DOCTYPE），出于安全考虑不予读取。请用 Excel 打开并另存为 .xlsx。',
    en: 'The file holds a document type definition, which is not read for safety. Open it in Excel and save it as .xlsx.',
  },
  'too-large': {
    'zh-CN': '文件过大（上限 {limit}）。请删去图片等与台账无关的内容，或拆分后提交。',
    en: 'The file is too large (limit {limit}). Remove pictures and the like, or split it.',
  },
  'expanded-too-large': {
    'zh-CN':
      '文件解压后过大（上限 {limit}），不予读取。请用 Excel 打开，删去多余的空白行列后另存。',
    en: 'The file is too large once expanded (limit {limit}). Open it in Excel, delete surplus rows and columns, and save it again.',
  },
  'ratio-too-high': {
    'zh-CN':
      '文件压缩异常（解压后是原来的 {limit} 倍以上），不予读取。请核对来源；如确系台账，请用 Excel 打开后另存。',
    en: 'The file expands to more than {limit} times its size and is not read. Check where it came from, or open it in Excel and save it again.',
  },
  'too-many-entries': {
    'zh-CN': '压缩包内的文件过多（上限 {limit} 个），不予读取。',
    en: 'The package holds too many files (limit {limit}).',
  },
  'too-many-sheets': {
    'zh-CN': '工作表过多（上限 {limit} 张），不予读取。请删去多余的工作表，或拆分后提交。',
    en: 'The workbook holds more than {limit} sheets. Delete surplus ones, or split it.',
  },
  'too-many-rows': {
    'zh-CN': '工作表行数超过上限（{limit} 行）。请删去多余的行，或拆分后提交。',
    en: 'A sheet has more rows than the limit of {limit}. Delete surplus rows, or split it.',
  },
  'too-many-columns': {
    'zh-CN': '工作表列数超过上限（{limit} 列）。请删去多余的列。',
    en: 'A sheet has more columns than the limit of {limit}. Delete surplus columns.',
  },
  'too-many-cells': {
    'zh-CN': '单元格数量超过上限（{limit} 个）。请拆分后提交。',
    en: 'The workbook has more cells than the limit of {limit}. Split it.',
  },
  'too-many-merged-areas': {
    'zh-CN': '合并单元格过多（上限 {limit} 处）。请取消多余的合并。',
    en: 'A sheet has more merged areas than the limit of {limit}. Unmerge what is not needed.',
  },
  'string-too-long': {
    'zh-CN': '有单元格的文字过长（上限 {limit} 字）。请缩短后提交。',
    en: 'A cell holds a text longer than the limit of {limit} characters. Shorten it.',
  },
  'not-regular': {
    'zh-CN': '这不是普通文件（是文件夹、设备或管道），没有读取。请给出工作簿文件本身。',
    en: 'This is no regular file (a folder, a device or a pipe) and was not read. Give the workbook itself.',
  },
  'too-demanding': {
    'zh-CN':
      '读不了：读这个文件所要的内存超过了限度，可能已损坏。请用 Excel 或 WPS 打开并另存为 .xlsx。',
    en: 'Reading this file takes more memory than is allowed; it may be damaged. Open it in Excel or WPS and save it as .xlsx.',
  },
  'too-slow': {
    'zh-CN':
      '读不了：读这个文件的时间超过了限度，可能已损坏或所在的磁盘没有响应。请先复制到本机，再用 Excel 或 WPS 打开并另存为 .xlsx。',
    en: 'Reading this file takes longer than is allowed; it may be damaged, or its disk does not answer. Copy it to this machine, open it in Excel or WPS and save it as .xlsx.',
  },
  'not-found': {
    'zh-CN': '找不到这个文件。请核对路径和文件名。',
    en: 'The file was not found. Check its path and name.',
  },
  'no-access': {
    'zh-CN': '没有读取这个文件的权限，或文件正被占用。请关闭 Excel 后重试，或检查权限。',
    en: 'The file may not be read, or is in use. Close it in Excel and try again, or check its permissions.',
  },
};

/** An encryption that nothing here undoes, whatever the password. */
const ENCRYPTED_ODS: ErrorWords = {
  'zh-CN':
    '文件是设有密码的 .ods，本程序不解这种加密。请用 WPS 或 LibreOffice 打开，另存为 .xlsx（不设密码）。',
  en: 'The file is an .ods with a password, an encryption that is not undone here. Open it and save it as .xlsx without one.',
};

/** What a file is instead of a workbook. */
const KINDS: Readonly<Record<string, ErrorWords>> = {
  pdf: { 'zh-CN': 'PDF 文档', en: 'a PDF document' },
  image: { 'zh-CN': '图片', en: 'a picture' },
  rar: { 'zh-CN': 'RAR 压缩包', en: 'a RAR archive' },
  '7z': { 'zh-CN': '7z 压缩包', en: 'a 7z archive' },
  gzip: { 'zh-CN': 'gzip 压缩包', en: 'a gzip archive' },
  zip: { 'zh-CN': '普通 ZIP 压缩包', en: 'an ordinary ZIP archive' },
  rtf: { 'zh-CN': 'RTF 文档', en: 'an RTF document' },
  doc: { 'zh-CN': 'Word 文档', en: 'a Word document' },
  docx: { 'zh-CN': 'Word 文档', en: 'a Word document' },
  ppt: { 'zh-CN': 'PowerPoint 演示文稿', en: 'a PowerPoint presentation' },
  pptx: { 'zh-CN': 'PowerPoint 演示文稿', en: 'a PowerPoint presentation' },
  wps: { 'zh-CN': 'WPS 文字文档（.wps）', en: 'a WPS text document' },
  numbers: { 'zh-CN': 'Numbers 表格（.numbers）', en: 'a spreadsheet of Numbers' },
  opendocument: { 'zh-CN': 'OpenDocument 文档', en: 'an OpenDocument text or drawing' },
  xml: { 'zh-CN': 'XML 文件', en: 'an XML file' },
  binary: { 'zh-CN': '二进制文件', en: 'a binary file' },
  unknown: { 'zh-CN': '其他 Office 文件', en: 'another Office file' },
};

/**
 * The error in one or two plain sentences. Where it was met, if that is known,
 * stands behind them: a sheet, a cell, a part of the package.
 */
export function errorText(error: WorkbookError, language: 'zh-CN' | 'en'): string {
  const { limit, found, sheet, ref, part } = error.data;
  const kind = KINDS[String(found)]?.[language] ?? KINDS.binary?.[language] ?? '';
  const size = typeof limit === 'number' ? sizeText(limit, error.code) : '';
  const words = error.code === 'encrypted' && found === 'ods' ? ENCRYPTED_ODS : WORDS[error.code];
  const text = words[language].replace('{found}', kind).replace('{limit}', size);
  const place = [sheet, ref].filter((fact) => fact !== undefined).join('!') || part;
  if (place === undefined) return text;
  return language === 'en' ? `${text} (at ${place})` : `${text}（位置：${place}）`;
}

const IN_BYTES: ReadonlySet<WorkbookErrorCode> = new Set(['too-large', 'expanded-too-large']);

const sizeText = (limit: number, code: WorkbookErrorCode): string =>
  IN_BYTES.has(code) ? `${Math.round(limit / 1024 / 1024)} MB` : limit.toLocaleString('en');
