import { lstatSync, readdirSync, type Stats, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A name whose bytes are no UTF-8 has one of these for each byte that is none. */
const ESCAPED = /[\udc80-\udcff]/u;
const FIRST_ESCAPE = 0xdc00;
const LOST = '\ufffd';

/**
 * A path as the system takes it. What a Windows archive leaves on other systems has names in
 * GB 18030; a path holds such bytes as lone surrogates, as no text of UTF-8 does.
 */
export function diskPath(path: string): string | Buffer {
  if (!ESCAPED.test(path)) return path;
  const parts: Buffer[] = [];
  for (const character of path) {
    const code = character.codePointAt(0) ?? 0;
    parts.push(
      code >= 0xdc80 && code <= 0xdcff
        ? Buffer.from([code - FIRST_ESCAPE])
        : Buffer.from(character, 'utf8'),
    );
  }
  return Buffer.concat(parts);
}

/** Bytes as text: UTF-8, else what Chinese Windows writes; null where it is neither. */
export function textOfName(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      // Not this one.
    }
  }
  return null;
}

/** A path as people read it: names in another encoding than UTF-8 are decoded. */
export function shownPath(path: string): string {
  if (!ESCAPED.test(path)) return path;
  return path
    .split(sep)
    .map((name) => {
      const bytes = diskPath(name);
      return typeof bytes === 'string' ? name : (textOfName(bytes) ?? bytes.toString('latin1'));
    })
    .join(sep);
}

/** A name of bytes that are no UTF-8, as a path holds it. */
const escapedName = (bytes: Buffer): string =>
  [...bytes].map((byte) => String.fromCharCode(byte < 0x80 ? byte : FIRST_ESCAPE + byte)).join('');

/** What lies at a path, links followed; null where nothing does, or nothing that may be seen. */
export function statAt(path: string): Stats | null {
  try {
    return statSync(diskPath(path));
  } catch {
    // Reading says why: gone, a link to itself, a part of the path that is a file, no right.
    return null;
  }
}

/** What a folder holds under a name, links not followed. */
export interface FolderEntry {
  readonly name: string;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** What lies in a folder, whatever the encoding of the names. */
export function entriesOf(folder: string): FolderEntry[] {
  const at = diskPath(folder);
  const entries: FolderEntry[] = readdirSync(at, { withFileTypes: true });
  if (!entries.some(({ name }) => name.includes(LOST))) return entries;
  const raw = readdirSync(at, { encoding: 'buffer' }).filter(
    (bytes) => !bytes.equals(Buffer.from(bytes.toString('utf8'))),
  );
  const others = raw.map((bytes): FolderEntry => {
    const name = escapedName(bytes);
    const stats = lstatSync(diskPath(join(folder, name)));
    return {
      name,
      isFile: () => stats.isFile(),
      isDirectory: () => stats.isDirectory(),
      isSymbolicLink: () => stats.isSymbolicLink(),
    };
  });
  // A name may hold the sign of what is lost itself.
  const sound = entries.filter(
    ({ name }) => !name.includes(LOST) || statAt(join(folder, name)) !== null,
  );
  return [...sound, ...others];
}
