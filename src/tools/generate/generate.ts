import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { communiqueSchema } from '../../core/templates/communique-schema';
import { loadCoverage } from '../../core/templates/coverage';
import { loadTemplates, type Templates } from '../../core/templates/load';
import { returnTableSchema } from '../../core/templates/return-schema';
import { makeBlankWorkbook } from '../../documents/blank-workbook/blank-workbook';
import { readTemplateFiles } from '../../hosts/cli/files/template-files';
import { ACROSS_RULES, RULES } from '../../rules/index.generated';
import { checkContract, returnsContract, shippedSchema } from '../contract';
import { acrossPage } from './across-page';
import { citationsPage } from './citations-page';
import { coverageProblems } from './coverage';
import { coveragePage } from './coverage-page';
import type { RuleExample } from './examples';
import { loadExamples } from './load-examples';
import { recordTypes } from './record-types';
import { ruleList } from './rule-list';
import { ruleIndex, rulePage } from './rule-page';

const RULE_PAGES = 'docs/rules';

type Output = readonly [path: string, content: string | Uint8Array];

/** The JSON schema by which an editor helps whoever writes a file of `templates/`. */
const forEditors = (schema: z.ZodType): string =>
  `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`;

/** What is on the disk, or null where there is no such file. */
function current(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Writes what differs. @returns the paths that did */
function settle(root: string, outputs: readonly Output[], check: boolean): string[] {
  const stale: string[] = [];
  for (const [path, content] of outputs) {
    const file = join(root, path);
    const bytes = Buffer.from(content);
    const existing = current(file);
    if (existing && bytes.equals(existing)) continue;
    stale.push(path);
    if (check) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return stale;
}

/** The pages about the rules, one a rule. */
function rulePages(templates: Templates, examples: ReadonlyMap<string, RuleExample>): Output[] {
  return [
    [
      `${RULE_PAGES}/README.md`,
      ruleIndex(
        [...RULES, ...ACROSS_RULES].sort((a, b) => (a.id < b.id ? -1 : 1)),
        templates,
      ),
    ],
    ...ACROSS_RULES.map(
      (rule): Output => [`${RULE_PAGES}/${rule.id}.md`, acrossPage(rule, templates)],
    ),
    ...RULES.map((rule): Output => {
      const example = examples.get(rule.id);
      if (!example) throw new Error(`${rule.id} has no table of cases in its test`);
      return [`${RULE_PAGES}/${rule.id}.md`, rulePage(rule, templates, example)];
    }),
  ];
}

/** Removes pages of rules that are no more. @returns their paths */
function clear(root: string, pages: readonly Output[], check: boolean): string[] {
  const folder = join(root, RULE_PAGES);
  if (!existsSync(folder)) return [];
  const wanted = new Set(pages.map(([path]) => path));
  const extra = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${RULE_PAGES}/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md') && !wanted.has(path));
  if (!check) for (const path of extra) rmSync(join(root, path));
  return extra;
}

/** The program that runs was compiled without the code that was just written: compile and begin anew. */
function generateAgain(root: string): void {
  for (const script of ['scripts/build-cli.mjs', 'dist/tools/generate.mjs']) {
    execFileSync(process.execPath, [script], { cwd: root, stdio: 'inherit' });
  }
}

/**
 * Writes what is generated: the types of the records, the list of rules, the JSON schema of the
 * return's tables, the blank workbook, and the pages of `docs/` that are made from data.
 * @param check compare only, and write nothing
 * @returns an exit status: 1 when a file was stale and `check` was asked for, or the coverage has a gap
 */
export async function generate(check: boolean, root = process.cwd()): Promise<number> {
  const files = readTemplateFiles(join(root, 'templates'));
  const templates = loadTemplates(files);
  const code: Output[] = [
    ['src/ledger/records.generated.ts', recordTypes(templates)],
    ['src/rules/index.generated.ts', ruleList(root)],
  ];
  const staleCode = settle(root, code, check);
  if (staleCode.length > 0 && !check) {
    generateAgain(root);
    return 0;
  }
  const coverage = loadCoverage(files);
  const examples = await loadExamples(
    root,
    RULES.map(({ id }) => id),
  );
  const problems = coverageProblems(templates, RULES, coverage, examples);
  for (const problem of problems) process.stderr.write(`coverage: ${problem}\n`);
  const pages = rulePages(templates, examples);
  const stale = settle(
    root,
    [
      ['templates/returns.schema.json', forEditors(returnTableSchema)],
      ['templates/communique.schema.json', forEditors(communiqueSchema)],
      ['schemas/check.schema.json', shippedSchema(checkContract)],
      ['schemas/returns.schema.json', shippedSchema(returnsContract)],
      ['templates/支部工作台账.xlsx', await makeBlankWorkbook(templates)],
      ['docs/coverage.md', coveragePage(templates, RULES, coverage, examples)],
      ['docs/citations.md', citationsPage(templates)],
      ...pages,
    ],
    check,
  );
  stale.push(...clear(root, pages, check));
  for (const path of check ? [...staleCode, ...stale] : []) {
    process.stderr.write(`stale: ${path} (run npm run generate)\n`);
  }
  return problems.length > 0 || (check && staleCode.length + stale.length > 0) ? 1 : 0;
}
