import type { Inflate } from '../inflate';
import { DEFAULT_LIMITS } from '../limits';
import { openZip } from './zip';

/** Where workbooks say when they were last saved: OOXML, and ODS. */
const PARTS = [
  ['docProps/core.xml', /<dcterms:modified\b[^>]*>\s*(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)/],
  ['meta.xml', /<dc:date>\s*(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)/],
] as const;

/** No program that people use saved a workbook before: an earlier time is a fixed stamp. */
const EARLIEST = '1990';
/** The stamp of our own blank workbook, which programs that fill it may leave. */
const OUR_STAMP = '2026-01-01T00:00:00';

/**
 * When a workbook was last saved, as its own content says, such as `2026-01-05T08:00:00`. It comes
 * with the file however it is sent, which the time of the file does not.
 * @returns null where the content does not say it, or has a stamp of a program
 */
export function modifiedTime(bytes: Uint8Array, inflate: Inflate): string | null {
  // Only a zip archive holds it; text and old workbooks begin otherwise.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  try {
    const archive = openZip(bytes, inflate, DEFAULT_LIMITS);
    for (const [part, pattern] of PARTS) {
      const entry = archive.find(part);
      const found = entry && pattern.exec(new TextDecoder().decode(archive.read(entry)))?.[1];
      if (found) return found < EARLIEST || found === OUR_STAMP ? null : found;
    }
  } catch {
    // A damaged part of no weight: the workbook was read without it.
  }
  return null;
}
