import { useWords } from '../../i18n/use-words.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';
import classes from './slash-button.module.css';

const SLASH = '/';

/** What a "/" in the text does, for who does not know it: lists the saved replies. */
export function SlashButton({ isListed, onPress }: { isListed: boolean; onPress: () => void }) {
  const { t } = useWords();
  return (
    <TooltipIconButton
      label={t('templates.picker-open')}
      aria-expanded={isListed}
      // The focus stays in the text, where the list has its keys.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
      data-testid="picker-open"
    >
      <span className={classes.slash} dir="ltr" aria-hidden="true">
        {SLASH}
      </span>
    </TooltipIconButton>
  );
}
