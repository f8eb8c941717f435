import type { Section } from './data-rows';

/** The label that a row stands under, or null. */
export const sectionAt = (sections: readonly Section[], row: number): Section | null => {
  let found: Section | null = null;
  for (const section of sections) {
    if (section.at.row >= row) break;
    found = section;
  }
  return found;
};
