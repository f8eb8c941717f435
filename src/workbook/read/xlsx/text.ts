const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/**
 * Decodes `_xHHHH_`, the way in which SpreadsheetML writes characters that XML
 * cannot hold (ISO/IEC 29500-1, 22.9.2.19, ST_Xstring): `_x000D_` is a carriage
 * return, `_x005F_` the underscore that would otherwise begin such an escape.
 */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Whether an attribute of type boolean says yes. */
export const isTrue = (attribute: string): boolean => /^(?:1|true|on)$/.test(attribute);
