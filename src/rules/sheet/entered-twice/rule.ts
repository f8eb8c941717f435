import { isBlank, type LedgerSheet, type Placed } from '../../../ledger/model';
import type { TableId } from '../../../ledger/records.generated';
import { defineRule, placeOf, type RuleContext } from '../../rule';

/** Registers in which two rows that say the very same are one fact entered twice. */
const TABLES: readonly TableId[] = [
  'officers',
  'talks',
  'trainings',
  'honours',
  'sanctions',
  'services',
  'tasks',
  'problems',
  'commitments',
  'reports',
  'elections',
];

/** So many filled cells make a row that does not come twice by chance. */
const TELLING = 3;

/** The columns that name a person of the branch, be it one of two who share a name. */
const NAMED = ['name', 'talker', 'person', 'recipient'] as const;

/** Whether a name in a record is that of two members: each may have such a row. */
const isOfNamesakes = (record: Placed, { index }: RuleContext<unknown>): boolean =>
  NAMED.some((key) => {
    const name = (record as unknown as Readonly<Record<string, unknown>>)[key];
    return typeof name === 'string' && (index.membersByName.get(name)?.length ?? 0) > 1;
  });

/** The columns of a record that are filled in, with what they hold; null when they are few. */
function contentOf(record: Placed, keys: readonly string[]): string | null {
  const fields = record as unknown as Readonly<Record<string, unknown>>;
  let content = '';
  let filled = 0;
  for (const key of keys) {
    if (isBlank(record, key)) continue;
    const value = fields[key];
    // What could not be read may be anything.
    if (value === null) return null;
    content += `\n${key}=${typeof value === 'number' ? value : JSON.stringify(value)}`;
    filled++;
  }
  return filled < TELLING ? null : content;
}

/** A row that says word for word what another says is entered twice. */
export const rule = defineRule({
  id: 'sheet/entered-twice',
  level: 1,
  provisions: [],
  needs: {},
  check(ledger, context) {
    for (const table of TABLES) {
      const first = new Map<string, Placed>();
      const keysOf = new Map<LedgerSheet, readonly string[]>();
      for (const record of ledger[table].records) {
        const keys = keysOf.get(record.on) ?? Object.keys(record.on.columns).sort();
        keysOf.set(record.on, keys);
        const own = contentOf(record, keys);
        const content = own === null ? null : `${record.on.sheet.name}${own}`;
        const same = content === null ? undefined : first.get(content);
        if (content === null || isOfNamesakes(record, context)) context.notApplicable();
        else if (!same) {
          first.set(content, record);
          context.met();
        } else {
          const [key = ''] = record.on.template.subject;
          context.report(record, key, {
            data: { other: same.row + 1 },
            cells: [placeOf(same, key)],
          });
        }
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '没有内容完全相同的两行',
      why: '同一件事只计一次，重复登记会多算',
      variants: {
        default: {
          problem: '“{value}”这一行和第{other}行的内容完全相同',
          remedy: {
            mistyped: '同一件事登记了两行的，请只留一行；有一行抄错的，请改正。',
            true: '确是两件事的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'No two rows say the very same',
      why: 'What is entered twice is counted twice',
      variants: {
        default: {
          problem: 'The row of “{value}” says the same as row {other}',
          remedy: {
            mistyped: 'If one fact was entered twice, keep one row; correct a row copied wrongly.',
            true: 'If they really are two facts, leave them and say so in 核实说明.',
          },
        },
      },
    },
  },
});
