import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import {
  type Documents,
  documentsAsMade,
  type KeptNote,
  keptNoteSchema,
  noteOf,
  readNote,
  writeNote,
} from './kept-note';

const notesSchema = z.record(z.string(), keptNoteSchema);

/** The file that says from what the documents of the last run were made. */
export const organisationsNote = (out: string): string => join(out, '.cache', 'organisations.json');

/** The documents of single organisations, which are taken over from the last run where it made them from the same. */
export class KeptOrganisations {
  readonly #before: Readonly<Record<string, KeptNote>>;
  readonly #now: Record<string, KeptNote> = {};

  /**
   * @param folder where those of the last run lie
   * @param note the file that says from what they were made
   * @param resume whether they may be taken over
   */
  constructor(
    private readonly folder: string,
    private readonly note: string,
    resume: boolean,
  ) {
    this.#before = (resume ? readNote(note, notesSchema) : null) ?? {};
  }

  /**
   * Copies the documents of an organisation.
   * @returns false where they are not there as they were made, or would be made from something else
   */
  take(name: string, basis: string, into: string): boolean {
    const known = Object.hasOwn(this.#before, name) ? this.#before[name] : undefined;
    if (known?.basis !== basis) return false;
    const documents = documentsAsMade(join(this.folder, name), known);
    if (!documents) return false;
    for (const [file, content] of documents) writeFileSync(join(into, file), content);
    this.#now[name] = known;
    return true;
  }

  /** Notes from what the documents of an organisation were made. */
  add(name: string, basis: string, documents: Documents): void {
    this.#now[name] = noteOf(basis, documents);
  }

  /** Keeps the notes for the next run. */
  save(): void {
    writeNote(this.note, this.#now);
  }
}
