import type { BranchFacts, ComparedField } from '../returns';
import type { SetPlace } from '../rules/across/set';
import type { Transfers } from './transfers';

/** A workbook that the return counts. */
export interface CountedWorkbook {
  /** Its place among all workbooks of the set. */
  readonly place: number;
  readonly file: string;
  readonly branch: BranchFacts | null;
  readonly transfers: () => Transfers;
}

const HEADERS: Readonly<Record<ComparedField, string>> = {
  code: '党组织编码',
  parent: '上级党组织',
  membersLastYear: '上年底党员总数',
  organisationsBelow: '下辖党组织总数',
  committeesBelow: '下辖党委数',
  generalBelow: '下辖党总支数',
  branchesBelow: '下辖党支部数',
};

/** Where a workbook says what is compared; the workbook alone when it does not say it. */
export function placeOf({ file, branch }: CountedWorkbook, field: ComparedField): SetPlace {
  const cell = branch?.cells[field] ?? null;
  const [, column = null, row = null] = cell === null ? [] : (/^([A-Z]+)(\d+)$/.exec(cell) ?? []);
  return {
    file,
    sheet: cell === null ? null : (branch?.sheet ?? null),
    row: row === null ? null : Number(row),
    column,
    header: cell === null ? null : HEADERS[field],
    cell,
  };
}
