import { IconExternalLink, IconPointer } from '@tabler/icons-react';
import type { InteractiveDetails } from '#shared/domain/messages/message-details.ts';
import { ICON } from '../../ui/icon-size.ts';
import classes from './cards.module.css';
import { Detail } from './said-card.tsx';
import { LinkedText } from '../../ui/message/formatted-text.tsx';

/** Above the text. */
export function InteractiveHeading({ heading }: Pick<InteractiveDetails, 'heading'>) {
  return heading === null ? null : (
    <div className={classes.heading}>
      <bdi className="selectable" dir="auto">
        <LinkedText text={heading} />
      </bdi>
    </div>
  );
}

/** Below the text. Nothing here can be pressed: it was offered to somebody else, or by a stranger. */
export function InteractiveFoot({ details }: { details: InteractiveDetails }) {
  const { footer, sections, buttons } = details;
  return (
    <div className={classes.foot} data-testid="card-interactive">
      <Detail text={footer} />
      {sections.map(({ title, rows }, index) => (
        <div key={index} className={classes.words}>
          <Detail text={title} />
          <ul className={classes.list}>
            {rows.map((row, at) => (
              <li key={at} className={classes.offer}>
                <bdi className="selectable" dir="auto">
                  <LinkedText text={row.title} />
                </bdi>
                <Detail text={row.description} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {buttons.map(({ label, target }, index) => (
        <div key={index} className={classes.offer}>
          <span className={classes.item}>
            {target === null ? <IconPointer {...ICON.mark} /> : <IconExternalLink {...ICON.mark} />}
            <bdi className="selectable" dir="auto">
              <LinkedText text={label} />
            </bdi>
          </span>
          <Detail text={target} />
        </div>
      ))}
    </div>
  );
}
