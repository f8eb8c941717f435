/** A text of JSON as a member of something that stands so far to the right. */
const indented = (value: unknown, step: number, margin: string): string =>
  (JSON.stringify(value, null, step) ?? 'null').replaceAll('\n', `\n${margin}`);

const isList = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;

function* listParts(items: Iterable<unknown>, step: number, margin: string): Generator<string> {
  const inner = margin + ' '.repeat(step);
  let before = `[\n${inner}`;
  for (const item of items) {
    yield before + indented(item, step, inner);
    before = `,\n${inner}`;
  }
  yield before.startsWith('[') ? '[]' : `\n${margin}]`;
}

/**
 * The text that `JSON.stringify` gives of an object, in pieces: the items of its lists one by one.
 * @param step how far each level is indented
 * @param margin what stands before the object's own lines
 */
export function* jsonParts(value: object, step: number, margin = ''): Generator<string> {
  const inner = margin + ' '.repeat(step);
  let before = `{\n${inner}`;
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    yield `${before}${JSON.stringify(key)}: `;
    before = `,\n${inner}`;
    if (isList(member)) yield* listParts(member, step, inner);
    else yield indented(member, step, inner);
  }
  yield before.startsWith('{') ? '{}' : `\n${margin}}`;
}

/** Stands for what is to be written later; no text of ours holds it. */
const LATER = '\0';

/** The texts of JSON before and after the one place of a value that holds `later`. */
export function jsonAround(make: (later: string) => object): readonly [string, string] {
  const [before = '', after = ''] = JSON.stringify(make(LATER), null, 2).split(
    JSON.stringify(LATER),
  );
  return [before, `${after}\n`];
}
