/** Whether two files have the same content. */
export function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (a === undefined || a.length !== b?.length) return false;
  // From the end, where a workbook has the checksums of its parts: files of one form begin alike.
  for (let at = a.length - 1; at >= 0; at--) if (a[at] !== b[at]) return false;
  return true;
}
