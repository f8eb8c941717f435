import { isOfKind, isSecretarysLecture } from '../../../branch-life/cadence';
import { isUnreadable } from '../../../ledger/model';
import { defineRule } from '../../rule';

/** A lecture has a lecturer: the return counts lectures by who gave them. */
export const rule = defineRule({
  id: 'meetings/lecturer-named',
  level: 1,
  provisions: [],
  needs: { meetings: ['kinds', 'lecturer'] },
  check(ledger, context) {
    for (const meeting of ledger.meetings.records) {
      if (!isOfKind(meeting, 'lecture')) context.notApplicable();
      else if (meeting.lecturer !== null || isSecretarysLecture(meeting)) context.met();
      else if (isUnreadable(meeting, 'lecturer')) context.undecided(meeting, 'lecturer');
      else context.report(meeting, 'lecturer', { data: { heldOn: meeting.heldOn } });
    }
  },
  messages: {
    'zh-CN': {
      title: '党课有主讲人',
      why: '讲课人数按主讲人统计',
      variants: {
        default: {
          problem: '{heldOn|date}的党课没有填写主讲人',
          remedy: {
            missing: '请对照会议记录补填主讲人。',
            true: '收看录像的，请填录像里授课人的姓名；查不清的可以不填，不要估填。',
          },
        },
      },
    },
    en: {
      title: 'A lecture has a lecturer',
      why: 'Lecturers are counted by name',
      variants: {
        default: {
          problem: 'The lecture of {heldOn|date} names no lecturer',
          remedy: {
            missing: 'Enter the lecturer by the minutes.',
            true: 'If a recording was shown, enter who lectures in it; if that is not known, leave it blank.',
          },
        },
      },
    },
  },
});
