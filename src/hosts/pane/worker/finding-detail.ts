import { cellText } from '../../../check/format';
import { placeValue, renderFinding } from '../../../check/messages';
import { subjectOf } from '../../../check/subject';
import { maskId, maskNumbers, maskPhone } from '../../../core/text/mask';
import type { Finding, Fix } from '../../../rules/rule';
import { cellOf } from '../../../workbook/model';
import type { Book } from './books/book';
import { findingRow } from './finding-list';
import type { AlikeFindings, Answered, FindingDetail, FixView } from './finding-views';
import { textDates } from './text-dates';

function maskedText(text: string, fix: Fix, key: string | null): string {
  const column = fix.on.template.columns.find((one) => one.key === key);
  if (column?.mask === 'id') return maskId(text);
  return column?.mask === 'phone' ? maskPhone(text) : maskNumbers(text);
}

/** What the cell holds and what it would hold; the spaces that a fix takes away are made visible. */
function fixView(book: Book, finding: Finding, fix: Fix): FixView | null {
  const { place } = finding;
  const target = book.target(place);
  if (!place || !target) return null;
  const { value } = fix;
  const raw = cellOf(fix.on.sheet, fix.address.row, fix.address.column);
  const key = place.key;
  const before =
    typeof raw === 'string'
      ? maskedText(raw, fix, key).replace(/[\s\u3000]/g, (space) => (space === '\n' ? '↵' : '␣'))
      : placeValue({ ...place, address: fix.address }, book.renderOptions);
  const { language } = book.renderOptions;
  const after =
    value.kind === 'text'
      ? maskedText(value.text, fix, key)
      : value.kind === 'number'
        ? String(value.number)
        : cellText({ kind: 'date', date: value.date, seconds: null }, language);
  return {
    shown: book.shown(target.sheet, fix.address),
    safe: fix.safe,
    place: book.placeText(place),
    before,
    after,
    target: { ...target, address: fix.address },
    value:
      value.kind === 'text'
        ? value.text
        : value.kind === 'number'
          ? value.number
          : { date: value.date },
  };
}

/** The change that is offered for a finding. */
export function fixOf(book: Book, index: number): FixView | null {
  const finding = book.findings[index];
  return finding?.fix ? fixView(book, finding, finding.fix) : null;
}

/** All that is said of one finding. */
export function findingDetail(book: Book, index: number): FindingDetail {
  const finding = book.findings[index];
  if (!finding) throw new RangeError(`no finding ${index}`);
  const message = renderFinding(finding, book.plan, book.renderOptions);
  const { place, rule } = finding;
  return {
    ...findingRow(book, index),
    rule: rule.id,
    title: message.title,
    why: message.why,
    remedy: message.remedy,
    target: book.target(place),
    related: finding.related.map((one) => ({
      text: [book.placeText(one), placeValue(one, book.renderOptions)]
        .filter(Boolean)
        .join(book.renderOptions.language === 'zh-CN' ? '：' : ': '),
      target: book.target(one),
    })),
    change: fixOf(book, index),
    cell: place?.address ? book.target(place) : null,
    verification: answeredOf(finding),
    alike: book.order.filter((one) => isAlike(book, one, rule.id)).length,
  };
}

/** What 核实说明 names a finding by. */
export const answeredOf = ({ rule, place, record }: Finding): Answered => ({
  rule: rule.messages['zh-CN'].title,
  sheet: place?.on.sheet.name ?? '',
  subject: record ? subjectOf(record) : '',
});

/** Whether a finding is of a rule, and not answered. */
export function isAlike(book: Book, index: number, rule: string): boolean {
  const finding = book.findings[index];
  return finding !== undefined && finding.rule.id === rule && !book.isSuppressed(finding);
}

/** All findings of a rule that are not answered, in some workbooks. */
export function alikeFindings(books: readonly Book[], rule: string): AlikeFindings {
  const all = books.flatMap((book) =>
    book.order
      .filter((index) => isAlike(book, index, rule))
      .map((index) => ({ book, index, finding: book.findings[index] as Finding })),
  );
  const named = new Set<string>();
  const language = all[0]?.book.renderOptions.language ?? 'zh-CN';
  return {
    title: all[0]?.finding.rule.messages[language].title ?? '',
    answers: all.flatMap(({ book, finding }) => {
      const answered = answeredOf(finding);
      const key = `${book.id} ${answered.sheet} ${answered.subject}`;
      if (named.has(key)) return [];
      named.add(key);
      return [{ book: book.id, answered }];
    }),
    fixes: all.flatMap(({ book, index }) => fixOf(book, index) ?? []),
  };
}

/**
 * Every change that is offered and not answered, in the order of the cells, then the days that are
 * kept as text; one a cell.
 */
export function offeredFixes(book: Book): FixView[] {
  const taken = new Set<string>();
  const ofFindings = book.order.flatMap((index) => {
    const finding = book.findings[index];
    if (!finding?.fix || book.isSuppressed(finding)) return [];
    return fixOf(book, index) ?? [];
  });
  return [...ofFindings, ...textDates(book)].filter(({ target: { sheet, address } }) => {
    const cell = `${sheet}!${address.row},${address.column}`;
    if (taken.has(cell)) return false;
    taken.add(cell);
    return true;
  });
}
