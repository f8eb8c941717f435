import { escapeXml } from '../../workbook/edit/xml-outline';
import { type CellAddress, cellRef } from '../../workbook/model';
import { markComment } from './marks';

export interface CommentAt {
  readonly address: CellAddress;
  readonly text: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const AUTHOR = '支部台账';

/** The comments part of a sheet. */
export function commentsXml(comments: readonly CommentAt[]): string {
  const list = comments.map(
    ({ address, text }) =>
      `<comment ref="${cellRef(address.row, address.column)}" authorId="0"><text>` +
      `<t xml:space="preserve">${escapeXml(markComment(text))}</t></text></comment>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}">` +
    `<authors><author>${AUTHOR}</author></authors>` +
    `<commentList>${list.join('')}</commentList></comments>`
  );
}

/** The boxes of the comments, hidden until the pointer is on the cell. */
export function commentBoxes(comments: readonly CommentAt[]): string {
  const shapes = comments.map(({ address: { row, column } }, index) => {
    const anchor = [column + 1, 15, row, 2, column + 4, 15, row + 5, 4].join(', ');
    return (
      `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" fillcolor="#ffffe1" ` +
      'o:insetmode="auto" style="position:absolute;margin-left:60pt;margin-top:1.5pt;' +
      'width:180pt;height:90pt;z-index:1;visibility:hidden">' +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
      '<v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
      `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
      `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
    );
  });
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"' +
    ' xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" ' +
    'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>' +
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join('')}</xml>`
  );
}
