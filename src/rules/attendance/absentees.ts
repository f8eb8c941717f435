import { saysNoReason } from '../../core/text/none';
import type { MeetingKinds, MeetingsRecord } from '../../ledger/records.generated';

/** Meetings to which every member is called. */
const OF_ALL: ReadonlySet<MeetingKinds> = new Set<MeetingKinds>([
  'general-meeting',
  'lecture',
  'theme-day',
  'organisation-life-meeting',
  'democratic-review',
]);

/** Whether a meeting was one of all members, on a known day. */
export const isOfAll = ({ kinds, heldOn }: MeetingsRecord): boolean =>
  heldOn !== null && (kinds?.some((kind) => OF_ALL.has(kind)) ?? false);

/** What parts names and reasons in 缺席人员及原因. */
const PARTS = /[\s、，,；;。：:（）()]+/u;

const nameOf = (piece: string, names: ReadonlySet<string>): string | undefined =>
  [4, 3, 2].map((length) => piece.slice(0, length)).find((one) => names.has(one));

/** Who is named as absent begins a piece of the text; the reason may follow without a sign. */
export const absentNames = (text: string, names: ReadonlySet<string>): string[] =>
  text.split(PARTS).flatMap((piece) => nameOf(piece, names) ?? []);

/** Who is named as absent in a text that gives no reason for anybody: names and nothing else. */
export function absentWithoutReason(text: string, names: ReadonlySet<string>): string[] {
  const pieces = text.split(PARTS).filter((piece) => piece !== '' && !saysNoReason(piece));
  return pieces.every((piece) => names.has(piece)) ? pieces : [];
}
