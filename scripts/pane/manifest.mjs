/** Where the manifest in the repository expects the pane: the development server. */
const DEVELOPMENT = 'https://localhost:3000';

/**
 * The manifest for a pane that is served from another address.
 * @param {string} manifest the XML
 * @param {string} host where dist/pane will be served, with https
 */
export function manifestFor(manifest, host) {
  const url = new URL(host);
  if (url.protocol !== 'https:') throw new Error(`Office needs https: ${host}`);
  return manifest.replaceAll(DEVELOPMENT, url.href.replace(/\/$/, ''));
}
