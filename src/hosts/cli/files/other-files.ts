import { closeSync, openSync, readSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { LocalText } from '../../../core/templates/schema';
import { isWorkbookName } from '../../../workbook/file-names';
import { diskPath, type FolderEntry, statAt } from './disk';

/** A file that lies among the workbooks and is not read, and why. */
export interface OtherFile {
  readonly path: string;
  readonly file: string;
  /** `unreadable` where it may well be a workbook. */
  readonly status: 'own-output' | 'not-a-workbook' | 'unreadable';
  /** What it is, a key of {@link OTHER_KINDS}. */
  readonly kind: OtherKind;
}

/** What lies among workbooks, and what to do with it. */
export const OTHER_KINDS = {
  output: { 'zh-CN': '本程序写出的结果', en: 'written by this program' },
  temporary: { 'zh-CN': '临时文件或系统文件', en: 'temporary or of the system' },
  hidden: { 'zh-CN': '隐藏的文件或文件夹', en: 'hidden' },
  text: {
    'zh-CN': '文档或文本，不是表格；里面有台账的，请转到工作簿里再交',
    en: 'a text and no table; a ledger in it is to be put into a workbook',
  },
  picture: {
    'zh-CN': '图片或扫描件，读不出表格；请交电子表格',
    en: 'a picture, which holds no cells: hand in the workbook',
  },
  other: { 'zh-CN': '不是工作簿', en: 'no workbook' },
  archive: {
    'zh-CN': '压缩包，没有读；请解压后再汇总',
    en: 'an archive and was not read: unpack it',
  },
  'nested-archive': {
    'zh-CN': '压缩包里的压缩包，没有读；请解压后再汇总',
    en: 'an archive in an archive and was not read: unpack it',
  },
  'locked-archive': {
    'zh-CN': '所在的压缩包设有密码，没有读；请解压后再汇总',
    en: 'in an archive with a password and was not read: unpack it',
  },
  'other-workbook': {
    'zh-CN': '这种格式的表格没有读；请用 Excel 或 WPS 打开，另存为 .xlsx',
    en: 'a workbook of a format that was not read: save it as .xlsx',
  },
  'linked-folder': {
    'zh-CN': '指向别处的文件夹，没有进去；请直接给出那个文件夹',
    en: 'a link to a folder, which was not entered: give that folder itself',
  },
  'broken-link': {
    'zh-CN': '快捷方式或链接，所指的文件不在了；请交文件本身',
    en: 'a link to a file that is gone: hand in the file itself',
  },
  'damaged-part': {
    'zh-CN': '汇总件损坏或不完整，没有计入；请下级单位重新发来',
    en: 'a damaged part, which was not counted: have it sent again',
  },
  'other-year-part': {
    'zh-CN': '别的年度或期间的汇总件，没有计入',
    en: 'a part of another year or period, which was not counted',
  },
  'other-form-part': {
    'zh-CN': '汇总件的报表格式与这一版不同，没有计入；请下级单位用同一版本和同一套表重做',
    en: 'a part with other tables, which was not counted: have it made with the same ones',
  },
  'not-regular': {
    'zh-CN': '不是普通文件，没有读',
    en: 'no regular file, and was not read',
  },
} as const satisfies Readonly<Record<string, LocalText>>;

export type OtherKind = keyof typeof OTHER_KINDS;

const BY_EXTENSION: readonly (readonly [OtherKind, string])[] = [
  ['archive', 'zip rar 7z gz tar tgz bz2 xz cab iso'],
  ['other-workbook', 'xlam uos numbers dbf mdb accdb'],
  ['text', 'doc docx docm wps wpt rtf odt pdf ofd txt md log ppt pptx dps htm html json eml msg'],
  ['picture', 'jpg jpeg png gif bmp tif tiff webp heic svg'],
  ['temporary', 'tmp temp bak lnk url ini db'],
];

const KINDS = new Map(
  BY_EXTENSION.flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)),
);

/** Whether it may be a workbook that somebody handed in. */
const MAY_BE: ReadonlySet<OtherKind> = new Set([
  'archive',
  'nested-archive',
  'locked-archive',
  'other-workbook',
  'linked-folder',
]);
/** What may have been a workbook if its name says so. */
const MAY_BE_BY_NAME: ReadonlySet<OtherKind> = new Set(['broken-link', 'not-regular']);

/** How the files of workbooks begin, whatever their names: ZIP and OLE. */
const MAGIC: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** Whether a file without a name that tells begins as a workbook does. */
export function beginsAsWorkbook(path: string): boolean {
  const head = Buffer.alloc(4);
  try {
    const file = openSync(diskPath(path), 'r');
    try {
      readSync(file, head, 0, head.length, 0);
    } finally {
      closeSync(file);
    }
  } catch {
    // Who may not read it sees only its name.
    return false;
  }
  return MAGIC.some((bytes) => bytes.every((byte, at) => head[at] === byte));
}

/** What a file is by its name; null where the name does not tell. */
function kindByName(name: string): OtherKind | null {
  if (/^(?:~\$|\.~|\._)/.test(name) || /^(?:thumbs\.db|desktop\.ini|\.ds_store)$/i.test(name)) {
    return 'temporary';
  }
  if (name.startsWith('.')) return 'hidden';
  return KINDS.get(extname(name).slice(1).toLowerCase()) ?? null;
}

/** What no regular file is, links followed; null for a regular one. */
function kindOfPlace(entry: FolderEntry, path: string): OtherKind | null {
  if (entry.isFile()) return null;
  if (!entry.isSymbolicLink()) return 'not-regular';
  const stats = statAt(path);
  if (!stats) return 'broken-link';
  if (stats.isDirectory()) return 'linked-folder';
  return stats.isFile() ? null : 'not-regular';
}

const statusOf = (kind: OtherKind, name: string): OtherFile['status'] =>
  MAY_BE.has(kind) || (MAY_BE_BY_NAME.has(kind) && isWorkbookName(name))
    ? 'unreadable'
    : 'not-a-workbook';

/** Says of a file that is no workbook by its name what it is; null where it is to be read. */
export function otherFile(entry: FolderEntry, path: string): Omit<OtherFile, 'file'> | null {
  const byName = kindByName(entry.name);
  const hidden = byName === 'temporary' || byName === 'hidden';
  const kind = hidden ? byName : (kindOfPlace(entry, path) ?? byName);
  if (kind === null && beginsAsWorkbook(path)) return null;
  return { path, kind: kind ?? 'other', status: statusOf(kind ?? 'other', entry.name) };
}

/** The same of a file in an archive: null where it is to be read. */
export function otherMember(path: string, locked: boolean): Omit<OtherFile, 'file'> | null {
  const name = basename(path);
  const found = isWorkbookName(name) ? null : (kindByName(name) ?? 'other');
  const inside = found === 'archive' ? 'nested-archive' : found;
  const kind = inside === null && locked ? 'locked-archive' : inside;
  return kind === null ? null : { path, kind, status: statusOf(kind, name) };
}
