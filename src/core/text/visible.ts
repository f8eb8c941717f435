/** Blanks that \s does not hold: next line, braille blank, Hangul fillers. */
const BLANK = /[\u0085\u2800\u3164\uffa0]/g;
/**
 * What is not seen, by its Unicode property: direction marks, joiners, soft hyphens, variation
 * selectors, fillers, controls, private use, and the place of a lost object.
 */
const INVISIBLE = /[\p{Cf}\p{DI}\p{Co}\ufffc]|(?!\s)\p{Cc}/gu;
/** Texts that hold nothing of the above but plain spaces. */
const ORDINARY =
  /^[\u0020-\u007e\u00b7\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e\n\r\t]*$/;

/** The private-use characters that GB 18030-2000 gave to 80 rare ones, in the order of their codes. */
const RARE_FIRST = 0xe815;
const RARE = /[\ue815-\ue864]/g;

let decoder: TextDecoder | undefined;

/** 䶮 for the private-use form that older fonts and systems have of it. */
function standardOf(rare: string): string {
  const index = rare.charCodeAt(0) - RARE_FIRST;
  decoder ??= new TextDecoder('gb18030');
  // The second byte runs from 50 to A0 and leaves out 7F.
  return decoder.decode(new Uint8Array([0xfe, 0x50 + index + (index >= 0x2f ? 1 : 0)]));
}

/** A text as it is seen: every blank as a space, nothing invisible, rare characters in their standard form. */
export const visible = (text: string): string =>
  ORDINARY.test(text)
    ? text
    : text.replace(RARE, standardOf).replace(BLANK, ' ').replace(INVISIBLE, '');
