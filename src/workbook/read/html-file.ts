import { WorkbookError } from '../errors';
import type { Limits } from '../limits';
import type { Sheet, Workbook } from '../model';
import { readHtmlTables } from './html-tables';
import { decodeAs, decodeText, wideEncoding } from './text-encoding';

/**
 * Reads a web page or a web archive whose tables are sheets.
 * @param fileName without its folder
 * @throws WorkbookError html when there is no table in it; unknown-encoding; limits
 */
export function readHtmlFile(bytes: Uint8Array, fileName: string, limits: Limits): Workbook {
  const name = fileName.replace(/\.[^.]*$/, '');
  const head = latin1(bytes.subarray(0, 2048));
  const isArchive =
    /^(?:\xef\xbb\xbf)?\s*(?:MIME-Version|From|Date|Content-Type|Subject|X-[\w-]+):/i.test(head);
  const pages = isArchive ? archivedPages(bytes) : [pageText(bytes, head)];
  const sheets: Sheet[] = [];
  for (const page of pages) {
    if (!/<table\b/i.test(page)) continue;
    const own = sheets.length === 0 ? name : `${name} ${sheets.length + 1}`;
    sheets.push(...readHtmlTables(page, own, limits));
  }
  if (sheets.length === 0) throw new WorkbookError('html');
  return { format: 'csv', sheets: named(sheets, pages) };
}

/** The names that Excel's own pages give their sheets, where they give as many as there are. */
function named(sheets: readonly Sheet[], pages: readonly string[]): Sheet[] {
  const names = pages.flatMap((page) =>
    [...page.matchAll(/<x:ExcelWorksheet>\s*<x:Name>([^<]{1,100})<\/x:Name>/gi)].map(
      ([, name = '']) => name,
    ),
  );
  return sheets.map((sheet, n) =>
    names.length === sheets.length ? { ...sheet, name: names[n] ?? sheet.name } : sheet,
  );
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return text;
}

const CHARSET = /charset\s*=\s*["']?\s*([\w-]+)/i;

/** By byte order mark, then by what the page says of itself where that holds, else by evidence. */
function pageText(bytes: Uint8Array, head: string, declared?: string): string {
  const label = declared ?? CHARSET.exec(head)?.[1];
  if (label === undefined || wideEncoding(bytes)) return decodeText(bytes);
  try {
    return decodeAs(/^gb/i.test(label) ? 'gb18030' : label, bytes);
  } catch (error) {
    if (!(error instanceof WorkbookError) || error.code !== 'unknown-encoding') throw error;
    return decodeText(bytes);
  }
}

/** Parts of a web archive (RFC 2557) that are pages, none of them within another archive. */
function archivedPages(bytes: Uint8Array): string[] {
  const text = latin1(bytes);
  const boundary = /boundary\s*=\s*"?([^"\r\n;]+)"?/i.exec(text.slice(0, 4096))?.[1];
  const parts = boundary === undefined ? [text] : text.split(`--${boundary}`);
  return parts.flatMap((part) => {
    const split = /\r?\n\r?\n/.exec(part);
    if (!split) return [];
    const headers = part.slice(0, split.index);
    if (!/content-type\s*:\s*text\/html/i.test(headers)) return [];
    const body = part.slice(split.index + split[0].length);
    const encoding = /content-transfer-encoding\s*:\s*([\w-]+)/i.exec(headers)?.[1]?.toLowerCase();
    const raw =
      encoding === 'base64'
        ? fromBase64(body)
        : encoding === 'quoted-printable'
          ? unquoted(body)
          : body;
    const page = Uint8Array.from(raw, (character) => character.charCodeAt(0));
    return [pageText(page, raw.slice(0, 2048), CHARSET.exec(headers)?.[1])];
  });
}

/** @throws WorkbookError corrupt */
function fromBase64(body: string): string {
  try {
    return atob(body.replace(/[^A-Za-z0-9+/=]/g, ''));
  } catch {
    throw new WorkbookError('corrupt', { reason: 'base64' });
  }
}

const unquoted = (body: string): string =>
  body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
