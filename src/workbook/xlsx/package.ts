import { WorkbookError } from '../errors';
import { readMarkup } from '../xml';
import type { XmlHandler } from '../xml-element';
import type { ZipArchive, ZipEntry } from '../zip';

export interface Relationship {
  /** The last word of its type: `worksheet`, `sharedStrings`. */
  readonly type: string;
  /** The name of a part; `null` when it lies outside the package. */
  readonly part: string | null;
}

/**
 * The relationships of a part, by id.
 * @param part its name, or '' for the package itself
 * @throws WorkbookError
 */
export function readRelationships(zip: ZipArchive, part: string): Map<string, Relationship> {
  const relationships = new Map<string, Relationship>();
  const slash = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const entry = findPart(zip, name);
  if (!entry) return relationships;
  const handler: XmlHandler = {
    open(element) {
      if (element.local !== 'Relationship') return;
      const target = element.attributes.Target ?? '';
      const outside = element.attributes.TargetMode === 'External';
      relationships.set(element.attributes.Id ?? '', {
        type: (element.attributes.Type ?? '').split('/').at(-1) ?? '',
        part: outside ? null : resolvePart(part.slice(0, slash), target),
      });
    },
    close() {},
  };
  readMarkup(zip.read(entry), name, handler);
  return relationships;
}

/** The bytes of a part that must be there. @throws WorkbookError corrupt */
export function readPart(zip: ZipArchive, part: string): Uint8Array {
  const entry = findPart(zip, part);
  if (!entry) throw new WorkbookError('corrupt', { reason: 'part-missing', part });
  return zip.read(entry);
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
