import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../atomic';
import { digest } from './kept-documents';

const notesSchema = z.record(
  z.string(),
  z.object({ basis: z.string(), files: z.record(z.string(), z.string()) }),
);
/** The file that says from what the documents of the last run were made. */
export const organisationsNote = (out: string): string => join(out, '.cache', 'organisations.json');

type Notes = z.infer<typeof notesSchema>;

/** The documents of single organisations, which are taken over from the last run where it made them from the same. */
export class KeptOrganisations {
  readonly #before: Notes;
  readonly #now: Notes = {};

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
    this.#before = resume ? readNotes(note) : {};
  }

  /**
   * Copies the documents of an organisation.
   * @returns false where they are not there as they were made, or would be made from something else
   */
  take(name: string, basis: string, into: string): boolean {
    const known = Object.hasOwn(this.#before, name) ? this.#before[name] : undefined;
    if (known?.basis !== basis) return false;
    try {
      for (const [file, sum] of Object.entries(known.files)) {
        const path = join(this.folder, name, file);
        if (digest(readFileSync(path)) !== sum) return false;
        copyFileSync(path, join(into, file));
      }
    } catch {
      // One that is gone is made anew.
      return false;
    }
    this.#now[name] = known;
    return true;
  }

  /** Notes from what the documents of an organisation were made. */
  add(name: string, basis: string, documents: Readonly<Record<string, string | Uint8Array>>): void {
    const sums = Object.entries(documents).map(([file, content]) => [file, digest(content)]);
    this.#now[name] = { basis, files: Object.fromEntries(sums) };
  }

  /** Keeps the notes for the next run. */
  save(): void {
    try {
      writeWhole(this.note, [JSON.stringify(this.#now)]);
    } catch {
      // As with the other results that are kept: only time is lost.
    }
  }
}

function readNotes(path: string): Notes {
  try {
    return notesSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return {};
  }
}
