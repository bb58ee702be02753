import type { ComponentProps, KeyboardEvent, MouseEvent, ReactNode } from 'react';
import type { Hyperlink } from '#shared/text/hyperlinks/hyperlink.ts';
import classes from './outside.module.css';

type LinkedWordsProps = Omit<ComponentProps<'span'>, 'children' | 'className' | 'onClick' | 'onKeyDown'> & {
  kind: Hyperlink['kind'];
  onFollow?: () => void;
  children: ReactNode;
};

/**
 * Words that lead somewhere. No anchor, because nothing may navigate the window, not even the middle button; and no button,
 * because an address breaks over lines.
 */
export function LinkedWords({ kind, onFollow, children, ...rest }: LinkedWordsProps) {
  const follow = (event: MouseEvent | KeyboardEvent): void => {
    // Who selects words does not follow them.
    if (event.type === 'click' && window.getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    event.stopPropagation();
    onFollow?.();
  };
  return (
    <span
      role="link"
      tabIndex={0}
      {...rest}
      className={classes.link}
      onClick={follow}
      onKeyDown={(event) => {
        // What opens a menu is a button, and those hear the space bar too.
        if (event.key === 'Enter' || (event.key === ' ' && rest.role === 'button')) follow(event);
      }}
      data-kind={kind}
      data-testid="hyperlink"
    >
      {children}
    </span>
  );
}
