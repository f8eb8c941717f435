import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LocalText } from '../../../../core/templates/schema';

/** Nothing could be written, or not all: the disk, rights, another run, or a file open elsewhere. */
export class WriteError extends Error {
  constructor(
    readonly text: LocalText,
    options?: ErrorOptions,
  ) {
    super(text.en, options);
    this.name = 'WriteError';
  }
}

const FAILED: LocalText = {
  'zh-CN': '磁盘或网络出错，请检查后重试',
  en: 'the disk or the network failed: check it and try again',
};
const TOO_MANY: LocalText = {
  'zh-CN': '打开的文件太多，请关闭一些程序后重试',
  en: 'too many files are open: close some programs and try again',
};

/** What the system's words mean, with what to do. */
const CAUSES: Readonly<Record<string, LocalText>> = {
  ENOSPC: {
    'zh-CN': '磁盘满了，请腾出空间后重试',
    en: 'the disk is full: make room and try again',
  },
  EDQUOT: {
    'zh-CN': '用完了给您的磁盘配额，请腾出空间后重试',
    en: 'the disk quota is used up: make room and try again',
  },
  EROFS: {
    'zh-CN': '这个磁盘只能读，请换一个文件夹',
    en: 'the disk is read-only: choose another folder',
  },
  EACCES: {
    'zh-CN': '没有写的权限，或文件正在别的程序中打开，请关闭后重试，或换一个文件夹',
    en: 'no permission, or open in another program: close it, or choose another folder',
  },
  EPERM: {
    'zh-CN': '不许改写，或正在 Excel 等程序中打开，请关闭后重试',
    en: 'it may not be replaced, or is open in Excel: close it and try again',
  },
  EBUSY: {
    'zh-CN': '正在 Excel 等程序中打开，请关闭后重试',
    en: 'it is open in another program: close it and try again',
  },
  ETXTBSY: {
    'zh-CN': '正在别的程序中打开，请关闭后重试',
    en: 'it is open in another program: close it and try again',
  },
  ENOENT: { 'zh-CN': '文件夹不在了', en: 'the folder is gone' },
  ENOTDIR: {
    'zh-CN': '路径上有一处是文件，不是文件夹',
    en: 'a part of the path is a file and no folder',
  },
  EEXIST: { 'zh-CN': '同名的不是文件夹', en: 'what has this name is no folder' },
  EISDIR: { 'zh-CN': '同名的是一个文件夹', en: 'a folder has this name' },
  ENAMETOOLONG: { 'zh-CN': '名称太长', en: 'the name is too long' },
  EMFILE: TOO_MANY,
  ENFILE: TOO_MANY,
  EIO: FAILED,
  ESTALE: FAILED,
  ETIMEDOUT: FAILED,
  EHOSTDOWN: FAILED,
  EFBIG: {
    'zh-CN': '文件太大，这个磁盘存不下这么大的一个文件，请换一个磁盘',
    en: 'the file is larger than this disk can hold: choose another one',
  },
  ELOOP: {
    'zh-CN': '路径上的链接绕成了圈，请换一个文件夹',
    en: 'links on the path lead in a circle: choose another folder',
  },
};

/** Whether an error comes from the system, and not from the program. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string';

/** System calls that do nothing but write. */
const WRITING: ReadonlySet<string> = new Set([
  ...['write', 'writev', 'mkdir', 'mkdtemp', 'rename', 'fsync', 'fdatasync', 'ftruncate'],
  ...['copyfile', 'unlink', 'rmdir', 'rm', 'utime', 'link', 'symlink'],
]);

/** A failure to write that nobody foresaw; null for any other error. */
export function unforeseenWriteError(error: unknown): WriteError | null {
  if (!isSystemError(error)) return null;
  const { syscall = '', code = '', path } = error;
  // A reader that has seen enough is no fault.
  if (code === 'EPIPE') return null;
  if (!WRITING.has(syscall) && !['ENOSPC', 'EDQUOT', 'EROFS'].includes(code)) return null;
  return cannotWrite(path ?? { 'zh-CN': '文件', en: 'a file' }, error);
}

/** What keeps a folder from being made: a disk that takes nothing says only that it is not there. */
function reasonOf(path: string | LocalText, code: string): string {
  if (code !== 'ENOENT' || typeof path !== 'string') return code;
  let folder = dirname(path);
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  try {
    accessSync(folder, constants.W_OK);
    return code;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? code;
  }
}

/** Says that a file or folder cannot be written, and why. */
export function cannotWrite(path: string | LocalText, error: unknown): WriteError {
  const code = reasonOf(path, (error as NodeJS.ErrnoException).code ?? '');
  const named = typeof path === 'string' ? { 'zh-CN': path, en: path } : path;
  const cause = CAUSES[code] ?? {
    'zh-CN': `系统说 ${code || '不行'}，请检查文件夹、权限和磁盘`,
    en: `the system says ${code || 'no'}: check the folder, permissions and the disk`,
  };
  return new WriteError(
    {
      'zh-CN': `写不了 ${named['zh-CN']}：${cause['zh-CN']}。`,
      en: `Cannot write ${named.en}: ${cause.en}.`,
    },
    { cause: error },
  );
}
