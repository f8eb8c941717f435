import { plainName } from '../returns';
import type { CountedWorkbook } from './counted-workbook';

/** The workbooks that count in one year. */
export interface YearOfSet {
  readonly year: number;
  readonly workbooks: readonly CountedWorkbook[];
}

/** A workbook of one organisation, and its year. */
export interface InYear {
  readonly year: number;
  readonly place: number;
}

/**
 * The workbooks of each organisation over several years: those with one code, else with one full
 * name, as long as only one of a year has it.
 * @param years in order
 * @returns of each organisation its workbooks, in order; one without a name is by itself
 */
export function overYears(years: readonly YearOfSet[]): InYear[][] {
  const chains: InYear[][] = [];
  const byCode = new Map<string, InYear[]>();
  const byName = new Map<string, InYear[]>();
  for (const { year, workbooks } of years) {
    const names = workbooks.map(({ branch }) => branch?.name && plainName(branch.name));
    const codes = workbooks.map(({ branch }) => branch?.code && plainName(branch.code));
    const isOnce = (all: typeof names, one: string): boolean =>
      all.indexOf(one) === all.lastIndexOf(one);
    workbooks.forEach(({ place }, at) => {
      const [code, name] = [codes[at], names[at]];
      const open = (chain: InYear[] | undefined): InYear[] | null =>
        chain && chain.at(-1)?.year !== year ? chain : null;
      const found =
        (code && isOnce(codes, code) ? open(byCode.get(code)) : null) ??
        (name && isOnce(names, name) ? open(byName.get(name)) : null);
      const chain = found ?? [];
      if (!found) chains.push(chain);
      chain.push({ year, place });
      if (code) byCode.set(code, chain);
      if (name) byName.set(name, chain);
    });
  }
  return chains;
}
