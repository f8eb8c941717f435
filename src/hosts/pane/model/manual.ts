/**
 * Opens the manual in a window of its own, to be read beside the page and printed: one file carries
 * it, packed; a page on a server has it beside itself.
 */
export async function openManual(): Promise<void> {
  const packed = document.querySelector('#manual')?.textContent;
  if (packed == null) {
    open('manual.html', '_blank', 'noopener');
    return;
  }
  const { unzlibSync } = await import('fflate');
  const bytes = unzlibSync(Uint8Array.from(atob(packed), (byte) => byte.charCodeAt(0)));
  const blob = new Blob([new Uint8Array(bytes)], { type: 'text/html' });
  open(URL.createObjectURL(blob), '_blank');
}
