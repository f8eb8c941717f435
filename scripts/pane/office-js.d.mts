export const LOCAL_FILES: readonly string[];
export function officeAddress(given: string | undefined): string;
export function officeFiles(
  given: string | undefined,
  library: string,
): readonly { readonly from: string; readonly to: string }[];
export function contentSecurityPolicy(officeJs: string | null): string;
