import type { Row, Workbook, Worksheet } from 'exceljs';
import { COVER_SHEET } from '../../core/templates/blank-names';
import type { SheetTemplate } from '../../core/templates/schema';
import type { AskedSheet } from './asked';
import { STYLES } from './styles';

const INTRODUCTION =
  '一个支部一年一本。平时随手记，填好以后在表格软件里或者网页上核对，再由上级汇总成年报。';

const FILLING = [
  '先填“支部信息”“班子成员”“党员名册”三张表，其余的表有什么记什么；用不上的表空着就行，也可以整张删掉。',
  '表头红底白字的是必填，浅底的有就填。选中一个格子，旁边会提示这一格怎么填；带小箭头的从下拉列表选。',
  '提示“由程序推算”的可以空着：性别、出生日期看公民身份号码，届满日期看选举日期和任期，党龄看转正日期。',
  '空表的第二行是示例，里面有以“示例”开头的文字，核对和统计都不算它。看懂以后可以删掉这一行。',
  '日期写成 2024-05-06。早年的日期只知道年月也可以：先打一个英文单引号，再写 2005-07，不会因为缺日子算错。',
  '公民身份号码、手机号码已经设成文本，直接输入就行。从别处粘贴时请选“只粘贴值”，不要让它变成科学计数法。',
  '可以加列、换列的顺序、在表头上面加标题、在表下面写备注，都能认出来；只是不要改工作表的名字和表头的文字。',
  '调出、去世、除名的党员，不要从党员名册里直接删掉：先在“党员增减”里记一行，年底以后再移走。',
];

const PRIVACY = [
  '谈心谈话只记什么时候、谁和谁、哪一类，谈话内容不要写进来；处分处置只记种类和日期，不写事由。',
  '涉密内容不要写进这个工作簿。核对在你自己的电脑上进行，内容不会上传；结果里身份证号、手机号只显示一部分。',
];

const CHECKING = [
  '逐格：公民身份号码对不对，和出生日期、性别是否一致，民族、学历等写法是否规范，该填的有没有漏。',
  '前后：发展党员各步的先后和间隔，会议次数和到会、表决人数，班子任期，党费应交数，名册和增减能否对上。',
  '每个问题都写明三件事：问题在哪一格，依据哪个文件，怎么改。拿不准的会写“未核对”和原因，不会当作没问题。',
  '核对结果只是提示，是否属实由支部判断。情况属实不用改的，在“核实说明”里写明理由，下次就不再提示。',
];

/** Characters that a line holds, over both columns and in the second one, and its height. */
const FULL_LINE = 57;
const LINE = 50;
const LINE_HEIGHT = 18;

const height = (text: string, line: number): number =>
  Math.ceil(text.length / line) * LINE_HEIGHT + 6;

/** Writes the cover from the top down. */
class Cover {
  #row = 0;

  constructor(private readonly sheet: Worksheet) {}

  next(rowHeight: number): Row {
    const row = this.sheet.getRow(++this.#row);
    row.height = rowHeight;
    return row;
  }

  heading(text: string): void {
    this.next(10);
    const cell = this.next(24).getCell(1);
    cell.value = text;
    cell.style = STYLES.heading;
  }

  paragraphs(texts: readonly string[]): void {
    texts.forEach((text, index) => {
      const row = this.next(height(text, FULL_LINE));
      this.sheet.mergeCells(row.number, 1, row.number, 2);
      row.getCell(1).value = `${index + 1}. ${text}`;
      row.getCell(1).style = STYLES.text;
    });
  }
}

function legend(cover: Cover): void {
  const samples = [
    ['必填', STYLES.required],
    ['选填', STYLES.optional],
    ['示例', STYLES.example],
  ] as const;
  const meanings = ['这一列必须填', '有就填，没有空着', '示例行，不算数，可以删掉'];
  samples.forEach(([text, style], index) => {
    const row = cover.next(20);
    row.getCell(1).value = text;
    row.getCell(1).style = style;
    row.getCell(2).value = meanings[index];
    row.getCell(2).style = STYLES.text;
  });
}

/**
 * Adds the cover sheet: what the workbook is, how to fill it, what is checked, and its sheets.
 * @param further the sheets that it does not have and that can be added
 */
export function addCover(
  workbook: Workbook,
  sheets: readonly AskedSheet[],
  further: readonly SheetTemplate[],
): void {
  const sheet = workbook.addWorksheet(COVER_SHEET, {
    properties: { tabColor: { argb: 'FFB3261E' } },
    views: [{ showGridLines: false, state: 'normal' }],
  });
  sheet.getColumn(1).width = 14;
  sheet.getColumn(2).width = 110;
  const cover = new Cover(sheet);
  const title = cover.next(40).getCell(1);
  title.value = '支部台账';
  title.style = STYLES.title;
  const introduction = cover.next(22).getCell(1);
  introduction.value = INTRODUCTION;
  introduction.style = { ...STYLES.text, alignment: { vertical: 'middle' } };

  cover.heading('怎样填');
  cover.paragraphs(FILLING);
  cover.next(6);
  legend(cover);
  cover.heading('哪些不要写');
  cover.paragraphs(PRIVACY);
  cover.heading('核对什么');
  cover.paragraphs(CHECKING);
  cover.heading('有哪些表（点名称可以跳过去）');
  for (const { template } of sheets) {
    const { name, help } = template;
    const text = help['zh-CN'];
    const row = cover.next(height(text, LINE));
    row.getCell(1).value = { formula: `HYPERLINK("#'${name}'!A1","${name}")`, result: name };
    row.getCell(1).style = STYLES.link;
    row.getCell(2).value = text;
    row.getCell(2).style = STYLES.text;
  }
  if (further.length > 0) {
    cover.heading('用得上再加的表');
    cover.paragraphs([
      `${further.map(({ name }) => name).join('、')}。在插件里点“插入模板”，一张一张加；没有插件的，请上级发一本带全部表的。`,
    ]);
  }
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: 9,
    orientation: 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 1,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  sheet.headerFooter.oddFooter = '&L支部台账&R第 &P 页，共 &N 页';
}
