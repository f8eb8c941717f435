import { describe, expect, it } from 'vitest';
import { hashTemplates } from './engine-hash';
import { keptFile, packageTemplates, templatesIn } from './kept-templates';
import { TEMPLATES_ROOT } from './package-root';
import { readTemplates } from './template-files';

const templates = readTemplates(TEMPLATES_ROOT);
const file = keptFile(hashTemplates(), templates);

describe('templates that are kept with the program', () => {
  it('are what checking them gives', () => {
    expect(templatesIn(file, hashTemplates())).toEqual(templates);
  });

  it('do not stand for files that were edited since', () => {
    expect(templatesIn(file, hashTemplates().replace(/^./, '-'))).toBeNull();
  });

  it.each([
    ['cut short', file.subarray(0, file.length / 2)],
    ['of a newer Node', Buffer.concat([file.subarray(0, 64), Buffer.from([0xff, 0xfe])])],
    ['not there', Buffer.alloc(0)],
  ])('are none where the file is %s', (_, damaged) => {
    expect(templatesIn(damaged, hashTemplates())).toBeNull();
  });

  it('are read from their files where none are kept', async () => {
    expect(await packageTemplates()).toEqual(templates);
  });
});
