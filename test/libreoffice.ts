import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Always calculate on opening: what a workbook says by itself must not hide what its formulas give. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;
const MINUTES = 5;

function program(): string | null {
  for (const name of ['soffice', 'libreoffice']) {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' });
      return name;
    } catch {
      // Not of that name, or not at all.
    }
  }
  return null;
}

/** LibreOffice as a program, or null where it is not installed. */
export const LIBREOFFICE = program();

/**
 * Opens a workbook in LibreOffice, calculates all of it anew, and saves it in another format.
 * @param folder for the result and for LibreOffice’s own settings; there may be several calls for one
 * @returns where the result is
 */
export function convert(file: string, format: 'xlsx' | 'pdf', folder: string): string {
  if (LIBREOFFICE === null) throw new Error('LibreOffice is not installed');
  const profile = join(folder, 'libreoffice');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
  const out = join(folder, format);
  const user = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  execFileSync(LIBREOFFICE, [user, '--headless', '--convert-to', format, '--outdir', out, file], {
    stdio: 'ignore',
    timeout: MINUTES * 60_000,
  });
  return join(out, `${basename(file).replace(/\.[^.]*$/, '')}.${format}`);
}
