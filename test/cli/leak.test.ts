import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layOut, PLAIN } from '../../src/samples/layout';
import { headcounts, sharesSchema } from '../../src/samples/shares';
import { makeSociety } from '../../src/samples/society';
import { type OutCell, writePlainXlsx } from '../../src/samples/xlsx';
import { Scratch } from './run';
import { templates, templatesRoot } from './workbooks';

// Invented: the code 999999 is of no place. What must not be seen is behind it.
const ID = '99999919491231004X';
const SECRET = '19491231004';
const PHONE = '19900007788';
const PHONE_SECRET = '99000077';
const OUT = `out${ID}`;
/** By hand: every spelling in every column and empty cell, not each column with some. Some minutes. */
const EVERY = process.env.SPELLINGS === 'every';

const between = (text: string, by: string): string =>
  text.length === 11
    ? [text.slice(0, 3), text.slice(3, 7), text.slice(7)].join(by)
    : [text.slice(0, 6), text.slice(6, 14), text.slice(14)].join(by);
const wide = (text: string): string =>
  text.replace(/[0-9A-Z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

/** Spellings that a file's name may have, too. */
const NAMES = ['', ' ', '-', '.', '_', '\u3000', '\u200b', '·'].flatMap((by) => [
  between(ID, by),
  between(PHONE, by),
]);
const SPELLINGS = [
  ...NAMES,
  ...['\n', '/', '\\', '\t', '—', '─', '|', '\u00a0', '\u202e', '\u2028'].flatMap((by) => [
    between(ID, by),
    between(PHONE, by),
  ]),
  wide(ID),
  wide(PHONE),
  ID.replace('004', 'O0４').replace('1949', 'l949'),
  ID.replaceAll('0', 'O'),
  `身份证${ID}，电话${PHONE}`,
  [...ID].join(' '),
  [...ID].join('\u200b'),
  `86${PHONE}`,
  `+86 ${PHONE}`,
  `（199）${PHONE.slice(3)}`,
];

/** A text as who looks for numbers would fold it: digits alone, letters for digits read so. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[Oo〇]/g, '0')
    .replace(/[lI]/g, '1')
    .replace(/[^0-9X\p{L}"<>&;,，、：]/gu, '');

/** Where a number is seen in an output. */
function seen(name: string, text: string): string[] {
  return [SECRET, PHONE_SECRET].flatMap((secret) => {
    const plain = folded(text);
    const at = plain.indexOf(secret);
    return at < 0 ? [] : [`${name}: …${plain.slice(Math.max(0, at - 40), at + 30)}`];
  });
}

/** All that lies in a folder: names and contents, inside zips too. */
function* contents(folder: string, below = ''): Generator<readonly [name: string, text: string]> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    yield [`the name ${below}${name}`, name];
    if (statSync(path).isDirectory()) {
      yield* contents(path, `${below}${name}/`);
      continue;
    }
    const bytes = readFileSync(path);
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
      for (const [part, inner] of Object.entries(unzipSync(bytes))) {
        if (!/\.(?:xml|rels|vml)$/.test(part)) continue;
        yield [`${below}${name}/${part}`, new TextDecoder().decode(inner)];
      }
    } else yield [below + name, bytes.toString('utf8')];
  }
}

describe('numbers of people in every column and name', () => {
  const scratch = new Scratch();
  const given = scratch.join('in');
  const outputs: (readonly [string, string])[] = [];

  beforeAll(async () => {
    const shares = join(templatesRoot, 'shares/communique-2024.json');
    const society = [
      ...makeSociety(
        headcounts(sharesSchema.parse(JSON.parse(readFileSync(shares, 'utf8'))), 4),
        4,
        2025,
        5,
      ),
    ];
    society.slice(0, 2).forEach((branch, book) => {
      const laidOut = layOut(branch, templates, PLAIN);
      let next = book * 7;
      const spelling = (): string => SPELLINGS[next++ % SPELLINGS.length] as string;
      const sheets = laidOut.sheets.map(({ name, rows }, sheet) => {
        const masks = templates.sheets.find((one) => one.name === name)?.columns ?? [];
        const own = new Set(masks.filter(({ mask }) => mask).map(({ header }) => header));
        const headers = rows.find((row) => row.some((cell) => typeof cell === 'object')) ?? [];
        return {
          name: `${name}${(NAMES[(sheet + book) % NAMES.length] as string).replace(/[\\/]/g, '')}`.slice(
            0,
            31,
          ),
          rows: rows.flatMap((row, index): OutCell[][] => {
            const isData =
              row.length > 0 &&
              row.every((cell) => typeof cell !== 'object' || cell === null || 'date' in cell);
            if (!isData)
              return [[...row, ...(row === headers ? [{ header: `备用${spelling()}` }] : [])]];
            if (EVERY)
              return SPELLINGS.map((text, at) =>
                row.map((_, column) =>
                  (column + at + index) % 7 === 0 ? text : (row[column] ?? null),
                ),
              );
            // Each row has one column that holds what belongs elsewhere; names are said with all.
            const planted = row.map((cell, column) => {
              const header = headers[column];
              const title =
                header && typeof header === 'object' && 'header' in header ? header.header : '';
              if (own.has(title) || cell === null) return cell;
              return column === index % row.length
                ? `${typeof cell === 'object' ? '' : cell}：${spelling()}`
                : cell;
            });
            return [planted];
          }),
        };
      });
      const folder = join(given, `乡${NAMES[(book * 2) % NAMES.length]}`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(
        join(folder, `${branch.stem}${NAMES[(book * 3 + 1) % NAMES.length]}.xlsx`),
        writePlainXlsx(sheets),
      );
    });
    writeFileSync(join(given, `坏${ID}.xlsx`), 'PK\u0003\u0004 no archive');
    writeFileSync(scratch.join('坏'), '');
    const say = async (...args: string[]): Promise<void> => {
      const { stdout, stderr } = await scratch.run(...args);
      outputs.push([`${args.join(' ')}: stdout`, stdout], [`${args.join(' ')}: stderr`, stderr]);
    };
    for (const format of ['table', 'json', 'html']) {
      await say('check', 'in', '--format', format, '--as-of', '2025-12-31');
    }
    writeFileSync(
      scratch.join(`units${PHONE}.csv`),
      `党组织编码,党组织全称,上级党组织\n${ID},某支部${ID},某委员会${PHONE}\n`,
    );
    await say(
      ...['consolidate', 'in', '--out', OUT, '--year', '2025', '--by-organisation'],
      ...['--send-back', '--units', `units${PHONE}.csv`],
    );
    await say('consolidate', 'in', '--out', join('坏', 'x', ID));
    await say('template', '--out', `${ID}.xlsx`);
    const [first = ''] = readdirSync(given);
    const [file = ''] = readdirSync(join(given, first));
    await say('inspect', join(given, first, file));
    await say('inspect', join(given, first, file), '--cells');
    await say('check', join(given, `没有${PHONE}.xlsx`));
    await say('explain', OUT, 'members', 'all', 'total');
    // Two workbooks with a hundred faults each, through eight commands.
  }, 400_000);
  afterAll(() => scratch.remove());

  it('are in no output, message, cache or temporary file', () => {
    const said = outputs.filter(([name, text]) => !name.includes('explain') || text !== '');
    expect(said.some(([, text]) => text.includes('999999********'))).toBe(true);
    // The register is the office's own, and goes back to it as it gave it.
    const written = [...contents(scratch.join(OUT))].filter(([name]) => !/收报登记/.test(name));
    const all = [...said, ...written, ...contents(scratch.join('state'))];
    expect(
      all.flatMap(([name, text]) => seen(name.split(':')[0] ?? '', text)).slice(0, 20),
    ).toEqual([]);
  });
});
