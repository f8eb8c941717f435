import { defineRule } from '../../rule';

/** The numbers of an election are possible together. */
export const rule = defineRule({
  id: 'elections/counts',
  level: 1,
  provisions: [],
  needs: { elections: ['elected'] },
  check(ledger, context) {
    const reported = new Set<string>();
    for (const election of ledger.elections.records) {
      const { votersDue: due, votersPresent: present, ballotsIssued: issued } = election;
      const { ballotsReturned: returned, votes, seats, heldOn } = election;
      const most = returned ?? issued ?? present;
      const n = election.elected?.length ?? 0;
      const comparable = [
        due !== null && present !== null,
        present !== null && issued !== null,
        votes !== null && most !== null,
        seats !== null && n > 0,
      ];
      if (!comparable.includes(true)) {
        context.undecided(election, present === null ? 'votersPresent' : 'votes');
        continue;
      }
      let fine = true;
      if (due !== null && present !== null && present > due) {
        fine = false;
        const key = `${heldOn}|${due}|${present}`;
        if (!reported.has(key)) {
          context.report(election, 'votersPresent', { variant: 'present', data: { due, present } });
        }
        reported.add(key);
      }
      if (present !== null && issued !== null && issued > present) {
        fine = false;
        const key = `${heldOn}||${present}|${issued}`;
        if (!reported.has(key)) {
          const severity = 'warning';
          const data = { present, issued };
          context.report(election, 'ballotsIssued', { variant: 'issued', severity, data });
        }
        reported.add(key);
      }
      if (votes !== null && most !== null && votes > most) {
        fine = false;
        context.report(election, 'votes', { variant: 'votes', data: { votes, most } });
      }
      if (seats !== null && n > seats) {
        fine = false;
        context.report(election, 'elected', { variant: 'elected', data: { n, seats } });
      }
      if (fine) context.met();
    }
  },
  messages: {
    'zh-CN': {
      title: '选举的各项人数和票数前后一致',
      variants: {
        present: {
          problem: '这次选举实到{present}人，多于应到{due}人',
          remedy: {
            mistyped: '请对照会议记录，改正填错的人数。',
            true: '原始记录就是这样的不要改，请报告上级党组织。',
          },
        },
        issued: {
          problem: '这次选举实到{present}人，发出选票{issued}张，选票多于实到人数',
          remedy: {
            mistyped: '请对照会议记录，改正填错的人数或张数。',
            true: '原始记录就是这样的不要改，请报告上级党组织。',
          },
        },
        votes: {
          problem: '得票{votes}，多于收回的选票或者实到人数{most}',
          remedy: {
            mistyped: '请对照计票结果，改正填错的票数。',
            true: '计票结果就是这样的不要改，请报告上级党组织。',
          },
        },
        elected: {
          problem: '应选{seats}人，当选人填了{n}人',
          remedy: {
            mistyped: '请对照计票结果，改正应选名额或当选人；每人请填一行。',
            true: '当选人数少于应选名额、其余暂缺的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Numbers of an election agree',
      variants: {
        present: {
          problem: '{present} were present of {due} due',
          remedy: {
            mistyped: 'Correct the wrong number by the minutes.',
            true: 'If the minutes say so, leave it and tell the superior.',
          },
        },
        issued: {
          problem: '{issued} ballots were issued to {present} people present',
          remedy: {
            mistyped: 'Correct the wrong number by the minutes.',
            true: 'If the minutes say so, leave it and tell the superior.',
          },
        },
        votes: {
          problem: '{votes} votes are more than the ballots returned or the people present, {most}',
          remedy: {
            mistyped: 'Correct the votes by the count.',
            true: 'If the count says so, leave it and tell the superior.',
          },
        },
        elected: {
          problem: '{n} people were elected to {seats} seat(s)',
          remedy: {
            mistyped: 'Correct seats or names by the count; one row a person.',
            true: 'If fewer were elected than there are seats, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
