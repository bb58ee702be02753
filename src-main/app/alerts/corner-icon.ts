import { Menu, nativeImage, Tray, type NativeImage } from 'electron';
import type { ConnectionState } from '#shared/domain/connection.ts';
import type { Language } from '#shared/domain/bilingual.ts';
import { DOTS, withDot } from './unread-picture.ts';

type LinkWord = keyof typeof DOTS;

interface CornerState {
  language: Language;
  phase: ConnectionState['phase'];
  /** 0 while the desk is locked: it says nothing then. */
  unread: number;
  isSignedIn: boolean;
}

interface CornerOptions {
  /** Where its picture lies. */
  icon: string;
  onOpen: () => void;
  onLock: () => void;
  onQuit: () => void;
}

const WORDS = {
  ar: {
    name: 'روشتة',
    linked: 'مرتبطة بواتساب',
    offline: 'بلا اتصال بواتساب الآن',
    unlinked: 'غير مرتبطة بواتساب',
    unread: (count: number) => `غير مقروء: ${count}`,
    open: 'فتح روشتة',
    lock: 'قفل الشاشة',
    quit: 'إغلاق روشتة تمامًا',
  },
  en: {
    name: 'Rosheta',
    linked: 'Linked to WhatsApp',
    offline: 'No connection to WhatsApp now',
    unlinked: 'Not linked to WhatsApp',
    unread: (count: number) => `Unread: ${count}`,
    open: 'Open Rosheta',
    lock: 'Lock the screen',
    quit: 'Close Rosheta completely',
  },
};

/** The icon beside the clock: how it stands with WhatsApp, how much is unread, and the way in and out. */
export class CornerIcon {
  readonly #options: CornerOptions;
  readonly #icon: Tray;
  readonly #pictures = new Map<LinkWord, NativeImage>();
  #shown = '';

  constructor(options: CornerOptions, state: CornerState) {
    this.#options = options;
    this.#icon = new Tray(this.#picture(linkWordOf(state.phase)));
    this.#icon.on('click', options.onOpen);
    this.show(state);
  }

  show(state: CornerState): void {
    // A menu that is put in place of an open one closes it.
    const shown = JSON.stringify([state.language, linkWordOf(state.phase), state.unread, state.isSignedIn]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const words = WORDS[state.language];
    const link = linkWordOf(state.phase);
    const lines = [words[link], ...(state.unread > 0 ? [words.unread(state.unread)] : [])];
    this.#icon.setImage(this.#picture(link));
    this.#icon.setToolTip([words.name, ...lines].join('\n'));
    this.#icon.setContextMenu(
      Menu.buildFromTemplate([
        ...lines.map((label) => ({ label, enabled: false })),
        { type: 'separator' },
        { label: words.open, click: this.#options.onOpen },
        { label: words.lock, enabled: state.isSignedIn, click: this.#options.onLock },
        { type: 'separator' },
        { label: words.quit, click: this.#options.onQuit },
      ]),
    );
  }

  destroy(): void {
    this.#icon.destroy();
  }

  #picture(link: LinkWord): NativeImage {
    const known = this.#pictures.get(link);
    if (known !== undefined) return known;
    const plain = nativeImage.createFromPath(this.#options.icon);
    const { width, height } = plain.getSize();
    const { bytes } = withDot({ bytes: plain.toBitmap(), width, height }, DOTS[link]);
    const picture = nativeImage.createFromBitmap(bytes, { width, height });
    this.#pictures.set(link, picture);
    return picture;
  }
}

export function linkWordOf(phase: ConnectionState['phase']): LinkWord {
  if (phase === 'online') return 'linked';
  return phase === 'starting' || phase === 'syncing' || phase === 'offline' ? 'offline' : 'unlinked';
}
