// Consolidates 170 sound workbooks alone, then with 30 hostile files among them, and holds the second
// run against the first: all 170 counted, under 500 MB, in at most 1.5 times the time and 10 s.
// By hand, on Linux: node scripts/hostile-folder.mjs [SEED]
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const GOOD = 170;
const MOST_MB = 500;
const cli = join(dirname(fileURLToPath(import.meta.url)), '../dist/cli/branch-ledger.mjs');
const work = mkdtempSync(join(tmpdir(), 'hostile-'));
const at = (...parts) => join(work, ...parts);

execFileSync('node', [
  cli,
  'samples',
  '--branches',
  `${GOOD}`,
  '--seed',
  process.argv[2] ?? '1',
  '--out',
  at('good'),
]);
rmSync(at('good/expected.json'), { force: true });
const names = readdirSync(at('good')).filter((name) => name.endsWith('.xlsx'));
cpSync(at('good'), at('all'), { recursive: true });

const good = readFileSync(at('good', names[0]));
const utf8 = (text) => new TextEncoder().encode(text);
const CONTENT_TYPES = utf8(
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
);
const RELS = (target, type) =>
  utf8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`,
  );
const book = (sheet, others = {}) =>
  zipSync({
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': RELS('xl/workbook.xml', 'officeDocument'),
    'xl/workbook.xml': utf8(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="党员名册" sheetId="1" r:id="r1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': RELS('worksheets/sheet1.xml', 'worksheet'),
    'xl/worksheets/sheet1.xml': typeof sheet === 'string' ? utf8(sheet) : sheet,
    ...others,
  });
const rows = (inside) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${inside}</sheetData></worksheet>`;
const record = (type, length) => Buffer.from([type & 255, type >> 8, length & 255, length >> 8]);
const bof = Buffer.concat([record(0x809, 16), Buffer.from([0, 6, 5, 0]), Buffer.alloc(12)]);
const random = (length, seed) =>
  Buffer.from(Array.from({ length }, (_, i) => (i * seed * 2654435761) >>> 24));

/** @type {Record<string, Uint8Array | string>} */
const hostile = {
  'bomb-sheet.xlsx': book(Buffer.alloc(400_000_000, 0x20)),
  'bomb-rows.xlsx': book(
    rows('<row><c t="inlineStr"><is><t>张</t></is></c></row>'.repeat(2_000_000)),
  ),
  'bomb-text.xlsx': book(
    rows(`<row><c t="inlineStr"><is><t>${'字'.repeat(20_000_000)}</t></is></c></row>`),
  ),
  'bomb-entries.xlsx': zipSync(
    Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`p${i}`, new Uint8Array(0)])),
  ),
  'bomb-nested.zip': zipSync({
    'a.zip': zipSync({ 'b.zip': zipSync({ 'c.xlsx': Buffer.alloc(100_000_000) }) }),
  }),
  'bomb-archive.zip': zipSync({ 'a.xlsx': Buffer.alloc(300_000_000) }),
  'deep.xlsx': book(rows('<a>'.repeat(500_000))),
  'entities.xlsx': book(
    `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]>${rows('<row><c t="inlineStr"><is><t>&c;</t></is></c></row>')}`,
  ),
  'columns.xlsx': book(rows(`<row>${'<c r="XFD1"><v>1</v></c>'.repeat(100_000)}</row>`)),
  'merges.xlsx': book(
    `${rows('<row r="1"><c r="A1"><v>1</v></c></row>').replace('</worksheet>', `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(50_000)}</mergeCells></worksheet>`)}`,
  ),
  'loop.xlsx': book(rows(''), { 'xl/_rels/workbook.xml.rels': RELS('workbook.xml', 'worksheet') }),
  'outside.xlsx': book(rows(''), {
    'xl/_rels/workbook.xml.rels': RELS('file:///etc/passwd', 'worksheet'),
  }),
  'strings.xlsx': book(rows('<row><c t="s"><v>999999999</v></c></row>')),
  'cut.xlsx': good.subarray(0, good.length / 2),
  'head.xlsx': good.subarray(0, 30),
  'turned.xlsx': Buffer.from(good).reverse(),
  'noise.xlsx': random(2_000_000, 3),
  'unbounded.xls': Buffer.concat([
    bof,
    ...Array.from({ length: 20_000 }, () =>
      Buffer.concat([record(0xfc, 8), Buffer.from([255, 255, 255, 127, 255, 255, 255, 127])]),
    ),
  ]),
  'endless.xls': Buffer.concat([bof, Buffer.alloc(4_000_000, 0x3c)]),
  'noise.xls': Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), random(3_000_000, 7)]),
  'line.csv': Buffer.alloc(60_000_000, 'a,'),
  'long.csv': Buffer.alloc(60_000_000, 'a'),
  'quote.csv': Buffer.concat([Buffer.from('"'), Buffer.alloc(30_000_000, '\n')]),
  'deep.xml': `<?xml version="1.0"?>${'<Workbook>'.repeat(1_000_000)}`,
  'deep.fods': `<office:document>${'<table:table>'.repeat(500_000)}`,
  'deep.html': '<table><tr><td>'.repeat(500_000),
};
for (const [name, bytes] of Object.entries(hostile)) writeFileSync(at('all', name), bytes);
execFileSync('mkfifo', [at('all/pipe.xlsx')]);
symlinkSync('/dev/zero', at('all/device.xlsx'));
symlinkSync(at('all'), at('all/loop'));
writeFileSync(at('all/sparse.xlsx'), '');
truncateSync(at('all/sparse.xlsx'), 1_500_000_000);

function run(folder) {
  const args = ['-f', '%e %U %S %M', '-o', at('time'), 'node', cli];
  const out = at(`out-${folder}`);
  const started = ['consolidate', at(folder), '--out', out, '--year', '2025'];
  const { status } = spawnSync('/usr/bin/time', [...args, ...started], {
    env: { ...process.env, XDG_STATE_HOME: at(`state-${folder}`) },
    stdio: 'ignore',
  });
  const [clock, user, system, kilobytes] = readFileSync(at('time'), 'utf8')
    .trim()
    .split('\n')
    .at(-1)
    .split(' ')
    .map(Number);
  const returns = JSON.parse(readFileSync(join(out, 'returns.json'), 'utf8'));
  return {
    status,
    clock,
    processor: user + system,
    megabytes: kilobytes / 1024,
    counted: returns.workbooks,
  };
}

mkdirSync(at('out'), { recursive: true });
const alone = run('good');
const among = run('all');
console.log('170 sound workbooks  ', alone);
console.log('with 30 hostile files', among);
const right =
  alone.counted === GOOD &&
  among.counted === GOOD &&
  among.status === 3 &&
  among.megabytes < MOST_MB &&
  among.processor <= 1.5 * alone.processor + 10;
rmSync(work, { recursive: true, force: true });
console.log(right ? 'as it must be' : 'NOT as it must be');
process.exitCode = right ? 0 : 1;
