import { writeFileSync } from 'node:fs';
import { hashTemplates } from '../../src/hosts/cli/files/engine-hash';
import { keptFile } from '../../src/hosts/cli/files/kept-templates';
import { TEMPLATES_ROOT } from '../../src/hosts/cli/files/package-root';
import { readReturnTemplates } from '../../src/hosts/cli/files/template-files';

// Part of the build: checks the templates once, for every run after it.
writeFileSync(
  process.argv[2] ?? '',
  keptFile(hashTemplates(), readReturnTemplates(TEMPLATES_ROOT)),
);
