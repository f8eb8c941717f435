import { AnnotateError, annotateErrorText } from '../../report/annotate-error';
import type { Language } from '../../templates/schema';

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
