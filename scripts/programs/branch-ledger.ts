import { main } from '../../src/batch/cli/main';

main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
