/** Characters that are gathered before they are passed on. */
const CHUNK = 1 << 16;

/** Small pieces of text as few pieces of UTF-8. */
export function* chunks(parts: Iterable<string>): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let text = '';
  for (const part of parts) {
    text += part;
    if (text.length < CHUNK) continue;
    yield encoder.encode(text);
    text = '';
  }
  if (text !== '') yield encoder.encode(text);
}
