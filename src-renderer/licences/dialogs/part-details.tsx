import type { LicencedPart, LicencesFile } from '#shared/domain/licences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { textsOf } from './licence-text.ts';
import classes from './licences.module.css';

type PartDetailsProps = { file: LicencesFile; part: LicencedPart; electron: string };

/** One part's licence in full. The texts are their makers', in English, whatever the desk's language. */
export function PartDetails({ file, part, electron }: PartDetailsProps) {
  const { t } = useWords();
  const version = part.version === '' ? electron : part.version;
  return (
    <section className={classes.details} aria-label={part.name}>
      <h3 className={classes.title}>
        <bdi dir="ltr">{`${part.name} ${version}`}</bdi>
      </h3>
      <p className={classes.facts}>
        <bdi dir="ltr">{part.licence}</bdi>
        {part.page === '' ? null : (
          <span>
            {t('licences.page')}{' '}
            <bdi dir="ltr" className="selectable">
              {part.page}
            </bdi>
          </span>
        )}
      </p>
      {part.note === null ? null : (
        <p className={classes.note} data-testid="licence-note">
          {t(`licences.note-${part.note}`)}
        </p>
      )}
      {/* What scrolls must be reached by key. */}
      <div className={classes.texts} dir="ltr" lang="en" tabIndex={0} data-testid="licence-text">
        {textsOf(file, part).map((text, index) => (
          <div key={index} className={classes.text}>
            {text.map((paragraph, place) => (
              <p key={place}>{paragraph}</p>
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}
