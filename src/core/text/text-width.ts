import { eastAsianWidth } from 'get-east-asian-width';

const CONTROL = /\p{Cc}|\p{Mn}|\p{Cf}/u;

const widthOf = (character: string): number =>
  CONTROL.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) ?? 0);

/** Columns that a text takes in a terminal: a Chinese character takes two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

/** A text with spaces to its right up to a width in columns. */
export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - textWidth(text)));

/** Breaks a text into lines of at most `width` columns; Latin words stay whole where they fit. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of text.match(/[!-~]+|./gsu) ?? []) {
    const pieceWidth = textWidth(piece);
    if (used + pieceWidth > width && used > 0) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
      if (piece === ' ') continue;
    }
    line += piece;
    used += pieceWidth;
  }
  return [...lines, line.trimEnd()];
}
