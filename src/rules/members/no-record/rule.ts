import { namesIn } from '../../../branch-life/names';
import { monthNumber, monthOfNumber } from '../../../core/calendar/month-runs';
import type { Ledger } from '../../../ledger/model';
import { membersThroughout } from '../../coverage';
import { defineRule } from '../../rule';

/** So many registers in which all the others stand are enough to ask about somebody. */
const REGISTERS = 3;

/** Somebody whose dues end so many months before those of the others has no dues of late. */
const MONTHS = 3;

/** The registers beside the dues that name people, and the names in each that holds any. */
function registersOf({ talks, trainings, reviews }: Ledger): readonly ReadonlySet<string>[] {
  const known: readonly (readonly (string | null)[])[] = [
    talks.records.flatMap(({ talker, person }) => [...namesIn(talker), ...namesIn(person)]),
    trainings.records.map(({ name }) => name),
    reviews.records.map(({ name }) => name),
  ];
  return known.flatMap((names) => {
    const set = new Set(names.filter((name) => name !== null));
    return set.size > 0 ? [set] : [];
  });
}

/**
 * A member of whom no register knows anything, or nothing any more, where it knows all the
 * others: who has left, most often, without a row in 党员增减.
 */
export const rule = defineRule({
  id: 'members/no-record',
  level: 2,
  provisions: [],
  needs: { members: ['name'] },
  check(ledger, context) {
    const { index } = context;
    const registers = registersOf(ledger);
    const paid = new Map<string, number>();
    let end = 0;
    for (const { name, month } of ledger.dues.records) {
      if (name === null || month === null) continue;
      const number = monthNumber(month);
      paid.set(name, Math.max(paid.get(name) ?? 0, number));
      end = Math.max(end, number);
    }
    const all = registers.length + (paid.size > 0 ? 1 : 0);
    if (all < REGISTERS) {
      context.notApplicable(ledger.members.records.length);
      return;
    }
    for (const member of membersThroughout(ledger, context)) {
      if (!context.knows(member, 'name')) continue;
      const { name } = member;
      if (!index.isOnePerson(name)) {
        context.notApplicable();
        continue;
      }
      const lastPaid = paid.get(name) ?? null;
      const paysNow = paid.size > 0 && lastPaid !== null && end - lastPaid < MONTHS;
      if (paysNow || registers.some((names) => names.has(name))) context.met();
      else if (lastPaid === null) context.report(member, 'name', { data: { registers: all } });
      else {
        context.report(member, 'name', {
          variant: 'since',
          data: { registers: all, last: monthOfNumber(lastPaid) },
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '名册上的党员在各登记表里都有记录',
      why: '各表都有别的党员的记录，只有这个人没有，常见于转出、去世后没有登记',
      variants: {
        default: {
          problem: '{name}在名册上，有记录的{registers}张登记表里都没有这个人',
          remedy: {
            mistyped: '各表姓名写法不同的，请对照身份证改为一致。',
            missing: '确实参加过、漏记了的，请照原始记录补记，不要补编。',
            true: '已经转出、去世或出党的，请在“党员增减”表登记；确在本支部而没有参加的，请在“核实说明”里写明。',
          },
        },
        since: {
          problem:
            '{name}在名册上，党费只记到{last|date}，其余登记表（共{registers}张）里没有这个人',
          remedy: {
            mistyped: '各表姓名写法不同的，请对照身份证改为一致。',
            missing: '确实参加过、漏记了的，请照原始记录补记，不要补编。',
            true: '已经转出、去世或出党的，请在“党员增减”表登记；确在本支部而没有参加的，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Each member of the roster stands in the registers',
      why: 'The registers have all the others: most often this member has left, and nobody entered it',
      variants: {
        default: {
          problem: '{name} is on the roster and in none of the {registers} registers',
          remedy: {
            mistyped: 'If the name is spelt differently, make it agree.',
            missing: 'If records were left out, enter them from the originals; make none up.',
            true: 'If the member has left or died, enter it in 党员增减; if still here and absent, say so in 核实说明.',
          },
        },
        since: {
          problem:
            '{name} is on the roster, with dues until {last|date} and nothing else in {registers} registers',
          remedy: {
            mistyped: 'If the name is spelt differently, make it agree.',
            missing: 'If records were left out, enter them from the originals; make none up.',
            true: 'If the member has left or died, enter it in 党员增减; if still here and absent, say so in 核实说明.',
          },
        },
      },
    },
  },
});
