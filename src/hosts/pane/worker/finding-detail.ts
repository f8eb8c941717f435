import { cellText } from '../../../check/format';
import { placeValue, renderFinding } from '../../../check/messages';
import { subjectOf } from '../../../check/subject';
import { maskId, maskNumbers, maskPhone } from '../../../core/text/mask';
import type { Finding, Fix } from '../../../rules/rule';
import { cellOf } from '../../../workbook/model';
import type { Book } from './books/book';
import { mistakesOf } from './finding-groups';
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

/** The changes that are offered for a finding, and for all that is told with it. */
export function fixesOf(book: Book, index: number): FixView[] {
  const finding = book.findings[index];
  if (!finding) return [];
  return mistakesOf(finding).flatMap((one) => (one.fix && fixView(book, one, one.fix)) ?? []);
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
    changes: fixesOf(book, index),
    // What is said of a whole sheet stands at a header, in which nothing is to be typed.
    cell: place?.address && (finding.record || finding.fix) ? book.target(place) : null,
    answers: mistakesOf(finding).map(answeredOf),
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
      .flatMap((index) => mistakesOf(book.findings[index] as Finding))
      .map((mistake) => ({ book, mistake })),
  );
  const [first] = all;
  const language = first?.book.renderOptions.language ?? 'zh-CN';
  return together(first?.mistake.rule.messages[language].title ?? '', all);
}

/** Mistakes to be answered or mended at once: each of whom or what they are about is named once. */
export function together(
  title: string,
  mistakes: readonly { readonly book: Book; readonly mistake: Finding }[],
): AlikeFindings {
  const named = new Set<string>();
  return {
    title,
    answers: mistakes.flatMap(({ book, mistake }) => {
      const answered = answeredOf(mistake);
      const key = [book.id, answered.rule, answered.sheet, answered.subject].join('\n');
      if (named.has(key)) return [];
      named.add(key);
      return [{ book: book.id, answered }];
    }),
    fixes: mistakes.flatMap(
      ({ book, mistake }) => (mistake.fix && fixView(book, mistake, mistake.fix)) ?? [],
    ),
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
    if (!finding || book.isSuppressed(finding)) return [];
    return fixesOf(book, index);
  });
  return [...ofFindings, ...textDates(book)].filter(({ target: { sheet, address } }) => {
    const cell = `${sheet}!${address.row},${address.column}`;
    if (taken.has(cell)) return false;
    taken.add(cell);
    return true;
  });
}
