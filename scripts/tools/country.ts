import { country } from '../../src/tools/country/country';

// node dist/tools/country.mjs [SHARE]: a tenth of the country unless told; 1 wants 12 GB of disk.
const share = Number(process.argv[2] ?? '0.1');
process.exitCode = (await country(share, (line) => console.log(line))) ? 0 : 1;
