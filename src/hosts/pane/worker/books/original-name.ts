/**
 * The name of the file that a copy was made of: one that was made here, or that a browser saved
 * again, stands for it.
 */
export const originalName = (name: string): string =>
  name.replace(/(?:（(?:批注|已修正)）|\s\((?:annotated|corrected|\d+)\))+(?=\.[^.]*$)/g, '');
