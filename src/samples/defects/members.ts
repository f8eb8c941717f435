import { cellDefect, type Defect, hasMoved } from './defect';

/** Mistakes in 党员名册. */
export const MEMBER_DEFECTS: readonly Defect[] = [
  cellDefect('members/id-check-digit', 'members', 'idNumber', (row, branch) => {
    if (hasMoved(branch, row.name)) return null;
    const id = String(row.idNumber);
    const wrong = '0123456789X'.charAt(('0123456789X'.indexOf(id.slice(-1)) + 3) % 11);
    return { idNumber: id.slice(0, -1) + wrong };
  }),
];
