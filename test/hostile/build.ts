import { type Zippable, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** UTF-16 with a byte order mark. */
export function utf16(text: string, bigEndian = false): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, !bigEndian);
  for (let n = 0; n < text.length; n++) {
    view.setUint16(2 + n * 2, text.charCodeAt(n), !bigEndian);
  }
  return bytes;
}

export interface BookParts {
  /** What stands inside `sheetData`, of one sheet or of several. */
  readonly rows?: string | readonly string[];
  /** What stands behind `sheetData`. */
  readonly tail?: string;
  /** The items of the shared string table: text, or the XML inside `si`. */
  readonly strings?: readonly string[];
  /** Format codes, or numbers of built-in formats; style n + 1 shows the nth. */
  readonly formats?: readonly (string | number)[];
  readonly date1904?: boolean;
  /** Parts that replace or join those made here; `null` leaves one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

export const xml = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${body}`;

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export const sheetXml = (rows: string, tail = ''): string =>
  xml(`<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${tail}</worksheet>`);

function stylesXml(formats: readonly (string | number)[]): string {
  const codes = formats.map((format, n) =>
    typeof format === 'number'
      ? ''
      : `<numFmt numFmtId="${164 + n}" formatCode="${escapeXml(format)}"/>`,
  );
  const xfs = formats.map(
    (format, n) => `<xf numFmtId="${typeof format === 'number' ? format : 164 + n}"/>`,
  );
  return xml(
    `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts>` +
      `<cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`,
  );
}

const stringItem = (item: string): string =>
  `<si>${item.startsWith('<') ? item : `<t xml:space="preserve">${escapeXml(item)}</t>`}</si>`;

/** The parts of a small workbook, by name. */
export function bookParts(book: BookParts): Record<string, string | Uint8Array> {
  const rows = typeof book.rows === 'string' ? [book.rows] : (book.rows ?? ['']);
  const names = rows.map((_, n) => `sheet${n + 1}`);
  const others = [...(book.strings ? ['sharedStrings'] : []), ...(book.formats ? ['styles'] : [])];
  const made: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': xml(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><workbookPr${book.date1904 ? ' date1904="1"' : ''}/><sheets>${names
        .map((name, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="${name}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${PACKAGE}/relationships">${names
        .map(
          (name) =>
            `<Relationship Id="${name}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/${name}.xml"/>`,
        )
        .join('')}${others
        .map(
          (name) =>
            `<Relationship Id="${name}" Type="${RELATIONSHIPS}/${name}" Target="${name}.xml"/>`,
        )
        .join('')}</Relationships>`,
    ),
    ...Object.fromEntries(
      rows.map((body, n) => [`xl/worksheets/sheet${n + 1}.xml`, sheetXml(body, book.tail)]),
    ),
  };
  if (book.strings) {
    made['xl/sharedStrings.xml'] = xml(
      `<sst xmlns="${MAIN}">${book.strings.map(stringItem).join('')}</sst>`,
    );
  }
  if (book.formats) made['xl/styles.xml'] = stylesXml(book.formats);
  const parts: Record<string, string | Uint8Array> = {};
  for (const [name, part] of Object.entries({ ...made, ...book.parts })) {
    if (part !== null) parts[name] = part;
  }
  return parts;
}

/** A zip of parts. */
export function zipParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, part] of Object.entries(parts)) {
    files[name] = typeof part === 'string' ? utf8(part) : part;
  }
  return zipSync(files, { level: 6 });
}

/** The bytes of a small workbook. */
export const buildBook = (book: BookParts): Uint8Array => zipParts(bookParts(book));
