import { WorkbookError } from '../errors';
import type { Inflate } from '../inflate';
import { DEFAULT_LIMITS, type Limits } from '../limits';
import type { Workbook } from '../model';
import type { CompoundContent } from './compound-file';
import { detect } from './detect';
import { readOds, readOdsContent } from './ods';
import { mainPart, readXlsx } from './xlsx/read';
import { openZip, type ZipArchive } from './zip';

export interface ReadOptions {
  readonly inflate: Inflate;
  readonly limits?: Partial<Limits>;
  /**
   * Reads what only a library can (.xls, .xlsb), where that is to be done apart from
   * the rest: a file made to harm it ends no more than itself.
   */
  readonly readOld?: (bytes: Uint8Array, limits: Limits) => Promise<Workbook>;
  /** Looked at between sheets. */
  readonly signal?: AbortSignal;
  /** The sheets whose cells are wanted: of an xlsx the others come without rows. */
  readonly wanted?: (sheet: string) => boolean;
}

/** Kinds that are one text, and are held as one. */
const TEXTS: ReadonlySet<string> = new Set(['spreadsheet-xml', 'flat-ods', 'html', 'text']);

/**
 * Reads a workbook: xlsx, xlsm, csv or tsv; ods and fods; XML 2003 and tables of web
 * pages; xls, et and xlsb through a library that is loaded when the first is met. What a file is tells its
 * content: a workbook under a wrong name is read as what it is.
 * @param fileName with or without its folder; names the sheet of a csv file
 * @throws WorkbookError
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions,
): Promise<Workbook> {
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  if (bytes.length > limits.fileBytes) {
    throw new WorkbookError('too-large', { limit: limits.fileBytes });
  }
  const name = fileName.split(/[\\/]/).at(-1) ?? '';
  const detected = detect(bytes, name);
  if (TEXTS.has(detected.kind) && bytes.length > limits.textBytes) {
    throw new WorkbookError('too-large', { limit: limits.textBytes });
  }
  switch (detected.kind) {
    case 'zip':
      return readZipped(openZip(bytes, options.inflate, limits), bytes, limits, options);
    case 'compound':
      return readCompound(bytes, detected.content, limits, options);
    case 'biff':
      return readByLibrary(bytes, limits, options);
    case 'spreadsheet-xml':
      return (await import('./spreadsheet-xml')).readSpreadsheetXml(bytes, limits);
    case 'flat-ods':
      return readOdsContent(bytes, name, limits);
    case 'html':
      return (await import('./html-file')).readHtmlFile(bytes, name, limits);
    case 'text':
      if (!detected.delimited) throw new WorkbookError('text');
      return (await import('./delimited')).readDelimited(bytes, name, limits);
    case 'other':
      throw new WorkbookError('wrong-type', { found: detected.found });
    default:
      throw new WorkbookError(detected.kind);
  }
}

async function readCompound(
  bytes: Uint8Array,
  content: CompoundContent,
  limits: Limits,
  options: ReadOptions,
): Promise<Workbook> {
  if (content === 'encrypted') throw new WorkbookError('encrypted');
  if (content === 'damaged') throw new WorkbookError('corrupt', { reason: 'compound-file' });
  if (content !== 'xls') throw new WorkbookError('wrong-type', { found: content });
  return readByLibrary(bytes, limits, options);
}

async function readByLibrary(
  bytes: Uint8Array,
  limits: Limits,
  { readOld }: ReadOptions,
): Promise<Workbook> {
  if (readOld) return readOld(bytes, limits);
  const { readOldWorkbook } = await import('./old-excel');
  return readOldWorkbook(bytes, limits);
}

async function readZipped(
  zip: ZipArchive,
  bytes: Uint8Array,
  limits: Limits,
  options: ReadOptions,
): Promise<Workbook> {
  if (isOds(zip)) return readOds(zip, limits);
  if (zip.find('xl/workbook.bin')) {
    // The library inflates for itself: what the directory says is counted first.
    for (const entry of zip.entries) zip.admit(entry);
    return readByLibrary(bytes, limits, options);
  }
  const part = mainPart(zip);
  if (part && /\.xml$/i.test(part)) return readXlsx(zip, part, limits, options);
  throw new WorkbookError('wrong-type', { found: contentOf(zip) });
}

/** A spreadsheet or its template by the type that it names; some programs leave that out. */
function isOds(zip: ZipArchive): boolean {
  const type = mimeType(zip);
  if (type !== '') return /^application\/vnd\.oasis\.opendocument\.spreadsheet/.test(type);
  return zip.find('content.xml') !== undefined && zip.find('META-INF/manifest.xml') !== undefined;
}

/** What an OpenDocument package or an e-book says of itself; '' for others. */
function mimeType(zip: ZipArchive): string {
  const entry = zip.find('mimetype');
  return entry && entry.size < 200 ? new TextDecoder().decode(zip.read(entry)).trim() : '';
}

/** What a package is that is no xlsx, as far as that can be told. */
function contentOf(zip: ZipArchive): string {
  const has = (name: string): boolean => zip.find(name) !== undefined;
  if (has('word/document.xml')) return 'docx';
  if (has('ppt/presentation.xml')) return 'pptx';
  if (has('Index/Document.iwa') || has('Index.zip')) return 'numbers';
  if (mimeType(zip).includes('opendocument')) return 'opendocument';
  return 'zip';
}
