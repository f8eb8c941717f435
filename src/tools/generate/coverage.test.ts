import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCoverage } from '../../core/templates/coverage';
import { loadTemplates } from '../../core/templates/load';
import { readTemplateFiles } from '../../hosts/cli/files/template-files';
import { RULES } from '../../rules/index.generated';
import { coverageProblems } from './coverage';

const files = readTemplateFiles(join(import.meta.dirname, '../../../templates'));
const templates = loadTemplates(files);
const coverage = loadCoverage(files);

describe('coverage', () => {
  it('has a rule or a reason for every provision, and names only what there is', () => {
    expect(coverageProblems(templates, RULES, coverage)).toEqual([]);
  });

  it('goes through R1–R40, R1–R52, U1–U38, S1–S15, P1–P14, G1–G13 and M01–M44', () => {
    const lengths = coverage.sources.map(({ statements }) => statements.length);
    expect(lengths).toEqual([40, 52, 38, 15, 14, 13]);
    expect(coverage.systems.length).toBe(44);
  });

  it('names no rule without a test that shows it broken and kept', () => {
    const named = new Set([
      ...coverage.sources.flatMap(({ statements }) =>
        statements.flatMap(({ rules }) => rules ?? []),
      ),
      ...coverage.systems.flatMap(({ rules }) => rules),
    ]);
    const folder = join(import.meta.dirname, '../../rules');
    const untested = [...named].filter((id) => {
      const test = readFileSync(join(folder, id, 'rule.test.ts'), 'utf8');
      return !/testRule\(rule,.*accept: \[.*reject: \[\s*[{.]/su.test(test);
    });
    expect(untested).toEqual([]);
  });

  it('notices a provision that lost its rule', () => {
    const without = RULES.filter(({ id }) => id !== 'members/id-check-digit');
    expect(coverageProblems(templates, without, coverage)).toEqual(
      expect.arrayContaining([
        'ID-01: neither a rule nor a reason',
        'M13: no rules members/id-check-digit',
      ]),
    );
  });

  it('refuses a system without sheets, rules or tables, and a sentence without rule or reason', () => {
    const text = { 'zh-CN': '甲', en: 'A' };
    const system = {
      id: 'M01',
      title: text,
      sheets: ['meetings'],
      rules: [],
      tables: ['meetings'],
    };
    const broken = (path: string, value: unknown) => () =>
      loadCoverage(new Map([...files, [path, value]]));
    expect(broken('coverage/systems.json', { systems: [system] })).toThrow('or else with a reason');
    const source = {
      id: 'a',
      order: 1,
      title: text,
      source: 'x',
      statements: [{ id: 'R1', text }],
    };
    expect(broken('coverage/a.json', source)).toThrow('either rules or a reason');
  });
});
