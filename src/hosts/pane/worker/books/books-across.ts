import type { CivilDate } from '../../../../core/calendar/civil-date';
import type { Language } from '../../../../core/templates/schema';
import { identityOf } from '../../../../core/text/id-number';
import { acrossFinding } from '../../../../documents/across/across';
import { duplicateFindings } from '../../../../documents/across/duplicate-findings';
import { recruitFindings } from '../../../../documents/across/recruit-findings';
import type { Ledger, Placed } from '../../../../ledger/model';
import {
  branchFacts,
  correctedRows,
  type Form,
  movedPeople,
  type Others,
  othersOf,
  PeopleAcross,
  type Repeated,
  type RepeatedRecruit,
  type RosterPlace,
  type RostersOf,
  recruitClaim,
  type ToCorrect,
  versionsOf,
} from '../../../../returns';
import { LedgerFacts } from '../../../../returns/ledger-facts';
import { columnLetters } from '../../../../workbook/model';
import type { Book } from './book';

/** A workbook that can count in the return of a year. */
export interface Candidate {
  readonly book: Book;
  readonly ledger: Ledger;
}

/** A workbook that counts, and what the others say of its people. */
export interface Counted extends Candidate {
  readonly others: Others;
}

/** How workbooks count together. */
export interface CountedTogether {
  readonly counted: readonly Counted[];
  /** Older versions of workbooks that count, and why they do not. */
  readonly left: readonly { readonly name: string; readonly reason: string }[];
  /** What a person should look at: who is on several rosters, which organisations look like one. */
  readonly findings: readonly string[];
}

/** Things by whom they are about, in the order of adding. */
class ByPerson<Thing> {
  readonly things = new Map<string, Thing[]>();

  add(person: string, thing: Thing): void {
    const known = this.things.get(person);
    if (known) known.push(thing);
    else this.things.set(person, [thing]);
  }

  /** Those of whom there are several. */
  repeated = (): [string, Thing[]][] => [...this.things].filter(([, things]) => things.length > 1);
}

/** Who counts as a member, and who is in 发展党员, by the rows of all workbooks. */
function peopleIn(candidates: readonly Candidate[], form: Form) {
  const members = new ByPerson<RosterPlace>();
  const recruits = new ByPerson<RepeatedRecruit['claims'][number]>();
  for (const [entry, { ledger }] of candidates.entries()) {
    const placeOf = ({ on, row }: Placed): RosterPlace => {
      const column = columnLetters(on.columns.idNumber ?? 0);
      return { entry, sheet: on.sheet.name, column, row: row + 1 };
    };
    const facts = new LedgerFacts(ledger, form.period);
    for (const [member, standing] of facts.standings) {
      const person = standing === 'counted' ? identityOf(member.idNumber) : null;
      if (person !== null) members.add(person, placeOf(member));
    }
    for (const recruit of ledger.recruits.records) {
      const person = identityOf(recruit.idNumber);
      const claim = person === null ? null : recruitClaim(recruit, facts);
      if (person !== null && claim) recruits.add(person, { ...claim, place: placeOf(recruit) });
    }
  }
  const rostersOf: RostersOf = (people) =>
    new Map(
      [...people].map((person) => [
        person,
        (members.things.get(person) ?? []).map(({ entry }) => entry),
      ]),
    );
  return {
    members: members.repeated().map(([person, places]): Repeated => ({ person, places })),
    recruits: recruits.repeated().map(([person, claims]): RepeatedRecruit => ({ person, claims })),
    rostersOf,
  };
}

/**
 * Settles how workbooks count together, by the same decisions as the command line: the newest of
 * several of one organisation, and everybody in one branch.
 * @param candidates in the order of their names
 */
export function countTogether(
  candidates: readonly Candidate[],
  form: Form,
  today: CivilDate,
  language: Language,
): CountedTogether {
  const nameOf = (entry: number): string => candidates[entry]?.book.name ?? '';
  const people = new PeopleAcross();
  for (const [entry, { ledger }] of candidates.entries()) {
    people.add(entry, movedPeople(ledger, form.period.days.yearEnd, identityOf));
  }
  const { members, recruits, rostersOf } = peopleIn(candidates, form);
  const sharePeople = people.settle(members, recruits);
  const facts = candidates.map(({ ledger }) => branchFacts(ledger, today));
  const versions = versionsOf(
    facts.map((branch, entry) => ({ entry, file: nameOf(entry), branch })),
    sharePeople,
  );
  const left: { name: string; reason: string }[] = [];
  const findings: string[] = [];
  const older = new Set<number>();
  for (const { newest, ...rest } of versions) {
    const words = { first: nameOf(newest), organisation: facts[newest]?.name ?? '' };
    for (const entry of rest.older) {
      older.add(entry);
      const file = nameOf(entry);
      const { problem } = acrossFinding('across/same-organisation', language, { file }, words);
      left.push({ name: file, reason: problem });
    }
    for (const entry of rest.others) {
      const file = nameOf(entry);
      const { problem } = acrossFinding('across/same-name', language, { file }, words);
      findings.push(language === 'zh-CN' ? `${file}：${problem}` : `${file}: ${problem}`);
    }
  }
  const counting = [...candidates.keys()].filter((entry) => !older.has(entry));
  const others = new Map<number, Others>();
  const correct = (waiting: readonly ToCorrect[]): void => {
    for (const { entry, toldOf } of waiting) {
      const { ledger } = candidates[entry] as Candidate;
      const { rows, gone } = correctedRows(ledger, form, toldOf, identityOf);
      others.set(entry, othersOf(rows));
      people.leave(entry, gone);
    }
  };
  const received = people.receivedElsewhere(counting);
  correct(received);
  correct(people.countedElsewhere(counting, received, rostersOf));
  const workbooks = { fileOf: nameOf, isChanged: () => false };
  for (const { problem } of [
    ...duplicateFindings(people.duplicates, workbooks, language),
    ...recruitFindings(people.duplicateRecruits, workbooks, language),
  ]) {
    findings.push(problem);
  }
  const counted = counting.map((entry) => {
    return { ...(candidates[entry] as Candidate), others: others.get(entry) ?? {} };
  });
  return { counted, left, findings };
}

/** Workbooks whose file is, byte for byte, that of one before it, with that one. */
export function repeatsOf(books: readonly Book[]): ReadonlyMap<Book, Book> {
  const bySize = new Map<number, Book[]>();
  const repeats = new Map<Book, Book>();
  for (const book of books) {
    const bytes = book.edition?.bytes;
    if (!bytes) continue;
    const alike = bySize.get(bytes.length) ?? [];
    const first = alike.find(({ edition }) =>
      edition?.bytes.every((byte, at) => byte === bytes[at]),
    );
    if (first) repeats.set(book, first);
    else bySize.set(bytes.length, [...alike, book]);
  }
  return repeats;
}
