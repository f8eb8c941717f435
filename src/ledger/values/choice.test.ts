import { expect, it } from 'vitest';
import { chosenOf } from './choice';

it.each([
  ['☑正式党员 □预备党员', '正式党员'],
  ['□是 ☑否', '否'],
  ['是☐ 否☒', '否'],
  ['1.是□ 2.否√', '否'],
  ['R是 £否', '是'],
  ['■大会 □支委会 ■党课', '大会、党课'],
  ['□是 □否', ''],
  ['正式党员', null],
  ['√', null],
  ['R', null],
])('%s is %s', (text, chosen) => {
  expect(chosenOf(text)).toBe(chosen);
});
