import { cellText } from '../../../check/format';
import { placeValue, renderFinding } from '../../../check/messages';
import { subjectOf } from '../../../check/subject';
import { maskId, maskNumbers, maskPhone } from '../../../core/text/mask';
import type { Finding, Fix } from '../../../rules/rule';
import { cellOf } from '../../../workbook/model';
import type { Book } from './books/book';
import { findingRow } from './finding-list';
import type { FindingDetail, FixView } from './finding-views';

function maskedText(text: string, fix: Fix, key: string | null): string {
  const column = fix.on.template.columns.find((one) => one.key === key);
  if (column?.mask === 'id') return maskId(text);
  return column?.mask === 'phone' ? maskPhone(text) : maskNumbers(text);
}

/** What the cell holds and what it would hold; the spaces that a fix takes away are made visible. */
function fixView(book: Book, index: number, finding: Finding, fix: Fix): FixView | null {
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
    ref: { book: book.id, finding: index },
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
  return finding?.fix ? fixView(book, index, finding, finding.fix) : null;
}

/** All that is said of one finding. */
export function findingDetail(book: Book, index: number): FindingDetail {
  const finding = book.findings[index];
  if (!finding) throw new RangeError(`no finding ${index}`);
  const message = renderFinding(finding, book.plan, book.renderOptions);
  const { place, record, rule } = finding;
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
    verification: {
      rule: rule.messages['zh-CN'].title,
      sheet: place?.on.sheet.name ?? '',
      subject: record ? subjectOf(record) : '',
    },
  };
}

/** Every change that is offered and not answered, in the order of the cells; one a cell. */
export function offeredFixes(book: Book): FixView[] {
  const taken = new Set<string>();
  return book.order.flatMap((index) => {
    const finding = book.findings[index];
    if (!finding || book.isSuppressed(finding)) return [];
    return [finding, ...finding.same].flatMap((one) => {
      const view = one.fix && fixView(book, index, one, one.fix);
      if (!view) return [];
      const { sheet, address } = view.target;
      const cell = `${sheet}!${address.row},${address.column}`;
      if (taken.has(cell)) return [];
      taken.add(cell);
      return [view];
    });
  });
}
