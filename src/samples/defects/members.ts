import { cellDefect, type Defect } from './defect';

/** Mistakes in 党员名册. */
export const MEMBER_DEFECTS: readonly Defect[] = [
  cellDefect('members/id-check-digit', 'members', 'idNumber', ({ idNumber }) => {
    const id = String(idNumber);
    const wrong = '0123456789X'.charAt(('0123456789X'.indexOf(id.slice(-1)) + 3) % 11);
    return { idNumber: id.slice(0, -1) + wrong };
  }),
];
