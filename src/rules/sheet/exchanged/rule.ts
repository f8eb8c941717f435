import { groupBy } from '../../../core/group-by';
import type { CodeList } from '../../../core/templates/schema';
import type { Placed, ReadingNote } from '../../../ledger/model';
import { squeeze } from '../../../ledger/text';
import { codeWords } from '../../../ledger/values/code-words';
import { defineRule, placeOf, type RuleContext } from '../../rule';

/** A record of a sheet that gives a name, and a number where it has the column. */
type Named = Placed & { readonly name?: string | null; readonly idNumber?: string | null };

const NAME = /^\p{Script=Han}{2,4}$/u;
const NUMBER = /^\d{14,17}[\dX]$/i;

const textOf = ({ cell }: ReadingNote): string => squeeze(String(cell));

/** The column whose cell holds what this one should hold, and the other way round. */
function partnerOf(
  note: ReadingNote,
  others: readonly ReadingNote[],
  listOf: (note: ReadingNote) => CodeList | undefined,
): { readonly key: string; readonly header: string; readonly value: string } | null {
  const own = listOf(note);
  if (!own) return null;
  const words = codeWords(own);
  for (const other of others) {
    const list = listOf(other);
    if (!list || !words.has(textOf(other)) || !codeWords(list).has(textOf(note))) continue;
    return { key: other.column.key, header: other.column.header, value: textOf(other) };
  }
  const { name } = note.record as Named;
  if (name == null || !words.has(squeeze(name)) || !NAME.test(textOf(note))) return null;
  return { key: 'name', header: '姓名', value: name };
}

/** Of each row, the first two cells of which each holds what the other should. */
function reportWords(notes: readonly ReadingNote[], context: RuleContext): void {
  const listOf = ({ column }: ReadingNote) => context.templates.codes.get(column.codes ?? '');
  for (const [record, unread] of groupBy(notes, ({ record }) => record)) {
    const pair = unread
      .map((note, at) => ({ note, partner: partnerOf(note, unread.slice(at + 1), listOf) }))
      .find(({ partner }) => partner !== null);
    if (!pair?.partner) {
      context.met();
      continue;
    }
    const { note, partner } = pair;
    const { key, header, value } = partner;
    context.report(record, note.column.key, {
      address: note.address,
      data: { header2: header, value2: value, other: key === 'name' ? textOf(note) : null },
      cells: [placeOf(record, key)],
      things: 1,
    });
  }
}

/** Two cells of a row that have changed places: one mistake, however many columns tell of it. */
export const rule = defineRule({
  id: 'sheet/exchanged',
  level: 1,
  provisions: [],
  needs: {},
  check(ledger, context) {
    reportWords(
      ledger.notes.filter(({ reason }) => reason === 'not-in-list' || reason === 'code-other'),
      context,
    );
    const { members, recruits, movements, dues } = ledger;
    for (const { records } of [members, recruits, movements, dues]) {
      for (const record of records as readonly Named[]) {
        const { name, idNumber } = record;
        if (name == null || idNumber == null || !NAME.test(idNumber) || !NUMBER.test(name))
          continue;
        context.report(record, 'name', {
          variant: 'number',
          data: { other: idNumber },
          cells: [placeOf(record, 'idNumber')],
          things: 1,
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '同一行的两格没有填反',
      why: '两格各填了另一格的内容，就都认不出来',
      variants: {
        default: {
          problem: '{header}填的是“{value}”，{header2}填的是“{value2}”，像是填反了',
          remedy: {
            mistyped: '请把这两格的内容对调。',
            true: '确实没有填反的，请在“核实说明”里写明。',
          },
        },
        number: {
          problem: '姓名填的是“{value}”，像是和公民身份号码填反了',
          remedy: {
            mistyped: '请把这两格的内容对调。',
            true: '确实没有填反的，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'No two cells of a row have changed places',
      why: 'Where each of two cells holds what belongs into the other, neither is understood',
      variants: {
        default: {
          problem:
            '{header} has “{value}” and {header2} has “{value2}”: they seem to have changed places',
          remedy: {
            mistyped: 'Exchange the two cells.',
            true: 'If they have not, say so in 核实说明.',
          },
        },
        number: {
          problem: 'The name is “{value}”: name and ID number seem to have changed places',
          remedy: {
            mistyped: 'Exchange the two cells.',
            true: 'If they have not, say so in 核实说明.',
          },
        },
      },
    },
  },
});
