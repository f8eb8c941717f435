import type { AnnotatedPackage } from './edited-package';
import { appendTo, escapeXml, insertAll, outline, qualified } from './xml-outline';

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';

const relationsOf = (part: string): string => {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
};

/**
 * Relates a part to another.
 * @param type the last word of the relationship's type
 * @returns the id of the relationship
 */
export function relate(pack: AnnotatedPackage, from: string, type: string, to: string): string {
  const part = relationsOf(from);
  if (!pack.has(part)) {
    pack.add(
      part,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${NAMESPACE}"></Relationships>`,
    );
  }
  const xml = pack.text(part);
  const root = outline(xml);
  let number = root.children.length + 1;
  while (xml.includes(`"rIdBL${number}"`)) number += 1;
  const id = `rIdBL${number}`;
  const element =
    `<${qualified(root, 'Relationship')} Id="${id}" Type="${TYPES}${type}" ` +
    `Target="/${escapeXml(encodeURI(to))}"/>`;
  pack.replace(part, insertAll(xml, [appendTo(xml, root, element)]));
  return id;
}

/** Says of what type a new part is. */
export function declareType(pack: AnnotatedPackage, part: string, contentType: string): void {
  const xml = pack.text(CONTENT_TYPES);
  const root = outline(xml);
  const element =
    `<${qualified(root, 'Override')} PartName="/${escapeXml(encodeURI(part))}" ` +
    `ContentType="${contentType}"/>`;
  pack.replace(CONTENT_TYPES, insertAll(xml, [appendTo(xml, root, element)]));
}

/** A name for a new part that no part has, such as `xl/comments3.xml`. */
export function freePart(pack: AnnotatedPackage, stem: string, extension: string): string {
  for (let n = 1; ; n += 1) {
    const part = `${stem}${n}.${extension}`;
    if (!pack.has(part)) return part;
  }
}
