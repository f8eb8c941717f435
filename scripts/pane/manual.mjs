// The manual for secretaries as a page of its own, to be read and printed without anything else.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const STYLE = `
body { color: #1a1a1a; background: #fff; font: 16px/1.7 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; margin: 0 auto; max-width: 46rem; padding: 1rem; }
h1, h2, h3 { line-height: 1.3; break-after: avoid; }
img { border: 1px solid #ccc; max-width: 100%; break-inside: avoid; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #999; padding: .3rem .5rem; text-align: start; vertical-align: top; }
code { background: #f0f0f0; padding: 0 .2em; }
@page { size: A4; margin: 18mm; }
@media print { body { font-size: 11pt; max-width: none; padding: 0; } tr, li { break-inside: avoid; } }
`;

/** What a page must allow, so that a page that it opens may show the manual as it is meant. */
export const MANUAL_STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE, 'utf8').digest('base64')}'`;

const escaped = (text) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** A line's own marks: code, strong, pictures; of a link its words alone, since nothing else is there. */
const inline = (text, picture) =>
  escaped(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(
      /!\[([^\]]*)\]\(([^)]+)\)/g,
      (_, alt, path) => `<img src="${picture(path)}" alt="${alt}" />`,
    )
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');

const cellsOf = (line) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

function table(lines, say) {
  const [head, , ...rows] = lines.map(cellsOf);
  const row = (cells, tag) =>
    `<tr>${cells.map((cell) => `<${tag}>${say(cell)}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${row(head, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
}

const items = (lines, mark, say) =>
  lines.map((line) => `<li>${say(line.replace(mark, ''))}</li>`).join('');

/** One block of lines: what the manuals are written in, and no more. */
function block(lines, say) {
  const [first] = lines;
  const heading = /^(#{1,3}) (.*)$/.exec(first);
  if (heading) {
    const level = heading[1].length;
    const rest = lines.slice(1);
    return `<h${level}>${say(heading[2])}</h${level}>${rest.length > 0 ? block(rest, say) : ''}`;
  }
  if (first.startsWith('|')) return table(lines, say);
  if (first.startsWith('- ')) return `<ul>${items(lines, /^- (?:\[ \] )?/, say)}</ul>`;
  if (/^\d+\. /.test(first)) return `<ol>${items(lines, /^\d+\. /, say)}</ol>`;
  if (first === '---') return '<hr />';
  return `<p>${lines.map(say).join('<br />')}</p>`;
}

/**
 * A manual as one page, its pictures in it.
 * @param {string} root the repository
 * @param {string} name of a file in docs/manual, without its end
 */
export function manualPage(root, name) {
  const folder = join(root, 'docs/manual');
  const picture = (path) => {
    const type = path.endsWith('.webp') ? 'image/webp' : 'image/png';
    return `data:${type};base64,${readFileSync(join(folder, path)).toString('base64')}`;
  };
  const text = readFileSync(join(folder, `${name}.md`), 'utf8').trim();
  const blocks = text
    .split(/\n{2,}/)
    .map((part) => block(part.split('\n'), (line) => inline(line, picture)));
  const policy = `default-src 'none'; style-src ${MANUAL_STYLE_HASH}; img-src data:`;
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(name)} · 支部台账</title>
    <style>${STYLE}</style>
  </head>
  <body>
${blocks.join('\n')}
  </body>
</html>
`;
}
