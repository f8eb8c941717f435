import type { Language } from '../../../core/templates/schema';
import { AnnotateError, annotateErrorText } from '../../../workbook/edit/edit-error';

/** Something that cannot be done, in words for a person. */
export class ToldError extends Error {}

/**
 * Makes a copy of a file; why one cannot be made is put in words.
 * @throws ToldError
 */
export async function orTold<T>(make: () => T | Promise<T>, language: Language): Promise<T> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof AnnotateError)) throw error;
    throw new ToldError(annotateErrorText(error, language));
  }
}
