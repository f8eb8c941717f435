import type { Templates } from '../core/templates/load';
import type { ColumnTemplate, Language } from '../core/templates/schema';
import { maskId, maskPhone } from '../core/text/mask';
import { bounded, inert, outward } from '../core/text/outward';
import { type RemedyBranch, remedyBranches, remedyText } from '../rules/remedy';
import type { AnyRule, Finding, FindingData, Place } from '../rules/rule';
import { type Cell, cellOf, cellRef } from '../workbook/model';
import { citation } from './citation';
import { cellText, formatValue } from './format';
import type { Plan } from './plan';
import { COMMON_REASONS } from './reasons';
import type { NotChecked } from './result';
import { subjectOf } from './subject';

/** What a finding rests on. The article is given only when it was seen in the text itself. */
export interface Basis {
  readonly document: string;
  readonly article: string | null;
  readonly quote: string;
  readonly verified: boolean;
}

/** A finding in words: 问题, 依据, 怎么改. */
export interface Message {
  readonly title: string;
  readonly problem: string;
  readonly why: string;
  /** The branches of the remedy as one text. */
  readonly remedy: string;
  /** The remedy by case: mistyped, missing, or really so. */
  readonly remedies: readonly RemedyBranch[];
  readonly basis: Basis | null;
  /** Whether it leaves out whom it is about; see {@link RenderOptions.discreet}. */
  readonly hidden: boolean;
}

export interface RenderOptions {
  readonly language: Language;
  /** Shows identity and telephone numbers in full. */
  readonly reveal?: boolean;
  /** For files that leave the branch: nobody is named in what touches discipline or hardship. */
  readonly discreet?: boolean;
}

/** The cell at a place, where the sheet has one. */
export const cellAt = ({ on, address }: Place): Cell | undefined =>
  address ? cellOf(on.sheet, address.row, address.column) : undefined;

const columnOf = (place: Place): ColumnTemplate | undefined =>
  place.on.template.columns.find((column) => column.key === place.key);

function masked(text: string, column: ColumnTemplate | undefined, reveal: boolean): string {
  if (reveal) return inert(text);
  if (column?.mask === 'id') return maskId(text);
  if (column?.mask === 'phone') return maskPhone(text);
  return outward(text);
}

/** The value of the cell that a finding points to, as text, masked unless told. */
export function placeValue(place: Place, { language, reveal = false }: RenderOptions): string {
  return bounded(masked(cellText(cellAt(place), language), columnOf(place), reveal));
}

/** The words that every message may use: {sheet} {cell} {row} {header} {value} {name}. */
function placeData(finding: Finding, options: RenderOptions): FindingData {
  const { place, record } = finding;
  if (!place) return {};
  const column = columnOf(place);
  return {
    sheet: place.on.sheet.name,
    cell: place.address ? cellRef(place.address.row, place.address.column) : '',
    row: place.address ? place.address.row + 1 : '',
    header: column?.header ?? '',
    value: placeValue(place, options),
    name: record ? subjectOf(record, options.language) : '',
  };
}

/** No single part of a message is longer: names of a whole branch fit. */
const LONGEST_PART = 2000;

const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9]*)(?:\|([a-z-]+(?::[a-z-]+)?))?\}/g;

function fill(
  text: string,
  data: FindingData,
  { language, reveal = false }: RenderOptions,
  templates: Templates,
): string {
  return text.replace(PLACEHOLDER, (whole, key: string, format: string | undefined) => {
    const value = data[key];
    if (value === undefined) return whole;
    if (format === 'sheet') {
      return (
        templates.sheets.find(({ id }) => id === value)?.name ?? outward(String(value), reveal)
      );
    }
    if (format === 'header') {
      const sheet = templates.sheets.find(({ id }) => id === data.table);
      const header = (one: unknown): string =>
        sheet?.columns.find((column) => column.key === one)?.header ?? outward(String(one), reveal);
      return Array.isArray(value)
        ? value.map(header).join(language === 'zh-CN' ? '、' : ', ')
        : header(value);
    }
    const formatted = formatValue(value, format, language, templates);
    return bounded(outward(formatted, reveal), LONGEST_PART);
  });
}

function basisOf(finding: Finding, plan: Plan): Basis | null {
  if (finding.provision === null) return null;
  const { regulation, provision } = plan.regulations.at(finding.provision, finding.on);
  return {
    document: regulation.title,
    article: provision.articleVerified ? provision.article : null,
    quote: provision.quote,
    verified: provision.articleVerified && provision.quoteVerified,
  };
}

const CONSISTENT: Readonly<Record<Language, string>> = {
  'zh-CN': '工作簿里的数据应当前后一致',
  en: 'The data of a workbook agree with each other',
};

/** Why a rule looks at something that no provision is about. */
export const reasonOf = ({ messages }: Pick<AnyRule, 'messages'>, language: Language): string =>
  messages[language].why ?? CONSISTENT[language];

function whyText(finding: Finding, plan: Plan, language: Language): string {
  if (finding.provision === null) return reasonOf(finding.rule, language);
  return citation(plan.regulations.at(finding.provision, finding.on), language);
}

const DISCREET: Readonly<Record<Language, string>> = {
  'zh-CN': '{title}：涉及个人，详情请在该支部的工作簿里查看',
  en: '{title}: it concerns a person; see the workbook of the branch',
};

/** Whether a finding tells of discipline or hardship. */
function isConfidential({ place, related, rule }: Finding, { sheets }: Templates): boolean {
  const confidential = (id: string): boolean =>
    sheets.some((sheet) => sheet.id === id && sheet.confidential === true);
  return (
    confidential(rule.id.split('/')[0] ?? '') ||
    Object.keys(rule.needs).some(confidential) ||
    [place, ...related].some((one) => one?.on.template.confidential === true)
  );
}

/** How many more there are of a group, where the message names only the first. */
function othersText({ unnamed }: Finding, language: Language): string {
  if (unnamed === 0) return '';
  return language === 'zh-CN' ? `（同样的还有${unnamed}处）` : ` (and ${unnamed} more alike)`;
}

/**
 * Puts a finding into words.
 * @throws Error when the rule has no such message: a mistake in our own rules
 */
export function renderFinding(finding: Finding, plan: Plan, options: RenderOptions): Message {
  const messages = finding.rule.messages[options.language];
  const text = messages.variants[finding.variant];
  if (!text) throw new Error(`${finding.rule.id} has no message ${finding.variant}`);
  const hidden = options.discreet === true && isConfidential(finding, plan.templates);
  const data = { ...placeData(finding, options), ...finding.data };
  const remedies = remedyBranches(text.remedy, finding.remedies ?? undefined).map((branch) => ({
    when: branch.when,
    text: fill(branch.text, data, options, plan.templates),
  }));
  return {
    title: messages.title,
    problem: hidden
      ? DISCREET[options.language].replace('{title}', messages.title)
      : fill(text.problem, data, options, plan.templates) + othersText(finding, options.language),
    why: whyText(finding, plan, options.language),
    remedy: remedyText(remedies, options.language),
    remedies,
    basis: basisOf(finding, plan),
    hidden,
  };
}

/**
 * Puts into words why a rule was not checked.
 * @throws Error when there is no such reason: a mistake in our own rules
 */
export function renderReason(reason: NotChecked, plan: Plan, options: RenderOptions): string {
  const { language } = options;
  const text =
    reason.rule.rule.messages[language].notChecked?.[reason.reason] ??
    COMMON_REASONS[language][reason.reason];
  if (text === undefined) throw new Error(`${reason.rule.rule.id} has no reason ${reason.reason}`);
  return fill(text, reason.data, options, plan.templates);
}
