import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { writeWhole } from '../files/atomic';

/** From what documents were made, and what tells whether each is still as it was made. */
export const keptNoteSchema = z.object({
  basis: z.string(),
  files: z
    .record(z.string(), z.string())
    .refine((files) => Object.keys(files).length > 0, 'a note of no document'),
});

export type KeptNote = z.infer<typeof keptNoteSchema>;

/** Documents, by their file names. */
export type Documents = Readonly<Record<string, string | Uint8Array>>;

const digest = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** The note of documents, which are made from what `basis` stands for. */
export function noteOf(basis: string, documents: Documents): KeptNote {
  const files = Object.entries(documents).map(([name, content]) => [name, digest(content)]);
  return { basis, files: Object.fromEntries(files) };
}

/** What a note file holds, or null: there is none, or it is damaged, and the documents are made anew. */
export function readNote<Note>(path: string, schema: z.ZodType<Note>): Note | null {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** Keeps a note for the next run. */
export function writeNote(path: string, note: unknown): void {
  try {
    writeWhole(path, [JSON.stringify(note)]);
  } catch {
    // As with the other results that are kept: only time is lost.
  }
}

/** The documents of a note; null where one is gone or not as it was made: they are made anew. */
export function documentsAsMade(
  folder: string,
  { files }: KeptNote,
): ReadonlyMap<string, Uint8Array> | null {
  const documents = new Map<string, Uint8Array>();
  try {
    for (const [name, sum] of Object.entries(files)) {
      const content = readFileSync(join(folder, name));
      if (digest(content) !== sum) return null;
      documents.set(name, content);
    }
  } catch {
    return null;
  }
  return documents;
}
