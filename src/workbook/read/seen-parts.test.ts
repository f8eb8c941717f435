import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { nodeInflate } from '../../hosts/cli/files/inflate';
import { DEFAULT_LIMITS } from '../limits';
import { SeenParts } from './seen-parts';
import { openZip } from './zip';

const zipOf = (parts: Record<string, string>, limits = DEFAULT_LIMITS) => {
  const bytes = Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)]);
  return openZip(zipSync(Object.fromEntries(bytes)), nodeInflate, limits);
};

/** Reads the part of each of some archives. @returns the results, and how often one was parsed */
function readAll(archives: readonly Record<string, string>[], part = 'a.xml') {
  let parsed = 0;
  const seen = new SeenParts((bytes, name) => {
    parsed++;
    return `${name}: ${new TextDecoder().decode(bytes)}`;
  });
  const values = archives.map((parts) => {
    const zip = zipOf(parts);
    const entry = zip.find(part);
    return entry && seen.read(zip, entry, part);
  });
  return { values, parsed };
}

describe('SeenParts', () => {
  it('parses the same bytes under the same name once', () => {
    const { values, parsed } = readAll([{ 'a.xml': '<a/>' }, { 'a.xml': '<a/>', 'b.xml': '' }]);
    expect(values).toEqual(['a.xml: <a/>', 'a.xml: <a/>']);
    expect(parsed).toBe(1);
  });

  it('parses what differs in one byte, and what has been pushed out', () => {
    const texts = ['<a/>', '<b/>', '<c/>', '<d/>', '<e/>', '<a/>'];
    const { values, parsed } = readAll(texts.map((text) => ({ 'a.xml': text })));
    expect(values).toEqual(texts.map((text) => `a.xml: ${text}`));
    expect(parsed).toBe(6);
  });

  it('counts what need not be inflated again towards the limits', () => {
    const seen = new SeenParts((bytes) => bytes.length);
    const zip = zipOf({ 'a.xml': 'x'.repeat(60) }, { ...DEFAULT_LIMITS, expandedBytes: 100 });
    const entry = zip.find('a.xml');
    if (!entry) throw new Error('no entry');
    expect(seen.read(zip, entry, 'a.xml')).toBe(60);
    expect(() => seen.read(zip, entry, 'a.xml')).toThrow(
      expect.objectContaining({ code: 'expanded-too-large' }),
    );
  });
});
