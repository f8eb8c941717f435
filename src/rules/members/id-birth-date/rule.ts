import { compareDates } from '../../../core/calendar/civil-date';
import { wellFormedId } from '../../../core/text/id-number';
import { isBlank, isDerived } from '../../../ledger/model';
import { defineRule } from '../../rule';

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
    for (const member of ledger.members.records) {
      if (isDerived(member, 'birthDate') || isBlank(member, 'birthDate')) {
        // The number gives it.
        context.notApplicable();
        continue;
      }
      if (!context.knows(member, 'idNumber', 'birthDate')) continue;
      const inId = wellFormedId(member.idNumber)?.birthDate ?? null;
      if (inId === null) context.undecided(member, 'idNumber');
      else if (compareDates(inId, member.birthDate) === 0) context.met();
      else context.report(member, 'birthDate', { data: { inId } });
    }
  },
  messages: {
    'zh-CN': {
      title: '出生日期与公民身份号码一致',
      variants: {
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
