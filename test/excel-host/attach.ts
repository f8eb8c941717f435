import type { SimulatedExcel } from './bridge';

interface OfficeJs {
  readonly OfficeExtension: {
    readonly HostBridge: { init(bridge: SimulatedExcel): void };
    readonly GenericEventRegistration: { s_genericEventRegistrations: object };
  };
  Office?: object;
}

/**
 * Puts a simulated Excel behind the Office.js that is loaded in this realm, as
 * if the add-in had just been started there: handlers of before are forgotten.
 */
export function attach(excel: SimulatedExcel, options: { language?: string } = {}): void {
  const realm = globalThis as unknown as OfficeJs;
  realm.OfficeExtension.GenericEventRegistration.s_genericEventRegistrations = {};
  realm.OfficeExtension.HostBridge.init(excel);
  const info = { host: 'Excel', platform: 'PC' };
  const context = {
    requirements: { isSetSupported: excel.isSetSupported.bind(excel) },
    displayLanguage: options.language ?? 'zh-CN',
    contentLanguage: options.language ?? 'zh-CN',
    platform: 'PC',
    host: 'Excel',
    ui: { displayDialogAsync: (address: string) => excel.dialogs.push(address) },
    document: { mode: excel.workbook.readOnly ? 'readOnly' : 'readWrite' },
  };
  const onReady = (callback?: (about: typeof info) => void) => {
    callback?.(info);
    return Promise.resolve(info);
  };
  // Of the library's file for Excel alone: the table of functions is in the file that loads it.
  const mappings: Record<string, unknown> = {};
  const actions = {
    _association: { mappings },
    associate: (name: string, run: unknown) => {
      mappings[name.toUpperCase()] = run;
    },
  };
  // The library's own are read-only: what is asked of Office looks here first.
  realm.Office = Object.create(realm.Office ?? {}, {
    context: { value: context },
    onReady: { value: onReady },
    actions: { value: actions },
  });
}
