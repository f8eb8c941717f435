/** The manifest for a pane that is served from another address. */
export function manifestFor(manifest: string, host: string): string;
