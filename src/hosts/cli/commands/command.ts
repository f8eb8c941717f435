import type { LocalText } from '../../../core/templates/schema';

/** A subcommand of `branch-ledger`. */
export interface Command {
  readonly name: string;
  /** What follows the name, such as `FILE|DIR… [--out FILE]`. */
  readonly usage: string;
  readonly summary: LocalText;
  /** A line each: what the options and arguments mean. */
  readonly details: readonly (readonly [term: string, meaning: LocalText])[];
  /**
   * Does the work.
   * @param signal aborted when the user stops the program
   * @param writes called by a command that writes last of all, before it does: until then the system
   *   ends it at once, also amid one long piece of work
   * @returns the exit status
   * @throws UsageError when the arguments are not as they must be
   */
  run(args: readonly string[], signal: AbortSignal, writes?: () => void): Promise<number>;
}

/** The exit statuses. */
export const EXIT = {
  fine: 0,
  findings: 1,
  usage: 2,
  unreadable: 3,
  unwritten: 4,
  internal: 70,
  stopped: 130,
};
