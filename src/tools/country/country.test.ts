import { expect, it } from 'vitest';
import { country } from './country';

it('comes to every figure of a small country to the digit', async () => {
  const said: string[] = [];
  expect(await country(0.0003, (line) => said.push(line))).toBe(true);
  expect(said.at(-1)).toContain('63 of 63 figures right to the digit; 1575 workbooks');
});
