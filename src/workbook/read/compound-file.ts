/** What a compound file (D0CF11E0) holds, by the streams in its directory. */
export type CompoundContent = 'xls' | 'encrypted' | 'doc' | 'ppt' | 'wps' | 'unknown' | 'damaged';

const ENTRY = 128;
const ROOT = 5;

/**
 * Looks into the directory of a compound file ([MS-CFB], 2.6): an .xls and an
 * encrypted .xlsx both begin with D0CF11E0 and differ only there.
 */
export function compoundContent(bytes: Uint8Array): CompoundContent {
  const names = directoryNames(bytes);
  if (!names) return 'damaged';
  if (names.has('EncryptionInfo') && names.has('EncryptedPackage')) return 'encrypted';
  if (names.has('Workbook') || names.has('Book')) return 'xls';
  if (names.has('WpsDocument') || names.has('WpsCustomData')) return 'wps';
  if (names.has('WordDocument')) return 'doc';
  return names.has('PowerPoint Document') ? 'ppt' : 'unknown';
}

function directoryNames(bytes: Uint8Array): Set<string> | null {
  if (bytes.length < 512) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const size = 1 << shift;
  const sectors = Math.ceil(bytes.length / size);
  const names = new Set<string>();
  let hasRoot = false;
  const seen = new Set<number>();
  let sector = view.getUint32(48, true);
  while (sector < sectors && !seen.has(sector)) {
    seen.add(sector);
    const start = (sector + 1) * size;
    for (let at = start; at + ENTRY <= Math.min(start + size, bytes.length); at += ENTRY) {
      if (view.getUint8(at + 66) === ROOT) hasRoot = true;
      const length = Math.min(view.getUint16(at + 64, true), 64);
      if (length < 2 || view.getUint8(at + 66) === 0) continue;
      names.add(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2)));
    }
    const next = nextSector(view, sector, size);
    if (next === null) break;
    sector = next;
  }
  return hasRoot ? names : null;
}

/** The sector after one, from the allocation table; its first 109 sectors are listed in the header. */
function nextSector(view: DataView, sector: number, size: number): number | null {
  const perSector = size / 4;
  const index = Math.floor(sector / perSector);
  if (index >= 109) return null;
  const table = view.getUint32(76 + index * 4, true);
  const at = (table + 1) * size + (sector % perSector) * 4;
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : null;
}
