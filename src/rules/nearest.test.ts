import { describe, expect, it } from 'vitest';
import { editDistance } from '../core/text/edit-distance';
import { nearest } from './nearest';

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
    ['大学本料', ['大学本科', '大学专科'], '大学本科'],
    ['男性别', ['男性', '女性'], '男性'],
    ['汉民', ['汉族', '回族'], '汉族'],
    // A bound is no slip.
    ['高中及以下', ['初中及以下', '高中'], null],
    ['高中及以', ['高中及以下'], '高中及以下'],
    // Two characters may make another word.
    ['退党', ['劝退'], null],
    ['撤销行政职务', ['撤销党内职务'], null],
    ['开除公职', ['开除党籍'], null],
    ['政治生日', ['政治学习'], null],
    ['支部大会', ['支部党员大会'], null],
    ['甲', ['乙'], null],
    ['', ['乙'], null],
    // A negation is no slip.
    ['非正式党员', ['正式党员'], null],
    ['停止党籍', ['正止党籍'], null],
    // Two alike, and then a better one.
    ['转人', ['转入', '转出'], null],
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
