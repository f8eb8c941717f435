/** Words of the pane that the help explains, in their order there. */
export const TERMS = [
  'conclusion',
  'severities',
  'notChecked',
  'lacking',
  'recognised',
  'safeFix',
  'answer',
  'lists',
  'annual',
] as const;

export type TermId = (typeof TERMS)[number];

/** The words of the help in one language. */
export interface HelpTexts {
  readonly heading: string;
  readonly now: string;
  readonly cells: (total: number, sheets: string) => string;
  readonly inSheet: (sheet: string, count: number) => string;
  readonly elsewhere: (count: number) => string;
  readonly fixable: (count: number) => string;
  readonly blank: (count: number) => string;
  readonly unread: (count: number) => string;
  readonly answer: string;
  readonly save: string;
  readonly done: string;
  readonly what: string;
  readonly whatText: string;
  readonly steps: string;
  readonly stepsOf: Readonly<Record<'excel' | 'browser', readonly string[]>>;
  readonly terms: string;
  readonly term: Readonly<Record<TermId, readonly [name: string, text: string]>>;
  readonly about: string;
  readonly version: (version: string) => string;
  readonly basis: (count: number, newest: string, since: string) => string;
  readonly basisList: string;
  readonly since: (title: string, since: string) => string;
  readonly licence: string;
  readonly fault: string;
  readonly faultText: string;
  readonly facts: string;
}
