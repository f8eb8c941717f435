import { join } from 'node:path';
import {
  type Documents,
  documentsAsMade,
  keptNoteSchema,
  noteOf,
  readNote,
  writeNote,
} from './kept-note';

const notePath = (out: string): string => join(out, '.cache', 'documents.json');

/** Whether the documents of the last run are there, as they were made, and from the same. */
export function areKept(out: string, basis: string): boolean {
  const note = readNote(notePath(out), keptNoteSchema);
  return note !== null && note.basis === basis && documentsAsMade(out, note) !== null;
}

/** Notes from what documents are made; they count as kept when they are in place. */
export const noteDocuments = (out: string, basis: string, documents: Documents): void =>
  writeNote(notePath(out), noteOf(basis, documents));
