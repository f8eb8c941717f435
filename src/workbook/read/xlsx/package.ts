import { WorkbookError } from '../../errors';
import { SeenParts } from '../seen-parts';
import { readMarkup } from '../xml';
import type { XmlHandler } from '../xml-element';
import type { ZipArchive, ZipEntry } from '../zip';

export interface Relationship {
  /** The last word of its type: `worksheet`, `sharedStrings`. */
  readonly type: string;
  /** The name of a part; `null` when it lies outside the package. */
  readonly part: string | null;
}

export type Relationships = ReadonlyMap<string, Relationship>;

const NO_RELATIONSHIPS: Relationships = new Map();

/** `xl/_rels/workbook.xml.rels` tells those of a part in `xl/`. */
const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('_rels/'));

const relationshipsSeen = new SeenParts((bytes, name): Relationships => {
  const relationships = new Map<string, Relationship>();
  const handler: XmlHandler = {
    open(element) {
      if (element.local !== 'Relationship') return;
      const target = element.attributes.Target ?? '';
      const outside = element.attributes.TargetMode === 'External';
      relationships.set(element.attributes.Id ?? '', {
        type: (element.attributes.Type ?? '').split('/').at(-1) ?? '',
        part: outside ? null : resolvePart(folderOf(name), target),
      });
    },
    close() {},
  };
  readMarkup(bytes, name, handler);
  return relationships;
});

/**
 * The relationships of a part, by id.
 * @param part its name, or '' for the package itself
 * @throws WorkbookError
 */
export function readRelationships(zip: ZipArchive, part: string): Relationships {
  const slash = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const entry = findPart(zip, name);
  return entry ? relationshipsSeen.read(zip, entry, name) : NO_RELATIONSHIPS;
}

/** The bytes of a part that must be there. @throws WorkbookError corrupt */
export const readPart = (zip: ZipArchive, part: string): Uint8Array =>
  zip.read(requirePart(zip, part));

/** The entry of a part that must be there. @throws WorkbookError corrupt */
export function requirePart(zip: ZipArchive, part: string): ZipEntry {
  const entry = findPart(zip, part);
  if (!entry) throw new WorkbookError('corrupt', { reason: 'part-missing', part });
  return entry;
}

function resolvePart(folder: string, target: string): string {
  const path = target.replace(/\\/g, '/');
  const resolved: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') resolved.pop();
    else if (step !== '' && step !== '.') resolved.push(step);
  }
  return resolved.join('/');
}

/** The entry of a part. A target is a URI; the name in the archive is what it stands for. */
export const findPart = (zip: ZipArchive, part: string): ZipEntry | undefined =>
  zip.find(part) ?? zip.find(unescaped(part));

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
