const BETWEEN = /[、，,；;/／\n\r]+/u;

/** The items of a list in one cell, parted by 、 ， , ； ; / or a line break, without blank ones. */
export function listItems(text: string): string[] {
  // Most cells hold one.
  if (!BETWEEN.test(text)) return text.trim() === '' ? [] : [text.trim()];
  return text.split(BETWEEN).flatMap((item) => item.trim() || []);
}
