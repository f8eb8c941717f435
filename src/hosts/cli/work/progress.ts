import type { Language } from '../../../core/templates/schema';

/** Counts what is done, for a person who waits. */
export interface Progress {
  /** One more workbook is done. */
  step(outcome: 'fine' | 'found' | 'unreadable'): void;
  /** Clears the line. */
  end(): void;
}

const SILENT: Progress = { step: () => undefined, end: () => undefined };

const EVERY_MS = 100;

function timeLeft(seconds: number, language: Language): string {
  const whole = Math.ceil(seconds);
  const minutes = Math.floor(whole / 60);
  if (language === 'en') return minutes > 0 ? `${minutes} min ${whole % 60} s` : `${whole} s`;
  return minutes > 0 ? `${minutes} 分 ${whole % 60} 秒` : `${whole} 秒`;
}

/**
 * A line on standard error that shows counts and the time left; nothing at all
 * where standard error is no terminal.
 */
export function showProgress(total: number, language: Language): Progress {
  const { stderr } = process;
  if (!stderr.isTTY || total < 2) return SILENT;
  const started = Date.now();
  const count = { fine: 0, found: 0, unreadable: 0 };
  let shown = 0;
  return {
    step(outcome) {
      count[outcome]++;
      const now = Date.now();
      if (now - shown < EVERY_MS) return;
      shown = now;
      const done = count.fine + count.found + count.unreadable;
      const left = timeLeft((((now - started) / done) * (total - done)) / 1000, language);
      const share = Math.floor((done / total) * 100);
      const line =
        language === 'zh-CN'
          ? `已处理 ${done}/${total}（${share}%），有问题 ${count.found}，读不了 ${count.unreadable}，还需约 ${left}`
          : `${done}/${total} (${share}%), ${count.found} with findings, ${count.unreadable} unreadable, ${left} left`;
      stderr.write(`\r\u001B[K${line}`);
    },
    end: () => void stderr.write('\r\u001B[K'),
  };
}
