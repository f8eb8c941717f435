import type { Answer } from '../check/answers';
import type { SetFinding } from '../check/check-set';
import type { Plan } from '../check/plan';
import type { Ledger } from '../ledger/model';

/** What a branch says of something that was found between workbooks. */
export interface AcrossAnswer {
  readonly rule: string;
  /** The organisation that it is about; blank for whatever the rule finds of the branch. */
  readonly subject: string;
  readonly reason: string;
}

/** Why a finding between workbooks is none, and which workbook says so. */
export interface AcrossExplanation {
  readonly file: string;
  readonly reason: string;
}

/** The branch itself, as 对象 may name it. */
const ITSELF = new Set(['', '本支部']);

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** The ids of the rules across workbooks, by themselves and by their titles. */
const idsOf = ({ across }: Plan): ReadonlyMap<string, string> =>
  new Map(
    across.flatMap(({ rule }) => [
      [rule.id, rule.id] as const,
      [rule.messages['zh-CN'].title, rule.id] as const,
      [rule.messages.en.title, rule.id] as const,
    ]),
  );

/** What a workbook's 核实说明 and its list say of findings between workbooks. */
export function acrossAnswers(
  ledger: Ledger,
  answers: readonly Answer[],
  plan: Plan,
): AcrossAnswer[] {
  const ids = idsOf(plan);
  const said = [
    ...ledger.verifications.records,
    ...answers.filter(({ kind }) => kind === 'explained'),
  ];
  return said.flatMap(({ rule, subject, reason }) => {
    const id = ids.get(rule?.trim() ?? '');
    return id !== undefined && reason ? [{ rule: id, subject: subject ?? '', reason }] : [];
  });
}

/** The files that a finding is about: it stands in the list of each of them. */
export const partiesOf = ({ place, related }: SetFinding): ReadonlySet<string> =>
  new Set([place.file, ...related.map(({ file }) => file)]);

/**
 * Finds what answers findings between workbooks: the reason of one party is enough.
 * @param saidIn what each workbook says, by its file
 * @param nameOf the organisation of a file
 */
export function explainedAcross(
  findings: readonly SetFinding[],
  saidIn: ReadonlyMap<string, readonly AcrossAnswer[]>,
  nameOf: (file: string) => string | null,
): ReadonlyMap<SetFinding, AcrossExplanation> {
  const explained = new Map<SetFinding, AcrossExplanation>();
  for (const finding of findings) {
    const parties = partiesOf(finding);
    const names = new Set(
      [...parties].flatMap((file) => [plain(file), plain(nameOf(file) ?? file)]),
    );
    for (const file of parties) {
      const answer = saidIn
        .get(file)
        ?.find(
          ({ rule, subject }) =>
            rule === finding.rule.id && (ITSELF.has(subject.trim()) || names.has(plain(subject))),
        );
      if (!answer) continue;
      explained.set(finding, { file, reason: answer.reason });
      break;
    }
  }
  return explained;
}
