import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCoverage } from '../../core/templates/coverage';
import { loadTemplates } from '../../core/templates/load';
import { readTemplateFiles } from '../../hosts/cli/files/template-files';
import { RULES } from '../../rules/index.generated';
import { coverageProblems, coveredProvisions } from './coverage';
import type { ShownCases } from './examples';
import { loadExamples } from './load-examples';
import { shownClaim, type TestsOfRules } from './shown';

const files = readTemplateFiles(join(import.meta.dirname, '../../../templates'));
const templates = loadTemplates(files);
const coverage = loadCoverage(files);

describe('coverage', () => {
  let tests: TestsOfRules;
  beforeAll(async () => {
    tests = await loadExamples(
      join(import.meta.dirname, '../../..'),
      RULES.map(({ id }) => id),
    );
  });

  it('has a rule or a reason for every provision, and names only what there is', () => {
    expect(coverageProblems(templates, RULES, coverage, tests)).toEqual([]);
  });

  it('goes through R1–R40, R1–R52, U1–U38, S1–S15, P1–P14, G1–G13 and M01–M44', () => {
    const lengths = coverage.sources.map(({ statements }) => statements.length);
    expect(lengths).toEqual([40, 52, 38, 15, 14, 13]);
    expect(coverage.systems.length).toBe(44);
  });

  it('names no rule whose test rejects nothing on what it is named for', () => {
    const told: ShownCases = {
      rejects: [{ title: 'rejects 1', variants: ['default'], provisions: ['B-01'] }],
      accepts: 'accepts 1',
    };
    const one: TestsOfRules = new Map([['branch/full-members', { shows: told }]]);
    const shown = { rule: 'branch/full-members', rejects: 'rejects 1', accepts: 'accepts 1' };
    expect(shownClaim({ rule: 'branch/full-members' }, one)).toEqual(shown);
    expect(shownClaim({ rule: 'branch/full-members', provisions: ['C-14', 'B-01'] }, one)).toEqual(
      shown,
    );
    expect(shownClaim({ rule: 'branch/full-members', provisions: ['C-14'] }, one)).toBeNull();
    expect(shownClaim({ rule: 'branch/full-members', variant: 'hundred' }, one)).toBeNull();
    expect(shownClaim({ rule: 'branch/size' }, one)).toBeNull();
    const problems = coverageProblems(templates, RULES, coverage, one);
    expect(problems).toContain('C-02: neither a rule nor a reason');
    expect(problems).toContain('pingdingshan-2019 P4: no test shows branch/size#hundred');
    expect(
      coveredProvisions(templates, RULES, one).find(({ id }) => id === 'B-01')?.covers,
    ).toEqual([shown]);
  });

  it('notices a provision that lost its rule', () => {
    const without = RULES.filter(({ id }) => id !== 'members/id-check-digit');
    expect(coverageProblems(templates, without, coverage, tests)).toEqual(
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
