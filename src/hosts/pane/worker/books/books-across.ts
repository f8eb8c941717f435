import { checkSet, type SetFinding } from '../../../../check/check-set';
import { countTogether, filesOfOrganisations } from '../../../../consolidate/count-together';
import type { CountedWorkbook } from '../../../../consolidate/counted-workbook';
import { compareFiles } from '../../../../consolidate/joined/compare-files';
import { joinLedgers } from '../../../../consolidate/joined/join-ledgers';
import { fatesOf, type JoinedFiles } from '../../../../consolidate/joined/joined-files';
import { transfersOf } from '../../../../consolidate/transfers';
import { type GatheredSet, hierarchyOf, workbookSet } from '../../../../consolidate/workbook-set';
import type { CivilDate } from '../../../../core/calendar/civil-date';
import { identityOf } from '../../../../core/text/id-number';
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
} from '../../../../returns';
import { LedgerFacts } from '../../../../returns/ledger-facts';
import { portableInflate } from '../../../../workbook/inflate';
import { columnLetters } from '../../../../workbook/model';
import { modifiedTime } from '../../../../workbook/read/modified';
import type { Book, Judgement } from './book';

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
  /** What the rules across workbooks find. */
  readonly findings: readonly SetFinding[];
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
function peopleIn(candidates: ReadonlyMap<number, Candidate>, form: Form) {
  const members = new ByPerson<RosterPlace>();
  const recruits = new ByPerson<RepeatedRecruit['claims'][number]>();
  for (const [entry, { ledger }] of candidates) {
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

/** Workbooks of the page, and what of them is only told. */
export interface BooksOfYear {
  readonly year: number;
  /** All of them, in the order of their names; `sameAs` is the one whose file one repeats. */
  readonly all: readonly Pick<GatheredSet['entries'][number], 'file' | 'year' | 'sameAs'>[];
  /** Those that can count, by their places in `all`. */
  readonly candidates: ReadonlyMap<number, Candidate>;
}

/** How workbooks count together, as far as it is settled of each by itself. */
function gather(candidates: ReadonlyMap<number, Candidate>, form: Form, today: CivilDate) {
  const people = new PeopleAcross();
  for (const [entry, { ledger }] of candidates) {
    people.add(entry, movedPeople(ledger, form.period.days.yearEnd, identityOf));
  }
  const workbooks = [...candidates].map(([entry, { ledger, book }]) => {
    return { entry, file: book.name, branch: branchFacts(ledger, today, modifiedOf(book)) };
  });
  return { workbooks, people, ...peopleIn(candidates, form) };
}

/** Puts the files of each organisation together that has several. */
function joinBooks(
  candidates: ReadonlyMap<number, Candidate>,
  form: Form,
  { plan, today, mappings }: Judgement,
): { readonly joined: ReadonlyMap<number, Candidate>; readonly sets: readonly JoinedFiles[] } {
  const at = (entry: number): Candidate => candidates.get(entry) as Candidate;
  const sets = filesOfOrganisations(gather(candidates, form, today)).map((set) => {
    const files = [set.newest, ...set.older].map((entry) => ({ entry, ledger: at(entry).ledger }));
    return { ...set, joining: compareFiles(files) };
  });
  const joined = new Map(candidates);
  for (const set of sets) {
    const { base, joined: further, superseded } = fatesOf(set);
    for (const entry of [...further, ...superseded]) joined.delete(entry);
    if (further.length === 0) continue;
    const files = [base, ...further].map((entry) => {
      const { book, ledger } = at(entry);
      const dropped = set.joining.dropped.find((one) => one.entry === entry)?.tables ?? [];
      return { workbook: { format: book.format, sheets: book.sheets }, ledger, dropped };
    });
    const reading = { assumedYear: form.period.year, mappings };
    joined.set(base, { ...at(base), ledger: joinLedgers(files, plan.templates, reading) });
  }
  return { joined, sets };
}

/**
 * Settles how workbooks count together, and holds them against each other: by the same decisions and
 * the same rules as the command line.
 */
export function countBooks(
  { year, all, candidates: alone }: BooksOfYear,
  form: Form,
  judgement: Judgement,
): CountedTogether {
  const { yearStart, asOf } = form.period.days;
  const { joined: candidates, sets } = joinBooks(alone, form, judgement);
  const { plan, today } = judgement;
  const { workbooks, people, members, recruits, rostersOf } = gather(candidates, form, today);
  const others = new Map<number, Others>();
  const steps = countTogether({ workbooks, people, members, recruits, rostersOf });
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    for (const { entry, toldOf } of step.value) {
      const { ledger } = candidates.get(entry) as Candidate;
      const { rows, gone } = correctedRows(ledger, form, toldOf, identityOf);
      others.set(entry, othersOf(rows));
      people.leave(entry, gone);
    }
  }
  const counting = step.value;
  const counts = new Set(counting);
  const counted = workbooks.flatMap(({ entry, file, branch }): CountedWorkbook[] => {
    const { ledger } = candidates.get(entry) as Candidate;
    const transfers = transfersOf(ledger, yearStart, asOf, identityOf);
    return counts.has(entry) ? [{ place: entry, file, branch, transfers: () => transfers }] : [];
  });
  const set = workbookSet({
    year,
    entries: all,
    counted,
    tree: hierarchyOf(counted),
    versions: sets,
    changed: new Set(),
    people,
    rostersOf,
    earlier: [],
    answers: [],
  });
  return {
    counted: counting.map((entry) => ({
      ...(candidates.get(entry) as Candidate),
      others: others.get(entry) ?? {},
    })),
    findings: checkSet(set, plan),
  };
}

/** When a workbook was last saved, as its file says. */
const modifiedOf = ({ edition }: Book): string | null =>
  edition ? modifiedTime(edition.bytes, portableInflate) : null;

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
