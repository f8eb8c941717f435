import type { Language } from '../../../core/templates/schema';
import type { Session } from '../model/session';

const TEXTS: Readonly<Record<Language, { readonly fresh: string; readonly take: string }>> = {
  'zh-CN': {
    fresh: '支部台账有新版本。页面不会自己刷新：把手头的改动存好以后，再换成新版本。',
    take: '换成新版本',
  },
  en: {
    fresh: 'There is a new version. Nothing reloads by itself: save your changes, then take it.',
    take: 'Take the new version',
  },
};

/**
 * Keeps the page for use without its server, and offers a new version when the server has one; what
 * is open here stays as it is until a person takes that.
 */
export async function keepOffline(session: Session): Promise<void> {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register('service-worker.js');
  const offer = (fresh: ServiceWorker): void => {
    const { fresh: text, take } = TEXTS[session.language];
    const run = (): void => {
      serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      fresh.postMessage('take over');
    };
    session.tell({ intent: 'info', text, action: { text: take, run } });
  };
  // The first version that is kept at all is no new one.
  const offerNew = (fresh: ServiceWorker | null): void => {
    if (fresh?.state === 'installed' && serviceWorker.controller) offer(fresh);
  };
  offerNew(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const fresh = registration.installing;
    fresh?.addEventListener('statechange', () => offerNew(fresh));
  });
}
