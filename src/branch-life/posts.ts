import type { OfficersRecord, Posts } from '../ledger/records.generated';

type Holder = Pick<OfficersRecord, 'post'>;

/** Whether an officer holds a post, be it with another: 书记兼组织委员. */
export const holds = ({ post }: Holder, wanted: Posts): boolean => post?.includes(wanted) ?? false;

/** Whether an officer sits on the committee: any post but that of a group leader. */
export const isOnCommittee = ({ post }: Holder): boolean =>
  post?.some((one) => one !== 'group-leader') ?? false;

/** Whether an officer is on the committee without being its secretary or a deputy. */
export const isFurtherMember = (officer: Holder): boolean =>
  isOnCommittee(officer) && !holds(officer, 'secretary') && !holds(officer, 'deputy');
