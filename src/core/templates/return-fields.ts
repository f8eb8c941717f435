import type { ColumnType } from './schema';

/** A field that a return can ask for and that no sheet has: it is worked out for each record. */
export interface DerivedField {
  readonly type: ColumnType;
  /** The values of a code. */
  readonly values?: readonly string[];
}

/**
 * How a row of the roster counts on the last day of the year: a member; 停止党籍; gone; not yet
 * here; a second row of the same person; or counted elsewhere: where the formal relation is (临时支部),
 * or in another workbook that has them, too.
 */
export const STANDINGS = [
  'counted',
  'suspended',
  'left',
  'notYet',
  'duplicate',
  'elsewhere',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** On the records of every sheet. */
const EVERYWHERE: Readonly<Record<string, DerivedField>> = {
  /** Whether the organisation is a 临时支部, whose members are counted elsewhere. */
  temporary: { type: 'yesNo' },
  /** 单位类别 of the branch, as exactly as it was written: `private-enterprise` where that is 企业. */
  unit: { type: 'text' },
  /** Of 民主评议: a review begun last year; of what follows from a review nobody says which it was. */
  reviewOfLastYear: { type: 'yesNo' },
};

/**
 * Whose staff the people of a branch are, by its 单位类别; null where that does not tell, as of a
 * village or of an enterprise of which nobody says whose it is.
 */
export const EMPLOYERS = ['organ', 'institution', 'public', 'private', 'social'] as const;
export type Employer = (typeof EMPLOYERS)[number];
const employer: DerivedField = { type: 'code', values: EMPLOYERS };

const BY_SHEET: Readonly<Record<string, Readonly<Record<string, DerivedField>>>> = {
  members: { standing: { type: 'code', values: STANDINGS }, employer },
  movements: {
    /** 变动日期; of a transfer out 报到日期, blank until the member has been received. */
    effectiveOn: { type: 'date' },
    /** An admission that another workbook has, too, and counts. */
    elsewhere: { type: 'yesNo' },
    /** Of the person, by the number or the roster. */
    birthDate: { type: 'date' },
    /** 入党日期 of the person, by the roster. */
    joinedOn: { type: 'date' },
    /** 职务层次 of the person, by the roster. */
    cadreRank: { type: 'text' },
    /** 入党类型 of a newcomer, by the kind of the movement or by the roster. */
    entry: { type: 'text' },
  },
  recruits: {
    employer,
    /** Whether another workbook has the person, too, and counts them. */
    elsewhere: { type: 'yesNo' },
    /** The same, or that a member was transferred in since: it was another branch that admitted them. */
    admittedElsewhere: { type: 'yesNo' },
    /** The day by which the admission counts: of the approval, or of the meeting without that column. */
    admittedOn: { type: 'date' },
    /** Whether the person has been admitted, here or elsewhere, by the end of the period. */
    admitted: { type: 'yesNo' },
    /** What became in the period of a probation that was due or was decided. */
    conversion: { type: 'code', values: ['onTime', 'extended', 'cancelled', 'pending'] },
    /** 转正情况, by the register or the roster; blank where neither says. */
    conversionKind: { type: 'text' },
    /** Whether it was discussed late, where anybody says so. */
    lateConversion: { type: 'yesNo' },
    /** 是否在一线, or that 一线情况 names a front line; blank where there is neither column. */
    atFront: { type: 'yesNo' },
    /** 入党类型 and whether of 台湾省籍, by the roster; blank where it does not say. */
    entry: { type: 'text' },
    taiwan: { type: 'yesNo' },
  },
  reviews: {
    /** Whether it was begun, and whether it was ended with a grade, in the period: by its day. */
    begunIn: { type: 'yesNo' },
    endedIn: { type: 'yesNo' },
  },
  honours: {
    /** Whether the person is the secretary by 班子成员; blank without that sheet. */
    recipientIsSecretary: { type: 'yesNo' },
    /** The persons named, each of whom was honoured; 1 for an organisation. */
    recipients: { type: 'int' },
  },
  branch: {
    /** 届满日期, or the election and the term. */
    termEnd: { type: 'date' },
    /** Members counted at the year's end, and those of them who are not 预备党员. */
    memberCount: { type: 'int' },
    fullMemberCount: { type: 'int' },
  },
  meetings: {
    /** 1 to 12; 0 where only the year is known. */
    heldInMonth: { type: 'int' },
    /** The year whose cadence it meets: 组织生活会 and 民主评议 may be held early in the next. */
    meantYear: { type: 'int' },
    lecturerIsSecretary: { type: 'yesNo' },
  },
  attendance: {
    /** Of the meeting that the row is of, by 编号; blank where 会议记录 has none of it. */
    heldOn: { type: 'date' },
    theme: { type: 'text' },
    meetingKinds: { type: 'text' },
  },
  dues: {
    /** 应交 less 实交; nothing where a waiver is noted. */
    owed: { type: 'money' },
    /** Whether the person counts among those who paid here: not one who was transferred out and received. */
    payer: { type: 'yesNo' },
  },
  trainings: {
    onRoster: { type: 'yesNo' },
    officer: { type: 'yesNo' },
    /** The class attended: its name and its days. */
    class: { type: 'text' },
  },
};

const EXACT = 'Exact';

/** The field that holds the item of a code list as written: `occupationExact` is 乡村医生 where `occupation` is 农牧渔民. */
export const exactKey = (key: string): string => `${key}${EXACT}`;

/** The field that such a key is the exact form of, or null for any other key. */
export const inexactKey = (key: string): string | null =>
  key.endsWith(EXACT) ? key.slice(0, -EXACT.length) : null;

/** The derived fields of a kind of sheet. */
export const derivedFields = (sheet: string): Readonly<Record<string, DerivedField>> => ({
  ...EVERYWHERE,
  ...BY_SHEET[sheet],
});
