import { HostError } from './host';

export interface RetryOptions {
  /** Called before each further attempt: say 请先按回车结束单元格编辑 and wait. */
  readonly wait: (attempt: number) => Promise<void>;
  readonly attempts?: number;
}

/**
 * Does a thing, and does it again as long as a cell is being edited, which
 * makes Excel refuse everything.
 * @throws HostError any other, or `cell-edit-mode` after the last attempt
 */
export async function retryWhileEditing<T>(
  action: () => Promise<T>,
  { wait, attempts = 20 }: RetryOptions,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await action();
    } catch (error) {
      const editing = error instanceof HostError && error.code === 'cell-edit-mode';
      if (!editing || attempt >= attempts) throw error;
      await wait(attempt);
    }
  }
}
