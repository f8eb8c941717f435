import { keyOfPerson } from '../../../branch-life/person';
import type { Ledger } from '../../../ledger/model';
import type { TableId } from '../../../ledger/records.generated';
import { defineRule, placeOf, type RuleContext } from '../../rule';
import { type Account, type Accounts, accountsOf } from './accounts';

/** So many other registers that agree with each other outweigh the roster. */
const AGAINST = 2;

/** Registers without numbers that know a name which the roster does not have. */
function namesOnly({ reviews, trainings, attendance }: Ledger, account: Account): TableId[] {
  if (account.what !== 'name') return [];
  const own = account.member.name;
  return [reviews, trainings, attendance].flatMap(({ records, sheets }) => {
    const names = new Set((records as readonly { name: string | null }[]).map(({ name }) => name));
    const table = sheets[0]?.table;
    return table && names.has(account.written) && !names.has(own) ? table : [];
  });
}

/** Whether 发展党员 gives the number that the account gives, and so speaks against the roster. */
function isOfRecruit({ rows: [row], what }: Account, { index }: RuleContext): boolean {
  if (what !== 'number' || !row) return false;
  const recruit = index.recruitOf({ name: row.name, idNumber: row.idNumber });
  return recruit !== null && keyOfPerson(recruit) === keyOfPerson(row);
}

/** The registers that say of a member what an account says, where none says what the roster does. */
function against(
  account: Account,
  { agreeing }: Accounts,
  ledger: Ledger,
  context: RuleContext,
): readonly TableId[] {
  if (account.what === 'other' || (agreeing.get(account.member)?.size ?? 0) > 0) return [];
  const recruits: TableId[] = isOfRecruit(account, context) ? ['recruits'] : [];
  return [...account.tables, ...recruits, ...namesOnly(ledger, account)];
}

/** The account in which the owner of the number that one writes bears the number of the first. */
function exchangedWith(
  account: Account,
  { differing }: Accounts,
  { index }: RuleContext,
): Account | null {
  const ownerOf = ({ rows: [row] }: Account) =>
    row ? index.membersById.get(keyOfPerson(row) ?? '')?.[0] : undefined;
  const owner = ownerOf(account);
  const other = differing.find(
    (one) => one.what === 'other' && one.member === owner && ownerOf(one) === account.member,
  );
  return other ?? null;
}

/**
 * Where a register gives name and number, both are those of one member of the roster. The cell that
 * the others contradict is told, once for all rows that say the same.
 */
export const rule = defineRule({
  id: 'sheet/same-person',
  level: 2,
  provisions: [],
  needs: { members: ['name', 'idNumber'] },
  check(ledger, context) {
    const accounts = accountsOf(ledger, context.index);
    context.met(accounts.agreed);
    context.notApplicable(accounts.others);
    const told = new Set<Account>();
    for (const account of accounts.differing) {
      const { member, what, written, rows } = account;
      const [first, ...others] = rows;
      if (!first || told.has(account)) continue;
      // Two people's numbers have changed places: one mistake.
      const exchanged = what === 'other' ? exchangedWith(account, accounts, context) : null;
      if (exchanged) told.add(exchanged);
      const tables = against(account, accounts, ledger, context);
      const key = what === 'name' ? 'name' : 'idNumber';
      if (tables.length >= AGAINST) {
        context.report(member, key, {
          variant: what === 'name' ? 'rosterName' : 'rosterNumber',
          data: { written, tables: tables.length },
          related: [placeOf(first, key)],
          things: rows.length,
        });
        continue;
      }
      const { index } = context;
      const owner =
        what === 'other' ? index.membersById.get(keyOfPerson(first) ?? '')?.[0] : member;
      context.report(first, key, {
        variant: what,
        data: { written, other: owner?.name ?? '' },
        cells: [...others, ...(exchanged?.rows ?? [])].map((row) => placeOf(row, key)),
        related: owner ? [placeOf(owner, key)] : [],
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '各表的姓名和公民身份号码与党员名册一致',
      why: '姓名和公民身份号码要与名册对得上，才知道说的是谁',
      variants: {
        number: {
          problem: '“{sheet}”里{written}的公民身份号码“{value}”，与党员名册里的不同',
          remedy: {
            mistyped: '请对照身份证核对，改正写错的一处（这张表或者名册），不要删行。',
            true: '确系同名的另一个人的不用改，请在“核实说明”里写明。',
          },
        },
        name: {
          problem: '同一个公民身份号码，“{sheet}”里的姓名是“{value}”，党员名册里是{other}',
          remedy: {
            mistyped: '请对照身份证，改正写错的姓名或者号码。',
            true: '改过名字的，请把各表都写成现在的姓名。',
          },
        },
        other: {
          problem: '“{sheet}”里{written}的公民身份号码“{value}”，是党员名册里{other}的号码',
          remedy: { mistyped: '请对照两人的身份证，改正写错的号码或者姓名，不要删行。' },
        },
        rosterNumber: {
          problem:
            '党员名册里{name}的公民身份号码“{value}”，与另外{tables}张表里的不同，那几张表一致',
          remedy: {
            mistyped: '请对照身份证核对；名册写错的，请改正名册。',
            true: '名册无误的，请改正那几张表；确系同名的另一个人的，请在“核实说明”里写明。',
          },
        },
        rosterName: {
          problem: '党员名册里的姓名是“{value}”，另外{tables}张表里都写作“{written}”',
          remedy: {
            mistyped: '请对照身份证核对；名册写错的，请改正名册。',
            true: '改过名字的，请把各表都写成现在的姓名。',
          },
        },
      },
    },
    en: {
      title: 'Names and numbers of the registers are those of the roster',
      why: 'Name and number must agree with the roster to tell who is meant',
      variants: {
        number: {
          problem: 'The ID number “{value}” of {written} in {sheet} is not the one on the roster',
          remedy: {
            mistyped:
              'Check the card and correct the wrong one, here or on the roster; delete no row.',
            true: 'If it is another person of the name, leave it and say so in 核实说明.',
          },
        },
        name: {
          problem: 'One ID number has the name “{value}” in {sheet} and {other} on the roster',
          remedy: {
            mistyped: 'Correct the name or the number by the card.',
            true: 'If the name was changed, write the present one everywhere.',
          },
        },
        other: {
          problem:
            'The ID number “{value}” of {written} in {sheet} is that of {other} on the roster',
          remedy: { mistyped: 'Correct number or name by the two cards; delete no row.' },
        },
        rosterNumber: {
          problem:
            'The ID number “{value}” of {name} differs from {tables} other sheets, which agree',
          remedy: {
            mistyped: 'Check the card; if the roster is wrong, correct it.',
            true: 'If the roster is right, correct the others; if they are two people, say so in 核实说明.',
          },
        },
        rosterName: {
          problem: 'The roster has the name “{value}”; {tables} other sheets write “{written}”',
          remedy: {
            mistyped: 'Check the card; if the roster is wrong, correct it.',
            true: 'If the name was changed, write the present one everywhere.',
          },
        },
      },
    },
  },
});
