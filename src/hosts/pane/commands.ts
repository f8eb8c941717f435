import { ExcelHost } from '../excel/excel-host';
import { HostError } from '../excel/host';
import { documentStore } from './model/document-store';
import { EngineClient } from './model/engine-client';
import { ExcelInsert } from './model/excel-insert';
import { ExcelWork } from './model/excel-work';
import { searchOffice } from './model/office';
import { Session } from './model/session';
import { startWorker } from './model/start-worker';
import { languageFor, loadTexts, textsOf } from './texts/texts';
import { adoptPageStyle } from './view/page-style';

interface CommandEvent {
  completed(): void;
}

interface OfficeRealm {
  readonly Office?: {
    readonly actions: { associate(name: string, run: (event: CommandEvent) => void): void };
    readonly context: {
      readonly ui?: { displayDialogAsync(address: string, options: object): void };
    };
  };
}

const office = () => (globalThis as unknown as OfficeRealm).Office;

/** What a button of the ribbon does, and what is to be said of it: nothing when all went well. */
type Command = (host: ExcelHost, language: string) => Promise<string | null>;

const clearFlags: Command = async (host) => {
  await host.clearFlags();
  return null;
};

const insertBlankWorkbook: Command = async (host, language) => {
  const session = new Session(
    new EngineClient(startWorker),
    'excel',
    documentStore(host),
    language,
  );
  await session.start();
  await new ExcelInsert(session, new ExcelWork(session, host)).template(null);
  const { notice } = session;
  return notice && notice.intent !== 'success' ? notice.text : null;
};

const NOTICE = 'notice';

/** Says something in a window of Office: a button has no pane to say it in. */
function tell(text: string): void {
  const address = new URL(location.href);
  address.searchParams.set(NOTICE, text);
  office()?.context.ui?.displayDialogAsync(address.href, {
    height: 25,
    width: 30,
    displayInIframe: true,
  });
}

async function run(command: Command): Promise<void> {
  const around = await searchOffice().soon;
  const language = (typeof around === 'string' ? null : around.language) ?? '';
  await loadTexts(languageFor(language));
  const { errors } = textsOf(languageFor(language));
  try {
    const said = await command(ExcelHost.open(), language);
    if (said !== null) tell(said);
  } catch (error) {
    if (!(error instanceof HostError)) console.error(error);
    tell(error instanceof HostError ? errors[error.code] : errors.internal);
  }
}

const button = (command: Command) => (event: CommandEvent) => {
  void run(command).finally(() => event.completed());
};

/** The page as the window that {@link tell} opens. */
function showNotice(text: string): void {
  adoptPageStyle();
  const said = document.createElement('p');
  said.setAttribute('role', 'alert');
  said.className = NOTICE;
  said.textContent = text;
  document.body.append(said);
}

const notice = new URLSearchParams(location.search).get(NOTICE);
if (notice !== null) showNotice(notice);
else {
  void searchOffice().soon.then(() => {
    const actions = office()?.actions;
    actions?.associate('clearFlags', button(clearFlags));
    actions?.associate('insertTemplate', button(insertBlankWorkbook));
  });
}
