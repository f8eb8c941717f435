import { type CivilDate, compareDates } from '../../../core/calendar/civil-date';
import { wellFormedId } from '../../../core/text/id-number';
import { isBlank, isDerived } from '../../../ledger/model';
import type { MembersRecord } from '../../../ledger/records.generated';
import { defineRule, placeOf } from '../../rule';

const birthInId = ({ idNumber }: MembersRecord): CivilDate | null =>
  wellFormedId(idNumber)?.birthDate ?? null;

/**
 * Each of two members of whom either has the number that the birth date of the other asks for.
 * @param inIds the birth date in the number of each
 */
function swappedNumbers(
  members: readonly MembersRecord[],
  inIds: readonly (CivilDate | null)[],
): Map<MembersRecord, MembersRecord> {
  const pairs = new Map<MembersRecord, MembersRecord>();
  const odd = members.filter((member, at) => {
    const inId = inIds[at] ?? null;
    return inId !== null && member.birthDate !== null && inId !== member.birthDate;
  });
  for (const one of odd) {
    const others = odd.filter(
      (other) => birthInId(other) === one.birthDate && birthInId(one) === other.birthDate,
    );
    const [other, further] = others;
    if (other && !further && other.on === one.on) pairs.set(one, other);
  }
  // Of several with the same two days nobody can tell who has whose.
  for (const [one, other] of pairs) if (pairs.get(other) !== one) pairs.delete(one);
  return pairs;
}

/**
 * The birth date of the identity number and 出生日期. The date of the personal
 * file may lawfully differ (采集表填表说明): a warning, never an error.
 */
export const rule = defineRule({
  id: 'members/id-birth-date',
  level: 1,
  provisions: ['ID-02', 'FORM-02'],
  needs: { members: ['idNumber', 'birthDate'] },
  check(ledger, context) {
    const { records } = ledger.members;
    const inIds = records.map(birthInId);
    const swapped = swappedNumbers(records, inIds);
    for (const [at, member] of records.entries()) {
      const other = swapped.get(member);
      if (other) {
        // Told once, at the first of the two.
        if (other.row < member.row) continue;
        context.report(member, 'idNumber', {
          variant: 'swapped',
          data: { other: other.name },
          cells: [placeOf(other, 'idNumber')],
          things: 2,
        });
        continue;
      }
      if (isDerived(member, 'birthDate') || isBlank(member, 'birthDate')) {
        // The number gives it.
        context.notApplicable();
        continue;
      }
      if (!context.knows(member, 'idNumber', 'birthDate')) continue;
      const inId = inIds[at] ?? null;
      if (inId === null) context.undecided(member, 'idNumber');
      else if (compareDates(inId, member.birthDate) === 0) context.met();
      else context.report(member, 'birthDate', { data: { inId } });
    }
  },
  messages: {
    'zh-CN': {
      title: '出生日期与公民身份号码一致',
      variants: {
        swapped: {
          problem: '{name}和{other}的公民身份号码里的出生日期正好互换',
          remedy: {
            mistyped: '请对照两人的身份证核对；号码填颠倒的，请换回来，其他表里也一样。',
            true: '出生日期以档案为准、确实与身份证不同的不用改，在“核实说明”里写明即可。',
          },
        },
        default: {
          problem: '{name}的{header}“{value}”与身份号码里的{inId|date}不同',
          remedy: {
            mistyped: '请对照身份证和档案核对两处，录错的改正。',
            true: '出生日期以档案为准、确实与身份证不同的不用改，在“核实说明”里写明即可。',
          },
        },
      },
    },
    en: {
      title: 'Birth date and citizen ID number agree',
      variants: {
        swapped: {
          problem: 'The ID numbers of {name} and {other} hold each other’s birth date',
          remedy: {
            mistyped:
              'Compare both cards; if the numbers are exchanged, put each in its place, in other sheets too.',
            true: 'Where the file really differs from the card, leave it and say so in 核实说明.',
          },
        },
        default: {
          problem: 'The birth date “{value}” of {name} differs from {inId|date} in the ID number',
          remedy: {
            mistyped: 'Check both against card and file, and correct the one that is wrong.',
            true: 'Where the file really differs from the card, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
