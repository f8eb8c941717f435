/**
 * What a character may be in a number of a person: a digit, a letter that is
 * often typed for one, an X, another letter, something that only parts groups.
 */
export type AtomKind = 'digit' | 'folded' | 'x' | 'letter';

export interface Atom {
  readonly kind: AtomKind;
  /** One character: `0` to `9`, `X`, or `?`. */
  readonly folded: string;
  /** Where it stands in the text, and behind it. */
  readonly from: number;
  readonly to: number;
  /** Whether separators stand before it. */
  readonly gap: boolean;
}

/** Letters that are read as digits: Latin, Greek and Cyrillic O, the Chinese zero; l, I, the bar. */
const FOLDED: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Ο: '0',
  ο: '0',
  О: '0',
  о: '0',
  〇: '0',
  '○': '0',
  l: '1',
  I: '1',
  '|': '1',
  ı: '1',
  丨: '1',
};
const IS_X = new Set(['X', 'x', 'Х', 'х', 'Χ', 'χ', '×', '✕', '✗']);

/**
 * White space, control and format characters, combining marks, dashes, dots, slashes,
 * underscores, brackets, single quotes. No comma: it parts numbers of a list.
 */
const SEPARATOR =
  /^[\s\p{Cc}\p{Cf}\p{Pd}\p{Mn}\u115f\u1160\u3164\uffa0\u2800−~～.．。｡·・•‧∙⋅●…'‘’`´/／\\＼_()（）[\]【】+＋＿⁃ー]$/u;
/** More than this between two groups is a text and no separator. */
const MOST_SEPARATORS = 4;
const LETTER = /^\p{Script=Latin}$/u;

type Kind = Pick<Atom, 'kind' | 'folded'>;

/** Of the characters of ASCII that were met: paths are made of them, and every output is looked through. */
const ascii: (Kind | null)[] = [];

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

function kindOf(character: string): Kind | null {
  const code = character.charCodeAt(0);
  if (isHan(code)) return character === '丨' ? { kind: 'folded', folded: '1' } : null;
  if (code >= 0x80) return kindOfAny(character);
  const known = ascii[code];
  if (known !== undefined) return known;
  const kind = kindOfAny(character);
  ascii[code] = kind;
  return kind;
}

function kindOfAny(character: string): Kind | null {
  const plain = character.normalize('NFKC');
  if (/^\d$/.test(plain)) return { kind: 'digit', folded: plain };
  if (/^\p{Nd}$/u.test(character)) return { kind: 'digit', folded: digitOf(character) };
  const folded = FOLDED[plain] ?? FOLDED[character];
  if (folded !== undefined) return { kind: 'folded', folded };
  if (IS_X.has(plain) || IS_X.has(character)) return { kind: 'x', folded: 'X' };
  return LETTER.test(plain) ? { kind: 'letter', folded: '?' } : null;
}

/** A decimal digit of another script: they stand in runs of ten from a zero. */
function digitOf(character: string): string {
  let code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - 1))) {
    code--;
    value++;
  }
  return String(value);
}

/** The runs of a text that may be numbers, in order. */
export function* numberRuns(text: string): Generator<readonly Atom[]> {
  let run: Atom[] = [];
  let separators = 0;
  let at = 0;
  for (const character of text) {
    const from = at;
    at += character.length;
    const kind = kindOf(character);
    if (kind) {
      run.push({ kind: kind.kind, folded: kind.folded, from, to: at, gap: separators > 0 });
      separators = 0;
      continue;
    }
    if (run.length === 0) continue;
    const isSeparator = !isHan(character.charCodeAt(0)) && SEPARATOR.test(character);
    if (isSeparator && ++separators <= MOST_SEPARATORS) continue;
    yield run;
    run = [];
    separators = 0;
  }
  if (run.length > 0) yield run;
}
