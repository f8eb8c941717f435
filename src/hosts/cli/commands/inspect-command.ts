import type { Language } from '../../../core/templates/schema';
import { maskNumbers } from '../../../core/text/mask';
import { outwardLines } from '../../../core/text/outward';
import { unreadable } from '../../../documents/findings/failure';
import { openReports, sheetReports } from '../../../documents/findings/sheet-report';
import { renderInspection } from '../../../documents/inspect/inspect';
import type { SheetMapping } from '../../../ledger/mapping';
import { readLedger } from '../../../ledger/read';
import { WorkbookError } from '../../../workbook/errors';
import type { Workbook } from '../../../workbook/model';
import { type CellLine, cellLines } from '../../../workbook/read/cell-lines';
import { discover, type Input } from '../files/discover';
import { packageTemplates } from '../files/kept-templates';
import { MAPPING_DETAIL, readMappings } from '../files/mapping-file';
import { openWorkbook } from '../files/open-workbook';
import { mappingsOf, saveMappings } from '../files/save-mapping';
import { readArguments, values } from './arguments';
import { type Command, EXIT } from './command';
import { print } from './output';
import { PASSWORD_DETAIL, readPasswords } from './password-file';
import { usageError } from './usage';

const CHUNK = 1 << 16;

/** A number is masked only where it can be an identity or telephone number. */
function masked(line: CellLine): CellLine {
  const sheet = maskNumbers(line.sheet);
  if (typeof line.value === 'boolean') return { ...line, sheet };
  const value = maskNumbers(String(line.value));
  return value === String(line.value) ? { ...line, sheet } : { ...line, sheet, value };
}

async function printCells({ sheets }: Workbook, reveal: boolean): Promise<void> {
  let text = '';
  for (const sheet of sheets) {
    for (const line of cellLines(sheet)) {
      text += `${JSON.stringify(reveal ? line : masked(line))}\n`;
      if (text.length < CHUNK) continue;
      await print(text);
      text = '';
    }
  }
  await print(text);
}

export const inspectCommand: Command = {
  name: 'inspect',
  usage:
    'FILE [--cells] [--mapping FILE] [--save-mapping FILE] [--set 表!列=字段…] [--format table|json] [--password-file FILE] [--lang zh-CN|en] [--reveal]',
  summary: {
    'zh-CN': '看工作簿是怎样被认读的：每张表、每一列、没有认出的内容',
    en: 'How each sheet of a workbook was recognised',
  },
  details: [
    ['FILE', { 'zh-CN': '一个工作簿', en: 'a workbook' }],
    [
      '--cells',
      {
        'zh-CN': '逐格列出读到的值，每行一个 JSON',
        en: 'every cell as it was read, one JSON object a line',
      },
    ],
    MAPPING_DETAIL,
    [
      '--save-mapping FILE',
      {
        'zh-CN': '把各列的对应关系存成文件，以后同样表头的表都照这样认',
        en: 'write how the columns were understood, for all sheets of the same headers',
      },
    ],
    [
      '--set 表!列=字段',
      {
        'zh-CN': '指定某一列是什么，例如 Sheet1!C=入党日期；等号后面空着的，这一列不读；可写多次',
        en: 'what a column is, such as Sheet1!C=入党日期; nothing after = for none; may be given again',
      },
    ],
    [
      '--format NAME',
      { 'zh-CN': '输出格式，默认 table，也可以是 json', en: 'table unless given, or json' },
    ],
    PASSWORD_DETAIL,
    ['--lang LANG', { 'zh-CN': '文字用中文（默认）还是英文', en: 'the language of the texts' }],
    [
      '--reveal',
      {
        'zh-CN': '显示完整的身份证号和手机号，默认遮盖',
        en: 'show identity and telephone numbers',
      },
    ],
  ],
  async run(args) {
    const { options, positionals } = readArguments(args, {
      cells: values.flag,
      mapping: values.path.optional(),
      'save-mapping': values.path.optional(),
      set: values.names,
      format: values.format.default('table'),
      'password-file': values.path.optional(),
      lang: values.language.default('zh-CN'),
      reveal: values.flag,
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) {
      throw usageError('请给出一个工作簿。', 'Give one workbook.');
    }
    const [input, ...others] = discover([path], undefined, options.reveal);
    if (!input || others.length > 0) {
      throw usageError('请给出一个工作簿，不是文件夹。', 'Give one workbook, not a folder.');
    }
    try {
      await inspect(input, {
        ...options,
        mappings: readMappings(options.mapping),
        save: options['save-mapping'],
        passwords: readPasswords(options['password-file']),
      });
      return EXIT.fine;
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      process.stderr.write(`${input.file}: ${unreadable(error, options.lang).message}\n`);
      return EXIT.unreadable;
    }
  },
};

interface Inspection {
  readonly cells: boolean;
  readonly lang: Language;
  readonly reveal: boolean;
  readonly passwords: readonly string[];
  readonly mappings: readonly SheetMapping[];
  /** What a person says of columns. */
  readonly set: readonly string[];
  /** Where to write how the sheets are understood. */
  readonly save: string | undefined;
  readonly format: string;
}

async function inspect(
  input: Input,
  { cells, lang, reveal, passwords, mappings, set, save, format }: Inspection,
): Promise<void> {
  const workbook = await openWorkbook(input, passwords);
  if (cells) return printCells(workbook, reveal);
  const templates = await packageTemplates();
  const { file } = input;
  let ledger = readLedger(workbook, templates, { file, mappings });
  if (save !== undefined || set.length > 0) {
    const made = mappingsOf(ledger, set);
    if (save !== undefined) saveMappings(save, made);
    ledger = readLedger(workbook, templates, { file, mappings: made });
  }
  if (format === 'json') {
    const sheets = sheetReports(ledger, reveal);
    const open = openReports(ledger.coverage, reveal);
    return print(`${JSON.stringify({ file, sheets, open }, null, 2)}\n`);
  }
  await print(outwardLines(renderInspection(ledger, lang), reveal));
}
