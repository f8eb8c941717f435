import type { Language } from '../templates/schema';
import type { WorkbookError, WorkbookErrorCode } from '../workbook/errors';

type Texts = Readonly<Record<WorkbookErrorCode | 'unrecognised' | 'internal', string>>;

const TEXTS: Readonly<Record<Language, Texts>> = {
  'zh-CN': {
    empty: '文件是空的，没有任何内容。请重新导出或重新索取这个文件。',
    encrypted: '工作簿设有打开密码，读不了。请在 Excel 或 WPS 里取消密码，另存后再试。',
    corrupt:
      '文件已损坏，读不了。请用 Excel 或 WPS 打开并另存为 .xlsx 后再试；打不开就请重新索取。',
    truncated: '文件不完整，可能没有传完或拷完。请重新拷贝或重新索取。',
    'wrong-type': '这不是工作簿，只是扩展名像。请确认是否选错了文件。',
    html: '这其实是网页（系统“导出 Excel”常见），不是工作簿。请用 Excel 打开并另存为 .xlsx 后再试。',
    text: '这其实是纯文本，不是工作簿。请用 Excel 打开并另存为 .xlsx 后再试。',
    'no-sheets': '工作簿里没有工作表。',
    'unreadable-old-format': '这个旧格式的文件读不了。请在 Excel 或 WPS 里另存为 .xlsx 后再试。',
    'unknown-encoding': '认不出文字编码。请在 Excel 里另存为 .xlsx，或另存为 UTF-8 编码的 CSV。',
    doctype:
      '文件里含有外部定义（DOCTYPE），正常的工作簿不会有，出于安全没有读。请确认它来源可靠。',
    'too-large': '文件太大，超过了上限。请确认是否选错了文件。',
    'expanded-too-large': '文件解压后太大，超过了上限，没有继续读。请确认它来源可靠。',
    'ratio-too-high': '文件的压缩比异常，像是人为构造的，没有继续读。请确认它来源可靠。',
    'too-many-entries': '文件内部的部件太多，超过了上限，没有继续读。',
    'too-many-rows': '工作表的行数太多，超过了上限，没有继续读。',
    'too-many-columns': '工作表的列数太多，超过了上限，没有继续读。',
    'too-many-cells': '单元格太多，超过了上限，没有继续读。',
    'too-many-merged-areas': '工作表的合并单元格太多，超过了上限，没有继续读。',
    'string-too-long': '有单元格的文字太长，超过了上限，没有继续读。',
    'not-found': '找不到这个文件或文件夹。请检查路径。',
    'no-access': '没有权限读取这个文件。请检查权限，或先关闭正在占用它的程序。',
    unrecognised:
      '没有认出任何一张工作表。请对照模板检查表头（用 template 命令可以得到空白工作簿）。',
    internal: '程序处理这个工作簿时出了意外，没有得出结果。请把文件名和这句话告诉维护者。',
  },
  en: {
    empty: 'The file is empty. Export it or ask for it again.',
    encrypted: 'The workbook is protected by a password. Remove it in Excel and save again.',
    corrupt: 'The file is damaged. Open it in Excel, save it as .xlsx, or ask for it again.',
    truncated: 'The file is incomplete: it was not copied or sent to the end. Copy it again.',
    'wrong-type': 'This is no workbook in spite of its name. Is it the right file?',
    html: 'This is a web page, not a workbook. Open it in Excel and save it as .xlsx.',
    text: 'This is plain text, not a workbook. Open it in Excel and save it as .xlsx.',
    'no-sheets': 'The workbook has no sheets.',
    'unreadable-old-format': 'This old format cannot be read. Save it as .xlsx in Excel.',
    'unknown-encoding': 'The text encoding is not known. Save it as .xlsx, or as CSV in UTF-8.',
    doctype: 'The file holds a DOCTYPE, which no workbook has, and was not read for safety.',
    'too-large': 'The file is larger than the limit. Is it the right file?',
    'expanded-too-large': 'The file expands beyond the limit and was not read on.',
    'ratio-too-high':
      'The file expands suspiciously and was not read on. Can you trust its source?',
    'too-many-entries': 'The file has more parts than the limit and was not read on.',
    'too-many-rows': 'A sheet has more rows than the limit and was not read on.',
    'too-many-columns': 'A sheet has more columns than the limit and was not read on.',
    'too-many-cells': 'There are more cells than the limit; the file was not read on.',
    'too-many-merged-areas': 'A sheet has more merged areas than the limit; it was not read on.',
    'string-too-long': 'The text of a cell is longer than the limit; the file was not read on.',
    'not-found': 'There is no such file or folder. Check the path.',
    'no-access': 'The file may not be read. Check permissions, or close the program that holds it.',
    unrecognised:
      'No sheet was recognised. Compare the headers with the blank workbook (template).',
    internal: 'Something unexpected happened with this workbook. Tell the maintainers.',
  },
};

/** What a file is that is no workbook, by what the reader found. */
const KINDS: Readonly<Record<string, readonly [chinese: string, english: string]>> = {
  pdf: ['PDF 文件', 'a PDF'],
  docx: ['Word 文档', 'a Word document'],
  pptx: ['PPT 演示文稿', 'a PowerPoint file'],
  xlsb: ['二进制工作簿（.xlsb）', 'a binary workbook (.xlsb)'],
  opendocument: ['OpenDocument 文档', 'an OpenDocument file'],
  zip: ['压缩包', 'a zip archive'],
  rar: ['压缩包', 'a rar archive'],
  '7z': ['压缩包', 'a 7z archive'],
  doc: ['旧版 Word 文档', 'an old Word document'],
  ppt: ['旧版 PPT 演示文稿', 'an old PowerPoint file'],
  gzip: ['压缩包', 'a gzip archive'],
  image: ['图片', 'a picture'],
  rtf: ['RTF 文档', 'an RTF document'],
  xml: ['XML 文件', 'an XML file'],
};

/** Where in the file it went wrong, and which limit was met. Never a cell's content. */
function factsText(
  { sheet, ref, part, limit, found }: WorkbookError['data'],
  language: Language,
): string {
  const zh = language === 'zh-CN';
  const kind = KINDS[String(found)]?.[zh ? 0 : 1];
  const facts = [
    ...(kind === undefined ? [] : [zh ? `看起来是${kind}` : `it looks like ${kind}`]),
    ...(sheet === undefined ? [] : [zh ? `工作表“${sheet}”` : `sheet “${sheet}”`]),
    ...(ref === undefined ? [] : [zh ? `单元格 ${ref}` : `cell ${ref}`]),
    ...(part === undefined || sheet !== undefined ? [] : [zh ? `部件 ${part}` : `part ${part}`]),
    ...(limit === undefined ? [] : [zh ? `上限 ${limit}` : `limit ${limit}`]),
  ];
  if (facts.length === 0) return '';
  return zh ? `（${facts.join('，')}）` : ` (${facts.join(', ')})`;
}

/** Why a file could not be read, as its report and a person have it. */
export interface Failure {
  readonly code: WorkbookErrorCode | 'unrecognised' | 'internal';
  readonly message: string;
}

/** Puts a failure into words. */
export const describeFailure = (code: Failure['code'], language: Language): Failure => ({
  code,
  message: TEXTS[language][code],
});

/** Puts a {@link WorkbookError} into words. */
export const describeError = ({ code, data }: WorkbookError, language: Language): Failure => ({
  code,
  message: TEXTS[language][code] + factsText(data, language),
});
