import type { Language } from '../../../core/templates/schema';
import { editDistance } from '../../../core/text/edit-distance';
import { acrossFinding } from '../../../documents/across/across';
import type { FilePlaceReport, ReturnFinding } from '../../../documents/return/returns-report';
import {
  type ComparedField,
  type OrganisationTree,
  organisationTree,
  plainName,
  type TreeIssue,
} from '../../../returns';
import type { CountedWorkbook } from './workbook-entry';

const HEADERS: Readonly<Record<ComparedField, string>> = {
  code: '党组织编码',
  parent: '上级党组织',
  membersLastYear: '上年底党员总数',
};

/** The organisations of the counted workbooks, under each other. */
export const hierarchyOf = (counted: readonly CountedWorkbook[]): OrganisationTree =>
  organisationTree(
    counted.map(({ input, branch }) => ({
      label: input.file,
      name: branch?.name ?? null,
      code: branch?.code ?? null,
      kind: branch?.kind ?? null,
      parent: branch?.parent ?? null,
    })),
  );

/** Where a workbook says what is compared; the workbook alone when it does not say it. */
export function placeOf({ input, branch }: CountedWorkbook, field: ComparedField): FilePlaceReport {
  const cell = branch?.cells[field] ?? null;
  const [, column = null, row = null] = cell === null ? [] : (/^([A-Z]+)(\d+)$/.exec(cell) ?? []);
  return {
    file: input.file,
    sheet: cell === null ? null : (branch?.sheet ?? null),
    row: row === null ? null : Number(row),
    column,
    header: cell === null ? null : HEADERS[field],
    cell,
  };
}

/** How much of a name may differ for it to be taken for a slip of the pen. */
const NEAR = 5;

/** The organisation whose name is nearly this one, or none: of several none is meant for sure. */
function nearName(parent: string, counted: readonly CountedWorkbook[]): string {
  const plain = plainName(parent);
  const limit = Math.floor(plain.length / NEAR);
  let best = '';
  let least = limit + 1;
  for (const { branch } of counted) {
    if (branch?.kind !== 'committee' && branch?.kind !== 'general') continue;
    const name = plainName(branch.name ?? '');
    if (Math.abs(name.length - plain.length) > least) continue;
    const distance = editDistance(plain, name);
    if (distance > limit || distance > least) continue;
    best = distance < least ? (branch.name ?? '') : '';
    least = distance;
  }
  return best;
}

/** What is wrong with the superiors of the counted workbooks, in words. */
export function hierarchyFindings(
  { issues }: OrganisationTree,
  counted: readonly CountedWorkbook[],
  language: Language,
): ReturnFinding[] {
  const at = (place: number): CountedWorkbook => counted[place] as CountedWorkbook;
  const list = language === 'zh-CN' ? '、' : ', ';
  const named = (place: number): string => {
    const { input, branch } = at(place);
    return branch?.name == null ? input.file : `${branch.name}（${input.file}）`;
  };
  const words = (issue: TreeIssue): ReturnFinding[] => {
    switch (issue.kind) {
      case 'no-parent':
        return issue.workbooks.map((one) =>
          acrossFinding('across/no-parent', language, placeOf(at(one), 'parent'), {}),
        );
      case 'unknown-parent': {
        const { parent, isCode } = issue;
        const nearest = isCode ? '' : nearName(parent, counted);
        return issue.workbooks.map((one) =>
          acrossFinding('across/unknown-parent', language, placeOf(at(one), 'parent'), {
            parent,
            isCode: isCode ? 1 : 0,
            nearest,
          }),
        );
      }
      case 'doubled-parent': {
        const { parent, candidates, workbook } = issue;
        const data = { parent, candidates: candidates.map(named).join(list) };
        const related = candidates.map((one) => placeOf(at(one), 'code'));
        const place = placeOf(at(workbook), 'parent');
        return [acrossFinding('across/doubled-parent', language, place, data, related)];
      }
      case 'circular-parent': {
        const [first, ...others] = issue.workbooks.map((one) => placeOf(at(one), 'parent'));
        if (!first) return [];
        const size = issue.workbooks.length;
        const names = issue.workbooks.map(named);
        const circle = (size === 1 ? names : [...names, ...names.slice(0, 1)]).join(' → ');
        const data = { circle, size };
        return [acrossFinding('across/circular-parent', language, first, data, others)];
      }
      case 'branch-as-parent': {
        const { branch, input } = at(issue.superior);
        const data = { parent: branch?.name ?? '', file: input.file };
        const place = placeOf(at(issue.workbook), 'parent');
        return [acrossFinding('across/branch-as-parent', language, place, data)];
      }
      case 'doubled-code': {
        const [first, ...others] = issue.workbooks;
        if (first === undefined) return [];
        const data = { code: issue.code, others: others.map(named).join(list) };
        const related = others.map((one) => placeOf(at(one), 'code'));
        const place = placeOf(at(first), 'code');
        return [acrossFinding('across/doubled-code', language, place, data, related)];
      }
    }
  };
  return issues.flatMap(words);
}
