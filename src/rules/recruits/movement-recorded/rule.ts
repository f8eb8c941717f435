import { yearOf } from '../../../core/calendar/civil-date';
import { isArriving, isTransferIn } from '../../../ledger/movement-kinds';
import { defineRule } from '../../rule';
import { hasLeft, isMember } from '../roster';
import { leaveOpen, placesOf } from '../steps';

/**
 * An admission that is entered in 发展党员 is entered. Only where 党员增减 has the other
 * admissions of the year a missing one is asked about, as a remark: that list is not whole.
 */
export const rule = defineRule({
  id: 'recruits/movement-recorded',
  level: 2,
  provisions: [],
  needs: { recruits: ['meetingOn', 'outcome'], movements: ['idNumber', 'kind'] },
  check(ledger, context) {
    if (ledger.year === null) {
      context.notChecked('no-year', {}, ledger.recruits.records.length);
      return;
    }
    const { index } = context;
    const lists = ledger.movements.records.some(({ kind }) => kind === 'admitted');
    for (const recruit of ledger.recruits.records) {
      const { approvedOn, meetingOn, idNumber } = recruit;
      const on = approvedOn ?? meetingOn;
      if (on === null || yearOf(on) !== ledger.year || !isMember(recruit, context)) {
        context.notApplicable();
        continue;
      }
      if (idNumber === null) {
        leaveOpen(recruit, 'idNumber', context);
        continue;
      }
      const own = index.movementsOf(recruit);
      const kinds = own.map(({ kind }) => kind);
      const other = own.find(
        ({ kind, movedOn }) => movedOn !== null && isTransferIn(kind) && movedOn === meetingOn,
      );
      if (other && !kinds.includes('admitted')) {
        context.report(other, 'kind', {
          variant: 'other-kind',
          severity: 'warning',
          data: { meeting: meetingOn },
          related: placesOf(recruit, 'meetingOn'),
        });
        continue;
      }
      const namesakes = index.movementsByName.get(recruit.name ?? '') ?? [];
      const named = namesakes.some((one) => one.kind === 'admitted' && one.idNumber === null);
      if (kinds.some((kind) => kind === 'admitted' || isArriving(kind)) || named) context.met();
      else if (kinds.includes(null)) context.notChecked('kind-open', {}, 1);
      else if (!lists) context.met();
      // Who is on no roster either is told of once.
      else if (!index.memberOf(recruit) && !hasLeft(recruit, index)) context.notApplicable();
      else {
        context.report(recruit, 'name', {
          data: { meeting: meetingOn, year: ledger.year },
          related: placesOf(recruit, 'meetingOn', 'approvedOn'),
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '新发展的党员在党员增减里有登记',
      why: '“党员增减”登记了今年其他发展党员，应当登记全',
      notChecked: { 'kind-open': '“党员增减”里有{n}人的变动类型没有填写或者无法识别，无法核对' },
      variants: {
        default: {
          problem:
            '{name}{meeting|date}被接收为预备党员，“党员增减”里有{year}年其他人的“发展党员”，没有这个人',
          remedy: {
            mistyped: '号码或者日期填错的，请改正。',
            missing: '漏登的，请在“党员增减”里补登一行，变动类型填“发展党员”。',
          },
        },
        'other-kind': {
          problem: '{name}{meeting|date}由本支部接收为预备党员，党员增减里的变动类型是“{value}”',
          remedy: {
            mistyped: '由本支部发展的，请把变动类型改为“发展党员”。',
            true: '确是从别处转入的不用改，请核对发展党员表里的接收大会日期。',
          },
        },
      },
    },
    en: {
      title: 'Who was admitted is entered in 党员增减',
      why: '党员增减 has other admissions of the year, and should have all of them',
      notChecked: { 'kind-open': 'For {n} person(s) 党员增减 has no readable kind of movement' },
      variants: {
        default: {
          problem:
            '{name} was admitted on {meeting|date}; 党员增减 has 发展党员 of others in {year}, but not of this person',
          remedy: {
            mistyped: 'Correct a wrong number or date.',
            missing: 'If it was left out, add a row to 党员增减 with 发展党员 as 变动类型.',
          },
        },
        'other-kind': {
          problem: '{name} was admitted here on {meeting|date}, and 党员增减 says “{value}”',
          remedy: {
            mistyped: 'If admitted here, the kind is 发展党员.',
            true: 'If transferred in, leave it and check the date of the meeting in 发展党员.',
          },
        },
      },
    },
  },
});
