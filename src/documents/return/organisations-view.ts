import type { Language } from '../../core/templates/schema';
import { type Form, overviewOf } from '../../returns';
import { type FigureView, figureShower } from './return-view';
import type { OrganisationReport, ReturnsReport } from './returns-report';

/** One line an organisation, ready to be shown. */
export interface OrganisationsView {
  /** Whose organisations these are; null for a set that has no name of its own. */
  readonly name: string | null;
  readonly columns: readonly string[];
  readonly lines: readonly OrganisationLine[];
  /** The lines add up to it in every column. */
  readonly total: OrganisationLine;
}

export interface OrganisationLine {
  readonly title: string;
  readonly kind: string;
  readonly workbooks: number;
  readonly figures: readonly (FigureView | null)[];
}

const KINDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-CN': {
    committee: '党委',
    general: '总支部',
    branch: '支部',
    joint: '联合支部',
    temporary: '临时支部',
  },
  en: {
    committee: 'committee',
    general: 'general branch',
    branch: 'branch',
    joint: 'joint branch',
    temporary: 'temporary branch',
  },
};

type Figures = Readonly<Record<string, number>>;

/**
 * The organisations right under the whole set, or under the only one that is there (the head).
 */
export function shownOrganisations(organisations: readonly OrganisationReport[]): {
  readonly head: OrganisationReport | null;
  readonly shown: readonly OrganisationReport[];
} {
  const below = new Map<string | null, OrganisationReport[]>();
  for (const one of organisations) {
    const known = below.get(one.parent);
    if (known) known.push(one);
    else below.set(one.parent, [one]);
  }
  let head: OrganisationReport | null = null;
  let shown = below.get(null) ?? [];
  for (let [only] = shown; only && shown.length === 1; [only] = shown) {
    const next = below.get(only.id) ?? [];
    if (next.length === 0) break;
    head = only;
    shown = next;
    if (only.file !== null) break;
  }
  return { head, shown };
}

/**
 * The organisations right under the whole set, or under the only one that is there.
 * Null when there are none to be told apart.
 */
export function organisationsView(
  { organisations, tables, workbooks }: ReturnsReport,
  form: Form,
  language: Language,
): OrganisationsView | null {
  const { head, shown } = shownOrganisations(organisations);
  if (shown.length === 0) return null;

  const columns = overviewOf(form);
  const whole: Figures = Object.fromEntries(
    columns.flatMap(({ ref }) => {
      const [table, row, column = ''] = ref.split('.');
      const rows = tables.find(({ id }) => id === table)?.rows;
      const value = rows?.find(({ id }) => id === row)?.values[column];
      return value === undefined || value === null ? [] : [[ref, value]];
    }),
  );
  const views = columns.map(({ ref }) => {
    const table = form.tables.find((one) => ref.startsWith(`${one.table.id}.`))?.table;
    return table ? figureShower(table, ref) : null;
  });
  const line = (
    title: string,
    kind: string,
    count: number,
    figures: Figures,
  ): OrganisationLine => ({
    title,
    kind,
    workbooks: count,
    figures: columns.map(({ ref }, index) => {
      const value = figures[ref];
      return value === undefined ? null : (views[index]?.(value) ?? null);
    }),
  });
  const zh = language === 'zh-CN';
  const lines = shown.map(({ name, kind, workbooks: count, figures }) =>
    line(name, KINDS[language][kind ?? ''] ?? '', count, figures),
  );
  const rest = remainder(whole, shown);
  const left = workbooks - shown.reduce((sum, one) => sum + one.workbooks, 0);
  if (left !== 0 || Object.values(rest).some((value) => value !== 0)) {
    const own = zh ? '本级' : 'Its own';
    const twice = zh ? '减：联合活动重复部分' : 'Less joint events counted twice';
    lines.push(line(head?.file ? own : twice, '', left, rest));
  }
  return {
    name: head?.name ?? null,
    columns: columns.map(({ title }) => title[language]),
    lines,
    total: line(zh ? '合计' : 'Total', '', workbooks, whole),
  };
}

/** What the whole has beyond its parts. */
function remainder(whole: Figures, parts: readonly OrganisationReport[]): Figures {
  return Object.fromEntries(
    Object.entries(whole).map(([ref, value]) => {
      const sum = parts.reduce((hundredths, { figures }) => {
        return hundredths + Math.round((figures[ref] ?? 0) * 100);
      }, 0);
      return [ref, (Math.round(value * 100) - sum) / 100];
    }),
  );
}
