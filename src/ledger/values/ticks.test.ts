import { describe, expect, it } from 'vitest';
import { templates } from '../../rules/testing';
import type { Cell } from '../../workbook/model';
import { cellReader } from './reader';
import { Remark } from './remark';
import { tickedWords } from './ticks';

describe('choices with boxes', () => {
  it.each<[string, readonly string[] | null]>([
    ['□是 ☑否', ['否']],
    ['☑是□否', ['是']],
    ['■是  □否', ['是']],
    ['☐男 ☒女', ['女']],
    ['是□ 否☑', ['否']],
    ['是☑、否☐', ['是']],
    ['£是 R否', ['否']],
    ['√是 □否', ['是']],
    ['□是 □否', []],
    ['☑正式党员 □预备党员', ['正式党员']],
    ['☑党员大会 ☑党课 □支委会', ['党员大会', '党课']],
    ['☑是', ['是']],
    // All ticked, and none to tell what a box without a tick looks like.
    ['■是 ■否', null],
    ['☒是 ☒否', null],
  ])('%s: %j', (text, words) => {
    expect(tickedWords(text)).toEqual(words);
  });
});

describe('cells with boxes', () => {
  const read = (type: 'yesNo' | 'code' | 'codes', codes: string | undefined, cell: Cell) => {
    const remark = new Remark();
    const context = { codes: templates.codes, year: 2025, numbersLost: false, is1904: false };
    const column = { key: 'k', header: '列', headerEn: '', type, ...(codes ? { codes } : {}) };
    const value = cellReader(column, context)(cell, remark);
    return [value, remark.kind && remark.reason];
  };
  it.each<['yesNo' | 'code' | 'codes', string | undefined, Cell, unknown, string | null]>([
    ['yesNo', undefined, '□是 ☑否', false, null],
    ['yesNo', undefined, '☑', true, 'yes-no-alias'],
    ['yesNo', undefined, '■', true, 'yes-no-alias'],
    ['yesNo', undefined, '□', false, 'yes-no-alias'],
    ['yesNo', undefined, '☐', false, 'yes-no-alias'],
    ['yesNo', undefined, 'R', true, 'yes-no-alias'],
    ['yesNo', undefined, '£', false, 'yes-no-alias'],
    ['yesNo', undefined, '☒', null, 'not-yes-no'],
    ['yesNo', undefined, '□是 □否', null, null],
    ['code', 'sexes', '□男 ☑女', 'female', null],
    ['code', 'member-categories', '正式党员■ 预备党员□', 'full', null],
    ['code', 'sexes', '☑男 ☑女 □', null, 'not-in-list'],
    ['codes', 'meeting-kinds', '☑党员大会 ☑党课 □支委会', ['general-meeting', 'lecture'], null],
  ])('%s %s %j', (type, codes, cell, value, said) => {
    expect(read(type, codes, cell)).toEqual([value, said]);
  });
});
