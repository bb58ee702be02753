import { Button } from '@mantine/core';
import { IconPlus, IconRestore } from '@tabler/icons-react';
import { useState } from 'react';
import { listSettingsProblems } from '#shared/desk/settings/settings-problems.ts';
import { classifyText } from '#shared/desk/classify/classify.ts';
import { DEFAULT_RULES } from '#shared/domain/rules/default-rules.ts';
import { MOST_RULES, type KeywordRule } from '#shared/domain/tickets/classification.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';
import { sameValue } from '../../settings-form/drafts/same-value.ts';
import { SaveBar } from '../../settings-form/drafts/save-bar.tsx';
import { useSettingsDraft } from '../../settings-form/drafts/use-settings-draft.ts';
import { moveItem, removeItem, replaceItem } from '../../settings-form/parts/move.ts';
import parts from '../../settings-form/parts/parts.module.css';
import { newRule } from './edit-rules.ts';
import { RuleCard } from './rule-card.tsx';
import { RuleTester } from './rule-tester.tsx';
import classes from './rules.module.css';
import { ICON } from '../../ui/icon-size.ts';
import { SettingsSection, SettingsSections } from '../../ui/settings/settings-section.tsx';

/** By which words a message becomes a ticket of a kind; the first rule that fits decides. */
export function RulesTab({ settings }: { settings: Settings }) {
  const { t } = useWords();
  const draft = useSettingsDraft(settings, ['keywordRules']);
  const { keywordRules: rules } = draft.value;
  const [isAsking, setAsking] = useState(false);
  const [newId, setNewId] = useState<string | null>(null);
  const [sample, setSample] = useState('');
  const change = (keywordRules: KeywordRule[]): void => draft.change({ keywordRules });
  const found = sample.trim() === '' ? null : classifyText(sample, rules);
  const decisive = found?.because.by === 'rule' ? found.because.ruleId : null;
  const problems = listSettingsProblems({ keywordRules: rules }).length;
  return (
    <>
      <SettingsSections>
        <RuleTester sample={sample} onSample={setSample} rules={rules} found={found} />
        <SettingsSection
          title={t('rules.list')}
          hint={t('rules.list-hint')}
          action={
            <div className={parts.buttons}>
              <Button
                variant="light"
                size="compact-sm"
                leftSection={<IconPlus {...ICON.line} />}
                disabled={rules.length >= MOST_RULES}
                onClick={() => {
                  const rule = newRule(crypto.randomUUID());
                  setNewId(rule.id);
                  change([rule, ...rules]);
                }}
                data-testid="rule-add"
              >
                {t('rules.add')}
              </Button>
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<IconRestore {...ICON.line} />}
                disabled={sameValue(rules, DEFAULT_RULES)}
                onClick={() => setAsking(true)}
                data-testid="rules-reset"
              >
                {t('rules.reset')}
              </Button>
            </div>
          }
        >
          <ol className={classes.rules}>
            {rules.map((rule, index) => (
              <RuleCard
                key={rule.id}
                rule={rule}
                index={index}
                count={rules.length}
                isDecisive={rule.id === decisive}
                startsOpen={rule.id === newId}
                onChange={(changed) => change(replaceItem(rules, index, changed))}
                onMove={(by) => change(moveItem(rules, index, by))}
                onRemove={() => change(removeItem(rules, index))}
              />
            ))}
          </ol>
          {rules.length === 0 ? <p className={parts.lead}>{t('rules.empty')}</p> : null}
        </SettingsSection>
      </SettingsSections>
      <SaveBar draft={draft} problems={problems} />
      <ConfirmDialog
        isOpen={isAsking}
        title={t('rules.reset-title')}
        body={t('rules.reset-body')}
        confirm={t('rules.reset')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          change(DEFAULT_RULES);
        }}
      />
    </>
  );
}
