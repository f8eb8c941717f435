import { escapeXml } from '../../../workbook/edit/xml-outline';
import { type Place, reference } from './cells';

/** A link from a cell to another one of the workbook. */
export interface Link {
  readonly from: Place;
  readonly to: Place;
  readonly tip: string;
}

/** What follows links in a sheet as exceljs writes it: margins are in every one. */
const AFTER = /<(?:printOptions|pageMargins)\b/;

/** Gathers links while the sheets are made. exceljs links only texts, not numbers. */
export class Links {
  readonly #bySheet = new Map<string, Link[]>();

  add(from: Place, to: Place, tip: string): void {
    const own = this.#bySheet.get(from.sheet);
    if (own) own.push({ from, to, tip });
    else this.#bySheet.set(from.sheet, [{ from, to, tip }]);
  }

  /** The XML of a worksheet with its links put in. */
  into(sheet: string, xml: string): string {
    const own = this.#bySheet.get(sheet);
    if (!own) return xml;
    const data = Math.max(0, xml.lastIndexOf('</sheetData>'));
    const at = data + xml.slice(data).search(AFTER);
    if (at < data) throw new Error(`no margins in the sheet ${sheet}`);
    const links = own.map(
      ({ from, to, tip }) =>
        `<hyperlink ref="${from.cell}" location="${escapeXml(reference(to))}" tooltip="${escapeXml(tip)}"/>`,
    );
    return `${xml.slice(0, at)}<hyperlinks>${links.join('')}</hyperlinks>${xml.slice(at)}`;
  }
}
