import { TextInput } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import type { Classification, KeywordRule } from '#shared/domain/tickets/classification.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import classes from './rules.module.css';
import { ICON } from '../../ui/icon-size.ts';
import { SettingsSection } from '../../ui/settings/settings-section.tsx';

/** Staff are asked to look at what is less sure. */
const SURE = 0.7;

type RuleTesterProps = {
  sample: string;
  onSample: (sample: string) => void;
  rules: readonly KeywordRule[];
  /** Null while nothing is written. */
  found: Classification | null;
};

/** A text to try the rules on, as they are written now. */
export function RuleTester({ sample, onSample, rules, found }: RuleTesterProps) {
  const { t } = useWords();
  const verdict = (): string => {
    if (found === null) return t('rules.try-hint');
    const kind = t(`ticket-kind.${found.kind}`);
    const { because } = found;
    if (because.by !== 'rule') return t('rules.found-none', { kind });
    const place = rules.findIndex(({ id }) => id === because.ruleId) + 1;
    return t('rules.found', {
      kind,
      number: String(place),
      words: because.words.map((word) => `«${isolate(word)}»`).join('، '),
    });
  };
  return (
    <SettingsSection isFramed>
      <TextInput
        spellCheck={false}
        label={t('rules.try')}
        leftSection={<IconFlask {...ICON.control} />}
        placeholder={t('rules.sample')}
        attributes={{ input: { dir: 'auto' } }}
        maxLength={500}
        value={sample}
        onChange={(event) => onSample(event.currentTarget.value)}
        data-testid="rule-sample"
      />
      <p
        className={classes.verdict}
        role="status"
        data-kind={found?.kind}
        data-rule={found?.because.by === 'rule' ? found.because.ruleId : undefined}
        data-testid="rule-verdict"
      >
        {verdict()}
        {found === null ? null : (
          <span className={classes.sure} data-sure={found.confidence >= SURE}>
            {t(found.confidence >= SURE ? 'rules.sure' : 'rules.unsure', {
              percent: String(Math.round(found.confidence * 100)),
            })}
          </span>
        )}
      </p>
    </SettingsSection>
  );
}
