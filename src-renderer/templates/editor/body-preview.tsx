import type { Language } from '#shared/domain/bilingual.ts';
import type { TemplateToken } from '#shared/desk/templates/parse-field.ts';
import { renderTemplate } from '#shared/desk/templates/render-template.ts';
import { useWords } from '../../i18n/use-words.ts';
import { pharmacyDay } from '../../i18n/pharmacy-clock.ts';
import { SAMPLE_VALUES } from './insertables.ts';
import sample from '../../ui/message/sample-bubble.module.css';
import classes from './editor.module.css';

/** How a text reads when it is sent, with what is filled in marked as such. */
export function BodyPreview({ tokens, language }: { tokens: readonly TemplateToken[]; language: Language }) {
  const { t } = useWords();
  const read = (part: readonly TemplateToken[]): string =>
    renderTemplate(part, {
      ...SAMPLE_VALUES[language],
      language,
      digits: 'latin',
      today: pharmacyDay(),
      blanks: new Map(),
    }).text;
  if (read(tokens) === '') return null;
  return (
    <div className={classes.preview}>
      <span className={classes.hint}>{t('templates.preview')}</span>
      <div
        className={sample.bubble}
        dir={language === 'ar' ? 'rtl' : 'ltr'}
        data-testid={`preview-${language}`}
      >
        {tokens.map((token, index) =>
          token.is === 'text' ? (
            token.text
          ) : (
            <bdi key={index} className={classes.filled}>
              {read([token])}
            </bdi>
          ),
        )}
      </div>
    </div>
  );
}
