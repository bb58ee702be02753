import type { Language } from '#shared/domain/bilingual.ts';
import { useWords } from '../i18n/use-words.ts';
import classes from './language-toggle.module.css';

/** In which language the customer is answered. */
export function LanguageToggle({
  language,
  onChange,
}: {
  language: Language;
  onChange: (language: Language) => void;
}) {
  const { t } = useWords();
  return (
    <span role="group" aria-label={t('templates.language')} className={classes.toggle}>
      {(['ar', 'en'] as const).map((one) => (
        <button
          key={one}
          type="button"
          className={classes.language}
          aria-pressed={one === language}
          onClick={() => onChange(one)}
          data-testid={`reply-language-${one}`}
        >
          {t(one === 'ar' ? 'templates.in-arabic' : 'templates.in-english')}
        </button>
      ))}
    </span>
  );
}
