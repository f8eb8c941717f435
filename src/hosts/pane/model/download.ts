import type { Document } from '../worker/protocol';

/** Long enough for the browser to have begun to save. */
const RELEASE_AFTER = 60_000;

/** Hands a file that was made in the page to the browser to keep. */
export function downloadDocument({ name, type, bytes }: Document): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER);
}
