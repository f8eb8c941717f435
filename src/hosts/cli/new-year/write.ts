import { basename, resolve } from 'node:path';
import type { Templates } from '../../../core/templates/load';
import type { LocalText } from '../../../core/templates/schema';
import { outward } from '../../../core/text/outward';
import { makeBlankWorkbook } from '../../../documents/blank-workbook/blank-workbook';
import { newYearWorkbook } from '../../../documents/blank-workbook/new-year/new-year';
import { branchesIn } from '../../../ledger/of-branch';
import { EXIT } from '../commands/command';
import { deliver, print } from '../commands/output';
import { requireInputs } from '../commands/require';
import { usageError } from '../commands/usage';
import { unitsIn } from '../consolidate/units';
import { discover, type Input } from '../files/discover';
import { isFailed, openOrTell } from '../files/open-or-tell';
import { isSame, requireOverwritable } from '../files/outputs/overwrite';
import { goOn } from '../work/interrupted';
import { planUnits } from './for-units';
import { nextYear } from './next-year';
import { isOwnBlank } from './own-blank';

/** What the command was asked for, read and held to its kinds. */
export interface Wanted {
  readonly out: string;
  readonly all: boolean;
  readonly year: number | undefined;
  readonly force: boolean;
  readonly passwords: readonly string[];
  readonly signal: AbortSignal;
  /** Called before anything is written. */
  readonly writes: (() => void) | undefined;
}

const complain = (about: string, { 'zh-CN': chinese, en }: LocalText): void => {
  process.stderr.write(`${outward(about)}：${outward(chinese)}\n  ${outward(en)}\n`);
};

/** Writes a workbook over nothing but what is, byte for byte, the same, or is a blank one of ours. */
async function write(
  bytes: Uint8Array,
  inputs: readonly Input[],
  { out, force, writes }: Wanted,
  templates: Templates,
): Promise<void> {
  const isOurs = async (there: string): Promise<boolean> =>
    (await isSame(there, bytes)) ||
    isOwnBlank(there, [
      await makeBlankWorkbook(templates, { all: false }),
      await makeBlankWorkbook(templates, { all: true }),
    ]);
  await requireOverwritable(out, inputs, force, isOurs);
  writes?.();
  await deliver([bytes], out);
}

/** Writes the blank workbook. @returns the exit status */
export async function blank(templates: Templates, wanted: Wanted): Promise<number> {
  await write(await makeBlankWorkbook(templates, { all: wanted.all }), [], wanted, templates);
  await print(`已写到 ${outward(wanted.out)}\n`);
  return EXIT.fine;
}

/** Writes the new workbook of one branch. @returns the exit status */
export async function fromOne(from: string, templates: Templates, wanted: Wanted): Promise<number> {
  const { out, all, year, passwords } = wanted;
  const inputs = requireInputs(discover([from]), [from]);
  const [input, second] = inputs;
  if (!input || second) {
    throw usageError(
      '--from 只收一个工作簿；一次带许多单位的，请加 --units。',
      '--from takes one workbook; for many units at once add --units.',
    );
  }
  const ledger = await openOrTell(input, templates, passwords);
  if (isFailed(ledger)) {
    complain(ledger.file, ledger.reason);
    return EXIT.unreadable;
  }
  if (branchesIn(ledger).length > 1) {
    throw usageError(
      `${input.file} 里有几个支部。请加 --units，写明单位名单，一个支部写一本。`,
      `${input.file} holds several branches. Add --units with a list of them: one workbook each.`,
    );
  }
  const next = nextYear(ledger, year);
  const { bytes, carried, left } = await newYearWorkbook(ledger, templates, next, all);
  await write(bytes, inputs, wanted, templates);
  const nameOf = (id: string): string => templates.sheets.find((one) => one.id === id)?.name ?? id;
  const rows = [...carried].map(([table, count]) => `${nameOf(table)} ${count} 行`);
  await print(`已写到 ${outward(out)}（${next} 年）\n带过来：${rows.join('，') || '没有内容'}\n`);
  if (left.length > 0)
    await print(`没有带过来的列：${left.map((one) => outward(one)).join('、')}\n`);
  if (carried.has('members')) return EXIT.fine;
  complain(input.file, {
    'zh-CN': '没有认出党员名册，党员没有带过来',
    en: 'no roster was recognised: no member was carried over',
  });
  return EXIT.unreadable;
}

/** Writes the new workbooks of all units of a list. @returns the exit status */
export async function forUnits(
  list: string,
  from: string | undefined,
  templates: Templates,
  wanted: Wanted,
): Promise<number> {
  const { out, all, year, force, passwords, signal } = wanted;
  const inputs = from === undefined ? [] : requireInputs(discover([from], out), [from]);
  const units = await unitsIn(list);
  const plan = await planUnits({ units, inputs, out, templates, passwords, year, all, signal });
  // Nothing is written before it is known that nothing is written over.
  const isOurs =
    ({ make }: (typeof plan.workbooks)[number]) =>
    async (path: string) =>
      isSame(path, await make());
  const own = [...inputs, { path: resolve(list), file: basename(list) }];
  for (const one of plan.workbooks) {
    await goOn(signal);
    await requireOverwritable(one.path, own, force, isOurs(one));
  }
  wanted.writes?.();
  for (const one of plan.workbooks) {
    await goOn(signal, true);
    await deliver([await one.make()], one.path);
  }
  const carried = plan.workbooks.filter(({ source }) => source !== null).length;
  await print(
    `已在 ${outward(out)} 写出 ${plan.workbooks.length} 个 ${plan.year} 年的工作簿：${carried} 个带有上年内容，${plan.workbooks.length - carried} 个空白\n`,
  );
  for (const { about, text } of plan.told) complain(about, text);
  return plan.told.some(({ failed }) => failed) ? EXIT.unreadable : EXIT.fine;
}
