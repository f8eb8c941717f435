import { HostError, type WorkbookHost } from '../../excel/host';
import type { SettingsStore } from './session';

/** Settings kept in the workbook. */
export const documentStore = (host: WorkbookHost): SettingsStore => ({
  read: (key) => host.readSetting(key),
  write: async (key, value) => {
    try {
      await host.writeSetting(key, value);
    } catch (error) {
      // A workbook that cannot be written keeps nothing; the settings hold until it is closed.
      if (!(error instanceof HostError)) throw error;
    }
  },
});
