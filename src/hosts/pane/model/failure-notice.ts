import { HostError } from '../../excel/host';
import type { Texts } from '../texts/words';
import { EngineFailure, EngineLost } from './engine-client';
import type { Notice } from './notice';

/** What went wrong, in words; an error of the program's own goes to the console, too. */
export function failureNotice(error: unknown, texts: Texts, again: () => void): Notice {
  const { errors, progress } = texts;
  const action = { text: errors.retry, run: again };
  const stopped = error instanceof EngineLost && error.because === 'stopped';
  if (stopped || (error instanceof HostError && error.code === 'cancelled')) {
    return { intent: 'info', text: progress.cancelled };
  }
  if (error instanceof EngineLost) {
    const text = error.because === 'missing' ? errors.engineMissing : errors.engineLost;
    return { intent: 'error', text, action };
  }
  if (error instanceof EngineFailure && error.told) {
    return { intent: 'warning', text: error.message };
  }
  if (!(error instanceof HostError)) {
    console.error(error);
    return { intent: 'error', text: errors.internal, action };
  }
  const isSelected = error.code === 'out-of-sight' || error.code === 'frozen-away';
  if (isSelected) return { intent: 'info', text: errors[error.code] };
  const named = error.code === 'protected' && error.detail !== '';
  const text = named ? errors.protectedSheets(error.detail) : errors[error.code];
  return { intent: 'error', text, action };
}
