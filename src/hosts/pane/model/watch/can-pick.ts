/** Whether the browser lets files that are chosen be looked at again when they are saved elsewhere. */
export const canPick = (): boolean =>
  'showOpenFilePicker' in globalThis && 'showDirectoryPicker' in globalThis;
