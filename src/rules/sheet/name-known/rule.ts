import type { LedgerIndex } from '../../../branch-life/ledger-index';
import { namesIn } from '../../../branch-life/names';
import { yearOf } from '../../../core/calendar/civil-date';
import type { TableId, Tables } from '../../../ledger/records.generated';
import { defineRule } from '../../rule';

/**
 * Sheets about members, and whether applicants may be in them, too. Talks and services reach
 * people outside the branch: of talks only a slip is told.
 */
const SHEETS = {
  attendance: { applicants: true },
  dues: { applicants: false },
  reviews: { applicants: false },
  trainings: { applicants: true },
  commitments: { applicants: true },
  points: { applicants: true },
} as const satisfies { readonly [T in TableId]?: { readonly applicants: boolean } };

/** A name with each of its characters left open in turn. */
const withOneOpen = (name: string): string[] =>
  [...name].map((_, at, all) => all.with(at, '\0').join(''));

/** Names by what is left of each with one character open. */
function byPattern(names: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const name of names) {
    for (const pattern of withOneOpen(name)) {
      const same = found.get(pattern);
      if (same) same.add(name);
      else found.set(pattern, new Set([name]));
    }
  }
  return found;
}

/**
 * Tells of a name whether nobody has it and it differs in one character from that of a single
 * member. Others may be of somebody who left long ago, or of another branch.
 */
function slipsFrom(index: LedgerIndex): (name: string) => boolean {
  let near: ReturnType<typeof byPattern> | null = null;
  return (name) => {
    if (index.knownNames.has(name) || name.length < SURELY_A_NAME) return false;
    near ??= byPattern(index.knownNames);
    const known = near;
    const meant = new Set(withOneOpen(name).flatMap((pattern) => [...(known.get(pattern) ?? [])]));
    return meant.size === 1;
  };
}

/** Two names of two characters have one in common by chance. */
const SURELY_A_NAME = 3;

/** Titles that only members can have. */
const OF_MEMBERS: ReadonlySet<unknown> = new Set([
  'excellent-member',
  'excellent-worker',
  'fifty-years',
]);

/** A name that nobody has, of two to four characters that do not end as an organisation's do. */
const isStranger = (name: string, { knownNames }: LedgerIndex): boolean =>
  !knownNames.has(name) && /^\p{Script=Han}{2,4}$/u.test(name) && !/[部组室科处局委]$/u.test(name);

/** Whoever a sheet about members names is on the roster, or has left it this year. */
export const rule = defineRule({
  id: 'sheet/name-known',
  level: 2,
  provisions: [],
  needs: { members: ['name'] },
  check(ledger, context) {
    if (ledger.members.records.length === 0) {
      context.notChecked('no-roster');
      return;
    }
    const nameless = ledger.members.records.find(({ name }) => name === null);
    if (nameless) {
      context.notChecked('nameless', { row: nameless.row + 1 });
      return;
    }
    const { index } = context;
    const isSlip = slipsFrom(index);
    let met = 0;
    const applicants = new Set(ledger.recruits.records.map(({ name }) => name));
    for (const [table, { applicants: welcome }] of Object.entries(SHEETS)) {
      const seen = new Set<string>();
      const { records } = ledger[table as keyof typeof SHEETS] satisfies {
        readonly records: readonly Tables[keyof typeof SHEETS][];
      };
      for (const record of records) {
        const { name } = record;
        if (name === null) context.undecided(record, 'name');
        else if (index.knownNames.has(name) || (welcome && applicants.has(name))) met++;
        else if (!seen.has(name)) {
          seen.add(name);
          context.report(record, 'name');
        }
      }
    }
    for (const sanction of ledger.sanctions.records) {
      const { name, decidedOn } = sanction;
      // A list of sanctions may go back to people who left long ago.
      const isOfYear = decidedOn !== null && yearOf(decidedOn) === ledger.year;
      if (name === null || !isOfYear) context.notApplicable();
      else if (index.knownNames.has(name)) met++;
      else context.report(sanction, 'name');
    }
    for (const honour of ledger.honours.records) {
      const { recipient, recipientKind, awardedOn, title } = honour;
      if (recipient === null || recipientKind === 'collective') {
        context.notApplicable();
        continue;
      }
      const names = namesIn(recipient);
      const slip = names.find(isSlip);
      // The list of former years may go back to people who left long ago.
      const isStrange = OF_MEMBERS.has(title) && names.some((name) => isStranger(name, index));
      if (slip !== undefined) {
        context.report(honour, 'recipient', { variant: 'slip', data: { slip } });
      } else if (!isStrange) met++;
      else if (awardedOn === null || ledger.year === null) context.undecided(honour, 'awardedOn');
      else if (yearOf(awardedOn) === ledger.year) context.report(honour, 'recipient');
      else context.notApplicable();
    }
    for (const talk of ledger.talks.records) {
      for (const key of ['talker', 'person'] as const) {
        const names = namesIn(talk[key]);
        const slip = names.find((name) => isSlip(name) && !applicants.has(name));
        if (slip === undefined) met += names.length;
        else context.report(talk, key, { variant: 'slip', data: { slip } });
      }
    }
    for (const recruit of ledger.recruits.records) {
      for (const key of ['mentors', 'introducers'] as const) {
        const slip = recruit[key]?.find((name) => isSlip(name));
        if (slip === undefined) met += recruit[key]?.length ?? 0;
        else context.report(recruit, key, { variant: 'slip', data: { slip } });
      }
    }
    context.met(met);
  },
  messages: {
    'zh-CN': {
      title: '姓名在党员名册中',
      notChecked: { nameless: '“党员名册”第{row}行没有姓名，补填后再核对各表里的姓名' },
      why: '各表里的姓名和名称要能对得上，才能合在一起核对',
      variants: {
        default: {
          problem: '“{value}”不在党员名册中，“党员增减”中也没有此人',
          remedy: {
            mistyped: '姓名用字写错的，请改正。',
            missing: '是本支部党员的，请补入党员名册；本年离开的，请在“党员增减”里登记。',
            true: '是外支部人员的不用改，请在“核实说明”里写明。',
          },
        },
        slip: {
          problem: '{header}“{slip}”不在党员名册中，和名册里的一个姓名只差一个字',
          remedy: {
            mistyped: '姓名用字写错的，请改正。',
            true: '确是另一个人的（已经离开，或者是外支部的正式党员），不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Names are on the roster',
      notChecked: { nameless: 'Row {row} of the roster has no name; to be checked when it has' },
      why: 'Sheets are compared by the names in them',
      variants: {
        default: {
          problem: '“{value}” is neither on the roster nor in 党员增减',
          remedy: {
            mistyped: 'If the name is misspelt, correct it.',
            missing:
              'If a member of this branch, complete the roster; if one who left this year, 党员增减.',
            true: 'If from elsewhere, leave it and say so in 核实说明.',
          },
        },
        slip: {
          problem:
            '“{slip}” in {header} is not on the roster; one name there differs in a character',
          remedy: {
            mistyped: 'If the name is misspelt, correct it.',
            true: 'If it is somebody else (who left, or of another branch), leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
