import { app, dialog, type BrowserWindow } from 'electron';
import type { Language } from '#shared/domain/bilingual.ts';
import type { Closing } from '#shared/domain/look.ts';

interface StayOptions {
  language: () => Language;
  closing: () => Closing;
  /** The answer is kept, so that it is asked once. */
  keep: (closing: Exclude<Closing, 'ask'>) => void;
  /** Whether an icon of the desk is beside the clock now, by which it can be opened again. */
  hasCorner: () => Promise<boolean>;
  /** The window has gone, and the desk goes on. */
  onStaying: () => void;
}

const WORDS = {
  ar: {
    title: 'إغلاق النافذة',
    message: 'هل تستمر روشتة في استقبال الرسائل بعد إغلاق النافذة؟',
    detail:
      'إذا استمرت فستبقى أيقونتها بجوار الساعة، وتُنبّهكم إلى الرسائل الجديدة. وإذا أُغلقت تمامًا فلن تصل رسائل حتى تُفتح من جديد. يمكن تغيير ذلك من الإعدادات، صفحة «التنبيهات».',
    stay: 'الاستمرار في الاستقبال',
    quit: 'الإغلاق تمامًا',
    cancel: 'إلغاء',
  },
  en: {
    title: 'Closing the window',
    message: 'Should Rosheta go on receiving messages when the window is closed?',
    detail:
      'If it goes on, its icon stays beside the clock and it tells you of new messages. If it is closed completely, nothing comes in until it is opened again. This can be changed in the settings, on the page “Notifications”.',
    stay: 'Go on receiving',
    quit: 'Close completely',
    cancel: 'Cancel',
  },
};

const ANSWERS = ['stay', 'quit', 'cancel'] as const;

/**
 * Lets the desk go on when its window is closed, as whoever closes it wants. The system asks and not the page: a page that
 * hangs must not keep its window. @returns a function that ends it; then closing quits.
 */
export function stayOpen(window: BrowserWindow, options: StayOptions): () => void {
  let isLeaving = false;
  let isAsking = false;
  const leave = (): void => void (isLeaving = true);
  const close = (event: { preventDefault(): void }): void => {
    if (isLeaving || options.closing() === 'quit') return;
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    void decide(window, options)
      .then((answer) => {
        if (window.isDestroyed() || isLeaving) return;
        if (answer === 'stay') {
          window.hide();
          options.onStaying();
        } else if (answer === 'quit') {
          leave();
          window.close();
        }
      })
      .finally(() => (isAsking = false));
  };
  window.on('close', close);
  // The program, the system or an update ends it: nothing is asked then, and nothing holds it up.
  app.on('before-quit', leave);
  window.on('query-session-end', leave);
  window.on('session-end', leave);
  return () => {
    isLeaving = true;
    app.off('before-quit', leave);
    if (window.isDestroyed()) return;
    window.off('close', close);
    window.off('query-session-end', leave);
    window.off('session-end', leave);
  };
}

/** Without an icon to come back by, a closed window would be a program that nobody can reach: it quits, as ever. */
async function decide(
  window: BrowserWindow,
  { language, closing, keep, hasCorner }: StayOptions,
): Promise<(typeof ANSWERS)[number]> {
  if (!(await hasCorner())) return 'quit';
  if (closing() === 'stay') return 'stay';
  const answer = await ask(window, language());
  if (answer !== 'cancel') keep(answer);
  return answer;
}

async function ask(window: BrowserWindow, language: Language): Promise<(typeof ANSWERS)[number]> {
  const { title, message, detail, ...labels } = WORDS[language];
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title,
    message,
    detail,
    buttons: ANSWERS.map((answer) => labels[answer]),
    defaultId: ANSWERS.indexOf('stay'),
    cancelId: ANSWERS.indexOf('cancel'),
    noLink: true,
  });
  return ANSWERS[response] ?? 'cancel';
}
