import { main } from '../src/hosts/cli/commands/main';

main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
