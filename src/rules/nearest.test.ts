import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from './nearest';

describe('editDistance', () => {
  it.each<[string, string, number]>([
    ['', '', 0],
    ['', '党课', 2],
    ['党课', '', 2],
    ['党课', '党课', 0],
    ['党课', '上课', 1],
    ['支部大会', '支部党员大会', 2],
    ['支部党员大会', '支部大会', 2],
    ['abcd', 'bcda', 2],
    ['kitten', 'sitting', 3],
    ['ab', 'ba', 2],
  ])('%s to %s', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });
});

describe('nearest', () => {
  const names = (...list: string[]) => list.map((name) => ({ name }));
  it.each<[string, string[], string | null]>([
    ['支委会', ['党课', '支委会'], '支委会'],
    [' 支 委会', ['党课', '支委会'], '支委会'],
    ['支部大会', ['支部党员大会', '党小组会'], '支部党员大会'],
    // At most half of the longer text differs.
    ['甲乙丙丁', ['甲乙戊己'], '甲乙戊己'],
    ['甲乙丙丁', ['甲己戊庚'], null],
    ['甲', ['甲乙'], '甲乙'],
    ['甲乙丙丁', ['甲乙'], '甲乙'],
    ['甲', ['乙'], null],
    // A part of the other is near, however short; one character alone is not.
    ['党员大会', ['中国共产党某某支部党员大会'], '中国共产党某某支部党员大会'],
    ['大会', ['中国共产党某某支部党员大会'], '中国共产党某某支部党员大会'],
    ['会', ['中国共产党某某支部党员大会'], null],
    ['中国共产党某某支部党员大会', ['会'], '会'],
    // A part counts half of what differs.
    ['甲乙丙', ['甲乙丙丁戊', '甲乙丁'], null],
    ['甲乙丙', ['甲乙丙丁戊', '甲丁丙戊'], '甲乙丙丁戊'],
    ['甲乙丙', ['甲乙丙丁戊己庚', '甲乙丁'], '甲乙丁'],
    // Two alike, and then a better one.
    ['甲乙丙', ['甲乙丁', '甲乙戊'], null],
    ['甲乙丙', ['甲乙丁', '甲乙戊', '甲乙丙'], '甲乙丙'],
    ['甲乙丙', ['甲乙丙', '甲乙戊'], '甲乙丙'],
  ])('%s among %j', (text, list, expected) => {
    expect(nearest(text, names(...list))).toBe(expected);
  });
  it('looks at the other names of an item and gives its own', () => {
    expect(nearest('组织生活', [{ name: '党课', aliases: ['组织生活会'] }])).toBe('党课');
  });
});
