import { styleText } from 'node:util';
import type { Plan } from '../../../check/plan';
import type { Language } from '../../../core/templates/schema';
import type { CheckDocument } from '../../../documents/findings/check-document';
import { CHECK_JSON } from '../../../documents/findings/check-json';
import { checkTable, type Paint } from '../../../documents/findings/check-table';
import { packageVersion } from '../files/package-root';

/** How the findings are written. */
export interface DocumentSettings {
  readonly format: 'table' | 'json' | 'csv' | 'sarif' | 'html' | 'xlsx';
  readonly language: Language;
  /** Columns of the terminal, of a table; null where its text is not broken. */
  readonly width: number | null;
  /** Whether a table is coloured. */
  readonly colours: boolean;
  /** Whether several workbooks are checked. */
  readonly many: boolean;
}

const STYLES = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
  strong: 'bold',
  faint: 'dim',
} as const;

const paint: Paint = (style, text) => styleText(STYLES[style], text, { validateStream: false });

/**
 * The document in which the findings are written; null for a workbook, which is made at once.
 * @param plan asked for where the document names the rules
 */
export async function checkDocument(
  { format, language, width, colours, many }: DocumentSettings,
  plan: () => Promise<Plan>,
): Promise<CheckDocument | null> {
  switch (format) {
    case 'table':
      return checkTable({
        language,
        many,
        ...(width === null ? {} : { width }),
        ...(colours ? { paint } : {}),
      });
    case 'json':
      return CHECK_JSON;
    case 'csv':
      return (await import('../../../documents/findings/check-csv')).checkCsv(language);
    case 'sarif': {
      const { checkSarif } = await import('../../../documents/findings/check-sarif');
      return checkSarif(await plan(), language, packageVersion());
    }
    case 'html':
      return (await import('../../../documents/findings/check-html')).checkHtml(language);
    case 'xlsx':
      return null;
  }
}
