import { readTemplates } from '../../src/hosts/cli/files/template-files';
import { burdenOf, inFull } from '../../src/tools/burden/burden';

// npm run burden; exits with 1 when a quiet year asks for more than half of what full lists do.
const templates = readTemplates('templates');
const sheets = burdenOf(templates);
const total = sheets.reduce((sum, { cells }) => sum + cells, 0);
const most = inFull(templates) / 2;
for (const { sheet, rows, cells } of sheets) console.log(`${sheet}\t${rows}\t${cells}`);
console.log(`合计\t${sheets.reduce((sum, { rows }) => sum + rows, 0)}\t${total}\t(≤ ${most})`);
process.exitCode = total > most ? 1 : 0;
