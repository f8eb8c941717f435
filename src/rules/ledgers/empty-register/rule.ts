import { type CivilDate, monthOf, yearEnd, yearOf } from '../../../core/calendar/civil-date';
import { earliestDay } from '../../../core/calendar/periods';
import type { Ledger } from '../../../ledger/model';
import type { TableId } from '../../../ledger/records.generated';
import { defineRule, type Place, placeOf, type ReportOptions, type RuleContext } from '../../rule';

/** Why a register must hold something: always, or because of what another sheet records. */
type Reason = 'always' | { readonly place: Place; readonly on: CivilDate | null };

interface Register {
  readonly table: TableId;
  /** The column at whose header it is said. */
  readonly key: string;
  readonly provision: string | null;
  /** Why it must hold something by the day of judgement; null when nothing says so. */
  due(ledger: Ledger, context: RuleContext): Reason | null;
}

/** By this month of the year a register of monthly things is begun. */
const BEGUN_BY = 3;

const isOver = ({ year }: Ledger, { asOf }: RuleContext): boolean =>
  year !== null && earliestDay(asOf) >= yearEnd(year);

const isUnderWay = ({ year }: Ledger, { asOf }: RuleContext): boolean =>
  year !== null && (yearOf(asOf) > year || monthOf(asOf) > BEGUN_BY);

/** Of a branch that lasts; a temporary one has no dues and no yearly round. */
const lasting = ({ index }: RuleContext): boolean => index.branch?.kind !== 'temporary';

const always = (yes: boolean): Reason | null => (yes ? 'always' : null);

function meetingOf(ledger: Ledger, kind: 'democratic-review' | 'election-meeting'): Reason | null {
  const meeting = ledger.meetings.records.find(({ kinds }) => kinds?.includes(kind));
  return meeting ? { place: placeOf(meeting, 'kinds'), on: meeting.heldOn } : null;
}

const REGISTERS: readonly Register[] = [
  { table: 'members', key: 'name', provision: 'C-11', due: () => 'always' },
  { table: 'officers', key: 'name', provision: 'B-22', due: () => 'always' },
  {
    table: 'meetings',
    key: 'heldOn',
    provision: 'T-01',
    due: (ledger, context) => always(isUnderWay(ledger, context)),
  },
  {
    table: 'dues',
    key: 'name',
    provision: 'C-02',
    due: (ledger, context) => always(lasting(context) && isUnderWay(ledger, context)),
  },
  {
    table: 'talks',
    key: 'heldOn',
    provision: 'B-20',
    due: (ledger, context) => always(lasting(context) && isOver(ledger, context)),
  },
  {
    table: 'trainings',
    key: 'name',
    provision: 'T-05',
    due: (ledger, context) => always(lasting(context) && isOver(ledger, context)),
  },
  {
    table: 'reviews',
    key: 'name',
    provision: 'B-19',
    due: (ledger) => meetingOf(ledger, 'democratic-review'),
  },
  {
    table: 'elections',
    key: 'heldOn',
    provision: 'E-02',
    due: (ledger) => meetingOf(ledger, 'election-meeting'),
  },
  {
    table: 'recruits',
    key: 'name',
    provision: null,
    due(ledger) {
      const admitted = ledger.movements.records.find(({ kind }) => kind === 'admitted');
      return admitted ? { place: placeOf(admitted, 'kind'), on: admitted.movedOn } : null;
    },
  },
];

/** A register that must hold something is there and holds nothing: one warning, whatever lacks. */
export const rule = defineRule({
  id: 'ledgers/empty-register',
  level: 2,
  provisions: ['C-11', 'B-22', 'T-01', 'C-02', 'B-20', 'T-05', 'B-19', 'E-02'],
  needs: {},
  check(ledger, context) {
    const { branch } = context.index;
    if (branch?.kind === 'committee' || branch?.kind === 'general') {
      context.notChecked('not-a-branch');
      return;
    }
    for (const { table, key, provision, due } of REGISTERS) {
      const { sheets, records } = ledger[table];
      const [sheet] = sheets;
      const reason = due(ledger, context);
      // A sheet that our blank had and that is gone is an empty one.
      const report = (options: ReportOptions): void =>
        sheet ? context.reportSheet(sheet, key, options) : context.reportFile(options);
      if ((!sheet && !ledger.blank.includes(table)) || reason === null) context.notApplicable();
      else if (records.length > 0) context.met();
      else if (reason === 'always') report({ provision, data: { table } });
      else {
        const { place, on } = reason;
        report({
          variant: on === null ? 'undated' : 'recorded',
          provision,
          data: { table, other: place.on.table, date: on },
          ...(on === null ? {} : { on }),
          related: place.address ? [place] : [],
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '应当有记录的登记表不是空的',
      why: '一处记了这件事，另一处也应当有记录',
      variants: {
        default: {
          problem: '“{table|sheet}”表里一条记录也没有',
          remedy: {
            missing: '请补填；另有台账的，把必要的几栏抄过来，或者把那张表放进工作簿。',
            true: '确实没有开展的，不要补编记录，请在“核实说明”里写明原因。',
          },
        },
        recorded: {
          problem: '“{other|sheet}”里有{date|date}的记录，“{table|sheet}”表里一条记录也没有',
          remedy: {
            mistyped: '那条记录的类型选错了的，请改正。',
            missing: '请在“{table|sheet}”表里补填这件事的情况。',
            true: '结果另有专门材料的，请在“核实说明”里写明在哪里。',
          },
        },
        undated: {
          problem: '“{other|sheet}”里有这件事的记录，“{table|sheet}”表里一条记录也没有',
          remedy: {
            mistyped: '那条记录的类型选错了的，请改正。',
            missing: '请在“{table|sheet}”表里补填这件事的情况。',
            true: '结果另有专门材料的，请在“核实说明”里写明在哪里。',
          },
        },
      },
    },
    en: {
      title: 'A register that must hold something is not empty',
      why: 'What one sheet records, the other has, too',
      variants: {
        default: {
          problem: '“{table|sheet}” has no record at all',
          remedy: {
            missing: 'Fill it in; if it is kept elsewhere, copy what is needed or add that sheet.',
            true: 'If nothing was done, make nothing up: give the reason in 核实说明.',
          },
        },
        recorded: {
          problem:
            '“{other|sheet}” records it on {date|date}; “{table|sheet}” has no record at all',
          remedy: {
            mistyped: 'If the kind of that record is wrong, correct it.',
            missing: 'Enter what happened in “{table|sheet}”.',
            true: 'If the outcome is kept elsewhere, say where in 核实说明.',
          },
        },
        undated: {
          problem: '“{other|sheet}” records it; “{table|sheet}” has no record at all',
          remedy: {
            mistyped: 'If the kind of that record is wrong, correct it.',
            missing: 'Enter what happened in “{table|sheet}”.',
            true: 'If the outcome is kept elsewhere, say where in 核实说明.',
          },
        },
      },
    },
  },
});
