import { WorkbookError } from '../errors';
import type { Inflate } from '../inflate';
import { DEFAULT_LIMITS, type Limits } from '../limits';
import type { Workbook } from '../model';
import type { CompoundContent } from './compound-file';
import { detect } from './detect';
import { readOds } from './ods';
import { mainPart, readXlsx } from './xlsx/read';
import { openZip, type ZipArchive } from './zip';

export interface ReadOptions {
  readonly inflate: Inflate;
  readonly limits?: Partial<Limits>;
  /** Looked at between sheets. */
  readonly signal?: AbortSignal;
}

/**
 * Reads a workbook: xlsx, xlsm, csv or tsv; ods; xls and et through a library
 * that is loaded when the first of them is met. What a file is tells its
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
  switch (detected.kind) {
    case 'zip':
      return readZipped(openZip(bytes, options.inflate, limits), limits, options);
    case 'compound':
      return readCompound(bytes, detected.content, limits);
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
): Promise<Workbook> {
  if (content === 'encrypted') throw new WorkbookError('encrypted');
  if (content === 'damaged') throw new WorkbookError('corrupt', { reason: 'compound-file' });
  if (content !== 'xls') throw new WorkbookError('wrong-type', { found: content });
  const { readOldWorkbook } = await import('./old-excel');
  return readOldWorkbook(bytes, limits);
}

function readZipped(zip: ZipArchive, limits: Limits, { signal }: ReadOptions): Workbook {
  if (mimeType(zip) === 'application/vnd.oasis.opendocument.spreadsheet') {
    return readOds(zip, limits);
  }
  const part = mainPart(zip);
  if (part && /\.xml$/i.test(part)) return readXlsx(zip, part, limits, signal);
  throw new WorkbookError('wrong-type', { found: contentOf(zip) });
}

/** What an OpenDocument package or an e-book says of itself; '' for others. */
function mimeType(zip: ZipArchive): string {
  const entry = zip.find('mimetype');
  return entry && entry.size < 200 ? new TextDecoder().decode(zip.read(entry)).trim() : '';
}

/** What a package is that is no xlsx, as far as that can be told. */
function contentOf(zip: ZipArchive): string {
  const has = (name: string): boolean => zip.find(name) !== undefined;
  if (has('xl/workbook.bin')) return 'xlsb';
  if (has('word/document.xml')) return 'docx';
  if (has('ppt/presentation.xml')) return 'pptx';
  if (mimeType(zip).includes('opendocument')) return 'opendocument';
  return 'zip';
}
