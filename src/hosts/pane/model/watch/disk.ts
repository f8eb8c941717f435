/**
 * Files and folders on the disk that a browser gives a page to look at again (File System Access).
 * TypeScript's own library lacks a part of it, and a test puts in its place what asks nobody.
 */
export interface DiskFile {
  readonly kind: 'file';
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<DiskStream>;
  requestPermission?(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
}

interface DiskStream {
  write(content: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

export interface DiskFolder {
  readonly kind: 'directory';
  readonly name: string;
  values(): AsyncIterable<DiskFile | DiskFolder>;
  getFileHandle(name: string): Promise<unknown>;
}

/** Where a file that was opened lies. */
export interface DiskPlace {
  readonly file: DiskFile;
  /** Its folder, where that was given. */
  readonly folder: DiskFolder | null;
}

/** Why a file could not be written. */
export type WriteRefusal =
  /** A person, or whoever looks after the computer, does not allow it. */
  | 'forbidden'
  /** Another program has it open. */
  | 'held'
  | 'gone';

/** The file as it is now; null where it is not there, as between two steps of an office program. */
export async function fileNow({ file }: DiskPlace): Promise<File | null> {
  try {
    return await file.getFile();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return null;
  }
}

/** The content of a file; null where it was moved since, or is not to be read by this person. */
export async function bytesOf(file: File): Promise<ArrayBuffer | null> {
  try {
    return await file.arrayBuffer();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return null;
  }
}

/** What Excel, WPS and LibreOffice lay beside a file that they have open. */
const marksOf = (name: string): readonly string[] => [`~$${name}`, `.~${name}`, `.~lock.${name}#`];

/** Whether an office program has a file open, as far as its folder tells. */
async function isHeld({ file, folder }: DiskPlace): Promise<boolean> {
  for (const mark of folder ? marksOf(file.name) : []) {
    try {
      await folder?.getFileHandle(mark);
      return true;
    } catch (error) {
      if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
    }
  }
  return false;
}

/** By the names of the browser's errors; all others are of files that another program holds. */
const refusalOf = ({ name }: DOMException): WriteRefusal =>
  name === 'NotAllowedError' || name === 'SecurityError'
    ? 'forbidden'
    : name === 'NotFoundError'
      ? 'gone'
      : 'held';

/**
 * Asks whether a file may be written, as the browser asks a person; of a file that may already be,
 * nobody is asked. To be called soon after a click.
 */
export async function mayWrite({ file }: DiskPlace): Promise<boolean> {
  try {
    return ((await file.requestPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return false;
  }
}

/**
 * Puts new content in the place of a file's, wholly or not at all.
 * @returns why that could not be done, or null
 */
export async function write(
  place: DiskPlace,
  content: Uint8Array<ArrayBuffer>,
): Promise<WriteRefusal | null> {
  if (await isHeld(place)) return 'held';
  let stream: DiskStream | null = null;
  try {
    stream = await place.file.createWritable();
    await stream.write(content);
    await stream.close();
    return null;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    await stream?.abort().catch(() => undefined);
    return refusalOf(error);
  }
}
