import { utf8 } from '../hostile/build';

/** A seeded source of numbers: the same seed gives the same mutations (mulberry32). */
export function seeded(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * bound);
  };
}

/** What well-formed XML may hold and few writers write, and what it must not hold. */
const PIECES = [
  '<!-- c -->',
  '<!---->',
  '<![CDATA[5]]>',
  '<![CDATA[<v>1</v>]]>',
  '<?pi x?>',
  '<!DOCTYPE x>',
  '&amp;',
  '&lt;',
  '&#65;',
  '&#x4e2d;',
  '&#0;',
  '&#xD800;',
  '&nbsp;',
  '&',
  ';',
  ']]>',
  ']',
  '<',
  '>',
  '/>',
  '"',
  "'",
  '=',
  ' ',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '\u0001',
  '\u007f',
  '\u0085',
  '\ufeff',
  '\ufffe',
  '中',
  '（',
  '😀',
  'é',
  '_x000D_',
  '_x005F_x000D_',
  '_',
  '-',
  '.',
  '0',
  '9',
  '1e5',
  ' r="A1"',
  ' r="B2"',
  " r='C3'",
  ' r="XFD9"',
  ' r="7"',
  ' s="1"',
  ' s="2"',
  ' t="s"',
  ' t="str"',
  ' t="d"',
  ' t="b"',
  ' t="zz"',
  ' cm="1"',
  ' spans="1:3"',
  ' x14ac:dyDescent="0.2"',
  ' q:w="1"',
  ' xmlns="urn:x"',
  ' xmlns:x14ac="urn:y"',
  ' xml:space="preserve"',
  '<v/>',
  '<v>3</v>',
  '<v></v>',
  '<f/>',
  '<f>A1&amp;"x"</f>',
  '<is><t>y</t></is>',
  '<is><r><t>y</t></r><rPh sb="0" eb="1"><t>z</t></rPh></is>',
  '<c/>',
  '<c><v>8</v></c>',
  '<row/>',
  '<row><c><v>6</v></c></row>',
  '<extLst/>',
  '<phoneticPr fontId="1"/>',
  '<rPh sb="0" eb="1"><t>p</t></rPh>',
  '<si><t>w</t></si>',
  '<si/>',
  '<t/>',
  '<r><t>u</t></r>',
  '</row>',
  '</c>',
  '</v>',
  '</sheetData>',
  '<sheetData>',
  '</si>',
  '</sst>',
].map(utf8);

const join = (...pieces: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(Buffer.concat(pieces));

/** Places where a tag begins or ends, which is where mutations tell most. */
function edge(bytes: Uint8Array, random: (bound: number) => number): number {
  const from = random(bytes.length);
  for (let n = 0; n < bytes.length; n++) {
    const at = (from + n) % bytes.length;
    if (bytes[at] === 0x3c) return at;
    if (bytes[at] === 0x3e) return at + 1;
  }
  return from;
}

/** One to three changes: bytes flipped, left out, doubled, moved, or pieces put in. */
export function mutate(bytes: Uint8Array, random: (bound: number) => number): Uint8Array {
  let mutated = bytes;
  for (let changes = random(4) ? 1 : 1 + random(3); changes > 0; changes--) {
    const at = random(2) ? edge(mutated, random) : random(mutated.length);
    const end = Math.min(mutated.length, at + 1 + random(random(2) ? 4 : 60));
    const before = mutated.subarray(0, at);
    const piece = PIECES[random(PIECES.length)] as Uint8Array;
    switch (random(6)) {
      case 0:
        mutated = join(before, mutated.subarray(end));
        break;
      case 1:
        mutated = join(before, mutated.subarray(at, end), mutated.subarray(at));
        break;
      case 2:
        mutated = join(before, Uint8Array.of(random(256)), mutated.subarray(at + 1));
        break;
      case 3:
        mutated = join(before, piece, mutated.subarray(end));
        break;
      default:
        mutated = join(before, piece, mutated.subarray(at));
    }
  }
  return mutated;
}
