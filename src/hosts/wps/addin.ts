/**
 * The hidden page of the add-in in WPS: the ribbon calls its functions by their names. Nobody has
 * run it in a real WPS.
 */
interface TaskPane {
  readonly ID: number;
  Visible: boolean;
  DockPosition: number;
}

interface Surroundings {
  readonly Application: { readonly ActiveWorkbook: { readonly FullName: string } | null };
  CreateTaskPane(url: string, title: string): TaskPane;
}

/** msoCTPDockPositionRight. */
const RIGHT = 2;

/** By the workbook beside which each stands. */
const panes = new Map<string, TaskPane>();

/** Shows the pane of the workbook in front, or hides it: an open one may freeze the ribbon. */
function togglePane(wps: Surroundings): void {
  const book = wps.Application.ActiveWorkbook?.FullName;
  if (book === undefined) return;
  const known = panes.get(book);
  if (known) {
    known.Visible = !known.Visible;
    return;
  }
  const made = wps.CreateTaskPane(new URL('taskpane.html', location.href).href, '支部台账');
  made.DockPosition = RIGHT;
  made.Visible = true;
  panes.set(book, made);
}

// None of them may be async: some builds hide the whole tab then.
Object.assign(globalThis, {
  OnAddinLoad: () => true,
  OnAction: ({ Id }: { readonly Id: string }) => {
    if (Id === 'branchLedgerPane') togglePane(globalThis as unknown as Surroundings);
    return true;
  },
  GetImage: () => 'icon-32.png',
  OnGetEnabled: () => true,
});
