import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  LOCAL_FILES,
  officeAddress,
  officeFiles,
} from '../../scripts/pane/office-js.mjs';

const LIBRARY = join(import.meta.dirname, '../../node_modules/@microsoft/office-js');
const MICROSOFT = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

describe("a unit's own copy of Office.js", () => {
  it('is asked for beside the pages, which then reach nothing else', () => {
    expect(officeAddress('local')).toBe('office-js/office.js');
    const policy = contentSecurityPolicy(officeAddress('local'));
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).not.toContain('http');
  });

  it('has the files that Excel asks for, with their licence, all in the package', () => {
    const files = officeFiles('local', LIBRARY);
    expect(files.map(({ to }) => to)).toEqual([
      ...LOCAL_FILES.map((file) => `office-js/${file}`),
      'office-js/LICENSE.md',
    ]);
    expect(files.filter(({ from }) => !existsSync(from))).toEqual([]);
  });

  it('is not made unless it is asked for', () => {
    expect(officeFiles(undefined, LIBRARY)).toEqual([]);
    expect(officeAddress(undefined)).toBe(MICROSOFT);
    expect(officeAddress('https://a.cn/office.js')).toBe('https://a.cn/office.js');
    expect(contentSecurityPolicy('https://a.cn/office.js')).toContain(
      "script-src 'self' https://a.cn;",
    );
    expect(contentSecurityPolicy(null)).toBe(contentSecurityPolicy('office-js/office.js'));
  });
});
