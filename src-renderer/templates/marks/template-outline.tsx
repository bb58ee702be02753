import type { Template } from '#shared/domain/templates/template.ts';
import type { Language } from '#shared/domain/bilingual.ts';
import { bodyIn, languageIn, outlineOf } from '#shared/desk/templates/template-bodies.ts';
import { useWords } from '../../i18n/use-words.ts';
import classes from './template-outline.module.css';

/** A template in one line: what will be filled in is a chip, named in the language of the text around it. */
export function TemplateOutline({ body, language }: { body: Template['body']; language: Language }) {
  const { t } = useWords();
  const lng = languageIn(body, language);
  return outlineOf(bodyIn(body, language)).map((piece, index) =>
    piece.is === 'words' ? (
      piece.text
    ) : (
      <bdi key={index} className={classes.chip}>
        {piece.is === 'blank' ? piece.label : t(`templates.var-${piece.name}`, { lng })}
      </bdi>
    ),
  );
}
