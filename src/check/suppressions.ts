import { groupBy } from '../core/group-by';
import { maskId } from '../core/text/mask';
import type { Ledger, Placed } from '../ledger/model';
import type { VerificationsRecord } from '../ledger/records.generated';
import type { Finding } from '../rules/rule';
import type { Answer } from './answers';
import type { Plan } from './plan';
import { subjectOf } from './subject';

/** Why a finding is none: as 核实说明 or a list of findings that came back says. */
export interface Explanation {
  readonly reason: string;
  readonly by: string | null;
  /** Whether the workbook itself says it, and not a list beside it. */
  readonly inWorkbook: boolean;
}

/** What the 核实说明 of a workbook, and the answers of its branch, did to its findings. */
export interface Suppressions {
  readonly suppressed: ReadonlyMap<Finding, Explanation>;
  /** Entries of 核实说明, with a reason, that match no finding. */
  readonly unused: readonly VerificationsRecord[];
  readonly leftOver: readonly LeftOverAnswer[];
}

/** An answer that changed nothing: no such finding, no reason, or said to be put right and still there. */
export interface LeftOverAnswer {
  readonly answer: Answer;
  readonly why: 'unused' | 'without-reason' | 'still-found';
}

const normalised = (text: string): string => text.replace(/\s+/g, ' ').trim().toUpperCase();

const idOf = (record: Placed): string | null => {
  const { idNumber } = record as { readonly idNumber?: unknown };
  return typeof idNumber === 'string' ? idNumber : null;
};

/** Whom or what a finding is about, with the masked identity number: two people may have one name. */
export function answerSubject(record: Placed | null): string {
  if (!record) return '';
  const subject = subjectOf(record);
  const id = idOf(record);
  return id === null ? subject : `${subject} ${maskId(id)}`.trim();
}

/** What people write in 对象 when they mean the branch, or everybody of whom the same is said. */
const OF_BRANCH: readonly string[] = [
  '',
  '本支部',
  '支部',
  '本党支部',
  '党支部',
  '全支部',
  '全体',
  '全体党员',
  '本单位',
];

/** So many findings of one rule are a group that one entry may answer. */
const GROUP = 3;

/** By which words an entry may name what a finding is about. */
function* names({ record, place }: Finding): Generator<string> {
  if (!record || record.on.table === 'branch') {
    yield* OF_BRANCH;
    const { key, on } = place ?? {};
    const column = on?.template.columns.find((one) => one.key === key);
    if (column) yield normalised(column.header);
    if (!record) return;
  }
  const subject = normalised(subjectOf(record));
  yield subject;
  const [first] = subject.split(' ');
  if (first !== undefined && first !== subject) yield first;
  const id = idOf(record);
  if (id !== null) {
    yield normalised(id);
    yield normalised(maskId(id));
    yield normalised(answerSubject(record));
  }
}

/** An entry of 核实说明 or an answer, in the same terms. */
interface Entry extends Explanation {
  readonly rule: string;
  readonly sheet: string | null;
  readonly subject: string;
  readonly source: VerificationsRecord | Answer;
  /** Whether it takes the finding away. */
  readonly answers: boolean;
}

/** A title as people copy it: with quotation marks, a full stop, or spaces of their own. */
const titleKey = (text: string): string =>
  text.normalize('NFKC').replace(/[\s“”"「」『』《》。.]/gu, '');

const keyOf = (rule: string, name: string): string => `${rule}\n${normalised(name)}`;

function* entriesOf(ledger: Ledger, answers: readonly Answer[], plan: Plan): Generator<Entry> {
  const idOfTitle = new Map(
    [...plan.rules, ...plan.across].map(
      ({ rule }) => [titleKey(rule.messages['zh-CN'].title), rule.id] as const,
    ),
  );
  for (const source of ledger.verifications.records) {
    const { rule, sheet, subject, reason, verifiedBy } = source;
    const id = rule?.trim();
    if (!id || !reason) continue;
    yield {
      rule: idOfTitle.get(titleKey(id)) ?? id,
      sheet,
      subject: subject ?? '',
      reason,
      by: verifiedBy,
      inWorkbook: true,
      source,
      answers: true,
    };
  }
  for (const source of answers) {
    const { rule, sheet, subject, reason, by, kind } = source;
    yield {
      rule: idOfTitle.get(titleKey(rule)) ?? rule,
      sheet: sheet || null,
      subject,
      reason,
      by: by || null,
      inWorkbook: false,
      source,
      answers: kind === 'explained' && reason !== '',
    };
  }
}

/**
 * Matches the entries of 核实说明, and the answers that came back on a list of findings, with
 * findings: by rule (its id or its Chinese title), by person or meeting and not by row, and by
 * sheet where one is given. An entry without a reason does nothing.
 */
export function applySuppressions(
  ledger: Ledger,
  findings: readonly Finding[],
  plan: Plan,
  answers: readonly Answer[] = [],
): Suppressions {
  const suppressed = new Map<Finding, Explanation>();
  if (ledger.verifications.records.length === 0 && answers.length === 0) {
    return { suppressed, unused: [], leftOver: [] };
  }
  const byKey = new Map<string, Entry[]>();
  const entries = [...entriesOf(ledger, answers, plan)];
  for (const entry of entries) {
    const key = keyOf(entry.rule, entry.subject);
    const same = byKey.get(key);
    if (same) same.push(entry);
    else byKey.set(key, [entry]);
  }
  const used = new Set<Entry>();
  const answer = (finding: Finding, name: string): void => {
    for (const entry of byKey.get(keyOf(finding.rule.id, name)) ?? []) {
      const on = finding.place?.on;
      if (entry.sheet && on && ![on.sheet.name, on.template.name].includes(entry.sheet)) continue;
      used.add(entry);
      if (entry.answers && !suppressed.has(finding)) {
        const { reason, by, inWorkbook } = entry;
        suppressed.set(finding, { reason, by, inWorkbook });
      }
    }
  };
  for (const finding of findings) for (const name of names(finding)) answer(finding, name);
  const alike = groupBy(
    findings.filter((finding) => !suppressed.has(finding)),
    ({ rule, variant }) => `${rule.id}\n${variant}`,
  );
  for (const group of alike.values()) {
    if (group.length < GROUP) continue;
    for (const finding of group) for (const name of OF_BRANCH) answer(finding, name);
  }
  const unused: VerificationsRecord[] = [];
  const leftOver: LeftOverAnswer[] = [];
  const across = new Set(plan.across.map(({ rule }) => rule.id));
  for (const entry of entries) {
    const { source } = entry;
    // Only the whole set can tell what an answer to a finding between workbooks is for.
    if (across.has(entry.rule)) continue;
    if (!isAnswer(source)) {
      if (!used.has(entry)) unused.push(source);
      continue;
    }
    const why = leftOverBecause(source, used.has(entry));
    if (why) leftOver.push({ answer: source, why });
  }
  return { suppressed, unused, leftOver };
}

const isAnswer = (source: Entry['source']): source is Answer => 'list' in source;

function leftOverBecause(answer: Answer, matched: boolean): LeftOverAnswer['why'] | null {
  if (answer.kind === 'corrected') return matched ? 'still-found' : null;
  if (!matched) return 'unused';
  return answer.reason === '' ? 'without-reason' : null;
}
