import { AnnotateError } from '../../workbook/edit/edit-error';
import { childOf } from '../../workbook/edit/element-order';
import {
  appendTo,
  attributeOf,
  escapeXml,
  insertAll,
  outline,
  qualified,
  type XmlNode,
} from '../../workbook/edit/xml-outline';
import { type CellAddress, cellRef } from '../../workbook/model';
import { markComment } from './marks';

export interface CommentAt {
  readonly address: CellAddress;
  readonly text: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const AUTHOR = '支部台账';

/** Some programs declare none for the drawing as a whole. */
const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"' +
  ' xmlns:x="urn:schemas-microsoft-com:office:excel"';

const BOX_TYPE =
  `<v:shapetype ${NAMESPACES} id="_x0000_t202" coordsize="21600,21600" o:spt="202" ` +
  'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>' +
  '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

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

/** The cells that have a comment in a comments part. */
export const commentedCells = (xml: string): ReadonlySet<string> =>
  new Set(
    childrenOf(xml, 'commentList').flatMap(
      ({ start, openEnd }) => attributeOf(xml.slice(start, openEnd), 'ref') ?? [],
    ),
  );

const childrenOf = (xml: string, local: string): readonly XmlNode[] => {
  const list = childOf(outline(xml), local);
  return list ? outline(xml, list.start).children : [];
};

/** A comments part with further comments, of an author of its own. */
export function withComments(xml: string, comments: readonly CommentAt[]): string {
  const root = outline(xml);
  const [authors, list] = ['authors', 'commentList'].map((local) => childOf(root, local));
  if (!authors || !list) throw new AnnotateError('structure');
  const name = (local: string): string => qualified(root, local);
  const author = childrenOf(xml, 'authors').length;
  const texts = comments.map(
    ({ address, text }) =>
      `<${name('comment')} ref="${cellRef(address.row, address.column)}" authorId="${author}">` +
      `<${name('text')}><${name('t')} xml:space="preserve">${escapeXml(markComment(text))}</${name('t')}>` +
      `</${name('text')}></${name('comment')}>`,
  );
  return insertAll(xml, [
    appendTo(xml, authors, `<${name('author')}>${AUTHOR}</${name('author')}>`),
    appendTo(xml, list, texts.join('')),
  ]);
}

/** A drawing of comments with further boxes. Such drawings are often not well-formed: only its end is sought. */
export function withBoxes(vml: string, comments: readonly CommentAt[]): string {
  const end = vml.lastIndexOf('</xml>');
  if (end < 0) throw new AnnotateError('structure');
  const taken = [...vml.matchAll(/_x0000_s(\d+)/g)].map(([, id]) => Number(id));
  const first = Math.max(1024, ...taken) + 1;
  const type = vml.includes('id="_x0000_t202"') ? '' : BOX_TYPE;
  return `${vml.slice(0, end)}${type}${boxes(comments, first)}${vml.slice(end)}`;
}

/** The boxes of the comments, hidden until the pointer is on the cell. */
export const commentBoxes = (comments: readonly CommentAt[]): string =>
  `<xml ${NAMESPACES}>` +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  `${BOX_TYPE}${boxes(comments, 1025)}</xml>`;

function boxes(comments: readonly CommentAt[], first: number): string {
  const shapes = comments.map(({ address: { row, column } }, index) => {
    const anchor = [column + 1, 15, row, 2, column + 4, 15, row + 5, 4].join(', ');
    return (
      `<v:shape ${NAMESPACES} id="_x0000_s${first + index}" type="#_x0000_t202" fillcolor="#ffffe1" ` +
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
  return shapes.join('');
}
