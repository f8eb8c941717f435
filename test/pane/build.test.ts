import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtFile } from './built-pane';

const ROOT = join(import.meta.dirname, '../..');
const HOST = 'https://ledger.example.cn/pane';
/** Where tenants of the Chinese cloud load Office.js from. */
const CHINESE =
  'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js';

describe('npm run build', () => {
  it('writes the pane and its manifest for an address, with Office.js from another', async () => {
    const out = mkdtempSync(join(tmpdir(), 'pane-'));
    try {
      const webpack = join(ROOT, 'node_modules/webpack/bin/webpack.js');
      const settings = { host: HOST, officeJs: CHINESE, out };
      const env = Object.entries(settings).flatMap(([key, value]) => ['--env', `${key}=${value}`]);
      execFileSync(process.execPath, [webpack, '--mode', 'production', ...env], { cwd: ROOT });
      const read = (file: string) => readFileSync(join(out, file), 'utf8');

      const manifest = read('manifest.xml');
      expect(manifest).not.toContain('localhost');
      const addresses = [...manifest.matchAll(/"(https:\/\/[^"]*)"/g)].flatMap(([, one]) =>
        one?.startsWith(HOST) ? [new URL(one).pathname.slice('/pane/'.length)] : [],
      );
      expect(addresses).toContain('taskpane.html');
      for (const file of addresses) expect(existsSync(join(out, file)), file).toBe(true);

      for (const page of ['taskpane.html', 'commands.html']) {
        const loads =
          page === 'commands.html'
            ? `<script src="${CHINESE}"></script>`
            : `data-office-js="${CHINESE}"`;
        expect(read(page)).toContain(loads);
        expect(read(page)).toContain(`script-src 'self' ${new URL(CHINESE).origin};`);
        expect(read(page)).not.toContain('microsoft.com');
      }
      expect(read('index.html')).not.toContain('office');

      // Another build of the same sources is the same file.
      const file = readFileSync(await builtFile());
      expect(readFileSync(join(out, '支部台账.html')).equals(file)).toBe(true);
      expect(file.length).toBeLessThan(3_200_000);
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  }, 400_000);
});
