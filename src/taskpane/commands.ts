import { ExcelHost } from '../excel/excel-host';
import { HostError } from '../excel/host';
import { EngineClient } from './model/engine-client';
import { ExcelInsert } from './model/excel-insert';
import { documentStore, ExcelWork } from './model/excel-work';
import { officeSurroundings } from './model/office';
import { Session } from './model/session';
import { DEFAULT_SETTINGS } from './model/settings';

interface CommandEvent {
  completed(): void;
}

interface Actions {
  readonly Office?: {
    readonly actions: { associate(name: string, run: (event: CommandEvent) => void): void };
  };
}

/** Runs a button of the ribbon; what Excel refuses leaves the workbook as it was. */
const command = (task: () => Promise<void>) => (event: CommandEvent) => {
  task()
    .catch((error: unknown) => {
      if (!(error instanceof HostError)) console.error(error);
    })
    .finally(() => event.completed());
};

async function insertBlankWorkbook(): Promise<void> {
  const host = ExcelHost.open();
  const office = await officeSurroundings();
  const session = new Session(
    new EngineClient(),
    'excel',
    documentStore(host),
    office?.language ?? DEFAULT_SETTINGS.language,
  );
  await session.start();
  await new ExcelInsert(session, new ExcelWork(session, host)).template(null);
}

const clearFlags = (): Promise<void> => ExcelHost.open().clearFlags();

void officeSurroundings().then(() => {
  const { actions } = (globalThis as unknown as Actions).Office ?? {};
  actions?.associate('clearFlags', command(clearFlags));
  actions?.associate('insertTemplate', command(insertBlankWorkbook));
});
