import { describe, expect, it } from 'vitest';
import { CODE_PAGES } from './code-pages';

describe('code pages of old files', () => {
  it.each([
    [936, [0xb5, 0xb3, 0xd4, 0xb1], '党员'],
    [950, [0xc4, 0xd2, 0xad, 0xfb], '黨員'],
    [932, [0x88, 0xf5], '員'],
    [1252, [0xe9], 'é'],
    [1200, [0x5a, 0x51], '党'],
    [65001, [0xe5, 0x85, 0x9a], '党'],
    // A page that nobody knows is read as Western.
    [4711, [0xe9], 'é'],
  ])('%d', (page, bytes, text) => {
    expect(CODE_PAGES.utils.decode(page, bytes)).toBe(text);
    expect(CODE_PAGES.utils.decode(page, String.fromCharCode(...bytes))).toBe(text);
  });
});
