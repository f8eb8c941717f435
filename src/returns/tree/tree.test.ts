import { describe, expect, it } from 'vitest';
import type { OrganisationKinds } from '../../ledger/records.generated';
import type { OrganisationFacts } from './organisation';
import { organisationTree } from './tree';

const facts = (
  name: string | null,
  kind: OrganisationKinds | null,
  parent: string | null,
  code: string | null = null,
): OrganisationFacts => ({ label: `${name}.xlsx`, name, kind, parent, code });

/** Each organisation as `A > B > C`, from the top. */
function paths(given: readonly OrganisationFacts[]): string[] {
  const { organisations } = organisationTree(given);
  const path = (place: number | null): string => {
    if (place === null) return '';
    const one = organisations[place];
    return `${path(one?.parent ?? null)} > ${one?.name}`;
  };
  return organisations.map((_, place) => path(place).slice(3)).sort();
}

describe('organisationTree', () => {
  it('puts branches under general branches under committees, by name or by code', () => {
    const given = [
      facts('甲支部', 'branch', '中共青松 第一总支部'),
      facts('乙支部', 'joint', '０１２'),
      facts('青松第一总支部', 'general', '中共青松委员会'),
      facts('中国共产党青松委员会', 'committee', '中共某市委员会', '012'),
    ];
    expect(paths(given)).toEqual([
      '中共某市委员会',
      '中共某市委员会 > 中国共产党青松委员会',
      '中共某市委员会 > 中国共产党青松委员会 > 乙支部',
      '中共某市委员会 > 中国共产党青松委员会 > 青松第一总支部',
      '中共某市委员会 > 中国共产党青松委员会 > 青松第一总支部 > 甲支部',
    ]);
    expect(organisationTree(given).issues).toEqual([]);
  });

  it('finds nothing wrong where no superior has a workbook, or the highest has none above it', () => {
    const branches = [facts('甲', 'branch', '一委'), facts('乙', 'branch', '二委')];
    expect(organisationTree(branches).issues).toEqual([]);
    expect(paths(branches)).toEqual(['一委', '一委 > 甲', '二委', '二委 > 乙']);
    const general = [facts('甲', 'branch', '总支'), facts('总支', 'general', '一委')];
    expect(organisationTree(general).issues).toEqual([]);
    const top = [facts('甲', 'branch', '一委'), facts('一委', 'committee', null)];
    expect(organisationTree(top).issues).toEqual([]);
    expect(paths(top)).toEqual(['一委', '一委 > 甲']);
  });

  it('reports a superior that the others have and this one misses', () => {
    const given = [
      facts('甲', 'branch', '一委'),
      facts('乙', 'branch', '二委'),
      facts('丙', 'branch', '二委'),
      facts('一委', 'committee', null),
    ];
    expect(organisationTree(given).issues).toEqual([
      { kind: 'unknown-parent', parent: '二委', isCode: false, workbooks: [1, 2] },
    ]);
    expect(paths(given)).toContain('二委 > 丙');
  });

  it('hangs those without a superior, or with an unknown code for one, under nobody', () => {
    const given = [
      facts('甲', 'branch', null),
      facts('乙', 'branch', '999-07'),
      facts(null, null, ''),
    ];
    expect(paths(given)).toEqual(['未归属', '未归属 > null.xlsx', '未归属 > 乙', '未归属 > 甲']);
    expect(organisationTree(given).issues).toEqual([
      { kind: 'unknown-parent', parent: '999-07', isCode: true, workbooks: [1] },
      { kind: 'no-parent', workbooks: [0, 2] },
    ]);
  });

  it('does not choose between two superiors of one name, nor lose those under them', () => {
    const given = [
      facts('甲', 'branch', '总支'),
      facts('总支', 'general', '一委'),
      facts('总支', 'general', '二委'),
      facts('总支', 'branch', '二委'),
    ];
    expect(organisationTree(given).issues).toEqual([
      { kind: 'doubled-parent', workbook: 0, parent: '总支', candidates: [1, 2] },
      // The last one hangs under 二委, as a branch does that has no general branch.
      { kind: 'unknown-parent', parent: '二委', isCode: false, workbooks: [3] },
    ]);
    expect(paths(given)).toContain('未归属 > 甲');
  });

  it('cuts circles and keeps what hangs under them', () => {
    const given = [
      facts('甲', 'general', '乙'),
      facts('乙', 'general', '丙'),
      facts('丙', 'general', '甲'),
      facts('丁', 'branch', '乙'),
      facts('戊', 'general', '戊'),
    ];
    expect(paths(given)).toEqual([
      '未归属',
      '未归属 > 丙',
      '未归属 > 乙',
      '未归属 > 乙 > 丁',
      '未归属 > 戊',
      '未归属 > 甲',
    ]);
    expect(organisationTree(given).issues).toEqual([
      { kind: 'circular-parent', workbooks: [0, 1, 2] },
      { kind: 'circular-parent', workbooks: [4] },
    ]);
  });

  it('reports a branch as superior, and one code of two organisations', () => {
    const given = [facts('甲', 'branch', '乙', '7'), facts('乙', 'branch', '一委', '7')];
    expect(organisationTree(given).issues).toEqual([
      { kind: 'doubled-code', code: '7', workbooks: [0, 1] },
      { kind: 'branch-as-parent', workbook: 0, superior: 1 },
    ]);
    expect(organisationTree(given).organisations.map(({ id }) => id)).toEqual(['7', '7#2', '一委']);
  });
});
