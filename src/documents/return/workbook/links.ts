import { placeFor, WORKSHEET_ORDER } from '../../../workbook/edit/element-order';
import { escapeXml, insertAll, outline, qualified } from '../../../workbook/edit/xml-outline';
import { type Place, reference } from './cells';

/** A link from a cell to another one of the workbook. */
export interface Link {
  readonly from: Place;
  readonly to: Place;
  readonly tip: string;
}

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
    const root = outline(xml);
    const name = (local: string): string => qualified(root, local);
    const links = own.map(
      ({ from, to, tip }) =>
        `<${name('hyperlink')} ref="${from.cell}" location="${escapeXml(reference(to))}" tooltip="${escapeXml(tip)}"/>`,
    );
    const text = `<${name('hyperlinks')}>${links.join('')}</${name('hyperlinks')}>`;
    return insertAll(xml, [{ at: placeFor(root, WORKSHEET_ORDER, 'hyperlinks'), text }]);
  }
}
