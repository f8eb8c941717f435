import type { SampleBranch, SampleRow } from './model';

/** Adds to a figure of the return. */
export type Add = (table: string, row: string, column: string, n?: number) => void;

const STARS: Readonly<Record<string, string>> = {
  五星: 'five',
  四星: 'four',
  三星: 'three',
  二星: 'two',
  一星: 'one',
};
const REPORTS: Readonly<Record<string, string>> = {
  好: 'good',
  较好: 'fair',
  一般: 'average',
  差: 'poor',
};

const different = (rows: readonly SampleRow[], key: string): number =>
  new Set(rows.map((row) => row[key])).size;

const sumOf = (rows: readonly SampleRow[], key: string): number =>
  rows.reduce((sum, row) => sum + Number(row[key] ?? 0), 0);

/** Counts committees, problems, grades, reports and the other ledgers of a branch. */
export function countLedgers(rows: SampleBranch['rows'], add: Add): void {
  const { officers, problems, branch, reports, visits, links, commitments, points, tasks } = rows;
  const holding = (post: string) => officers.filter((one) => one.post === post);
  const leaders = holding('group-leader');
  const committee = officers.filter((one) => !leaders.includes(one));
  const secretaries = holding('secretary').length;
  const deputies = holding('deputy').length;
  add('officers', 'all', 'persons', different(committee, 'name'));
  add('officers', 'all', 'secretaries', secretaries);
  add('officers', 'all', 'deputies', deputies);
  add('officers', 'all', 'members', committee.length - secretaries - deputies);
  add('officers', 'all', 'groupLeaders', leaders.length);
  add('officers', 'all', 'fullTime', committee.filter(({ fullTime }) => fullTime === true).length);

  for (const { source, dueOn, doneOn } of problems) {
    for (const row of ['all', String(source ?? 'unstated')]) {
      add('problems', row, 'total');
      if (!doneOn) continue;
      add('problems', row, 'done');
      if (Number(doneOn) <= Number(dueOn)) add('problems', row, 'onTime');
    }
  }
  for (const { grade, gradedBy } of branch) {
    const row = String(gradedBy ?? 'unstated');
    for (const at of [row, 'all']) {
      add('grades', at, 'total');
      add('grades', at, STARS[String(grade)] ?? 'other');
    }
  }
  add('reports', 'all', 'total', reports.length);
  for (const { grade } of reports) {
    add('reports', 'all', grade ? (REPORTS[String(grade)] ?? 'other') : 'ungraded');
  }

  const reviewed = commitments.filter((row) => row.reviewedOn);
  add('ledgers', 'all', 'visited', different(visits, 'person'));
  add('ledgers', 'all', 'visits', visits.length);
  add('ledgers', 'all', 'visitAmount', sumOf(visits, 'amount'));
  add('ledgers', 'all', 'contactLeaders', different(links, 'leader'));
  add('ledgers', 'all', 'contactVisits', links.length);
  add('ledgers', 'all', 'promised', different(commitments, 'name'));
  add('ledgers', 'all', 'reviewed', different(reviewed, 'name'));
  add('ledgers', 'all', 'scored', different(points, 'name'));
  add('ledgers', 'all', 'served', sumOf(tasks, 'beneficiaries'));
}
