import type { Page } from 'playwright-core';
import { textsOf } from '../../src/hosts/pane/texts/texts';

type Language = 'zh-CN' | 'en';

/** A pane that is no wider: the narrowest that a side of Excel may be. */
const NARROWEST = { width: 320, height: 640 };

/** All words of the page itself in a language that always say the same. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value.trim()];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : [];
}

/**
 * The words of the page itself that cannot be read whole at 320 px, in both languages: cut at the
 * edge of what holds them, or beyond that of the window where nothing scrolls to them.
 */
export async function cutWords(page: Page): Promise<string[]> {
  const size = page.viewportSize();
  await page.setViewportSize(NARROWEST);
  const cut: string[] = [];
  for (const language of ['en', 'zh-CN'] as const satisfies readonly Language[]) {
    const words = [...new Set(wordsOf(textsOf(language)))].filter(Boolean);
    for (const one of await page.evaluate(cutIn, [language, words] as const)) {
      cut.push(`${language}: ${one}`);
    }
  }
  await page.evaluate(cutIn, [null, []] as const);
  if (size) await page.setViewportSize(size);
  return cut;
}

/** Runs in the page: shows it in a language (null: its own), and returns the words that are cut. */
async function cutIn([language, words]: readonly [Language | null, readonly string[]]) {
  interface Shown extends Element {
    session: {
      settings: { language: string };
      change(settings: { language: string }): Promise<void>;
      changed(): void;
    };
  }
  const kept = globalThis as unknown as { ownLanguage?: string };
  const { session } = document.querySelector('ledger-pane') as Shown;
  if (kept.ownLanguage === undefined) {
    kept.ownLanguage = session.settings.language;
    // So that the words of both are there.
    for (const one of ['en', 'zh-CN', kept.ownLanguage]) await session.change({ language: one });
  }
  session.settings = { ...session.settings, language: language ?? kept.ownLanguage };
  session.changed();
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const wanted = new Set(words);
  const cut: string[] = [];
  const scrolls = (element: Element | null): boolean => {
    for (let at = element; at; at = at.parentElement ?? hostOf(at)) {
      if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
    }
    return false;
  };
  const hostOf = (element: Element): Element | null => {
    const root = element.getRootNode();
    return root instanceof ShadowRoot ? root.host : null;
  };
  const look = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) look(element.shadowRoot);
      const text = element.textContent?.trim() ?? '';
      const isLeaf = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (!isLeaf || !wanted.has(text)) continue;
      const box = element.getBoundingClientRect();
      // What only a screen reader is told is a pixel wide.
      if (box.width <= 1 || box.height <= 1) continue;
      const { overflowX, display } = getComputedStyle(element);
      const isClipped =
        overflowX !== 'visible' &&
        display !== 'inline' &&
        element.scrollWidth > element.clientWidth + 1;
      const isOutside = (box.right > innerWidth + 1 || box.left < -1) && !scrolls(element);
      if (isClipped || isOutside) cut.push(text);
    }
  };
  look(document);
  return cut;
}
