import { useRef, type ComponentProps, type ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { useFirstFocus } from '../ui/focus/use-first-focus.ts';
import { Logo } from '../ui/logo.tsx';
import motif from '../look/motif.module.css';
import classes from './door.module.css';

type DoorProps = ComponentProps<'div'> & {
  width: 'wide' | 'narrow';
  tagline?: string;
  /** At the end of the header. */
  controls: ReactNode;
};

/** A screen in place of the desk: the brand on top, a card and what belongs to it in the middle. */
export function Door({ width, tagline, controls, children, ...screen }: DoorProps) {
  const { t } = useWords();
  const place = useRef<HTMLElement>(null);
  useFirstFocus(place, true);
  return (
    <div className={`${motif.motif} ${classes.screen}`} data-width={width} {...screen}>
      <header className={classes.header}>
        <Logo size={38} />
        <div className={classes.brand}>
          <span className={classes.name}>{t('app.name')}</span>
          {tagline === undefined ? null : <span className={classes.tagline}>{tagline}</span>}
        </div>
        {controls}
      </header>
      <main ref={place} className={classes.main}>
        {children}
      </main>
    </div>
  );
}

export function DoorCard(props: ComponentProps<'div'>) {
  return <div className={classes.card} {...props} />;
}

/** What the screen is about. */
export function DoorTitle({ children }: { children: ReactNode }) {
  return <h1 className={classes.title}>{children}</h1>;
}

/** Says more about it, above what can be done. */
export function DoorText({ children }: { children: ReactNode }) {
  return <p className={classes.text}>{children}</p>;
}
