import { formatMoment } from '../../i18n/time-format.ts';
import { isolate, isolateLtr, useWords } from '../../i18n/use-words.ts';
import { QueryStates } from '../../ui/page/query-states.tsx';
import { SettingsSection } from '../../ui/settings/settings-section.tsx';
import { useMinute } from '../../ui/time/use-clock.ts';
import { useProgramCalls } from '../programs-api.ts';
import classes from './programs.module.css';

const SHOWN = 20;

/** Who called last, and how it went; nothing of what was said. */
export function CallsSection() {
  const { t, language } = useWords();
  const now = useMinute();
  const calls = useProgramCalls();
  return (
    <SettingsSection title={t('programs.calls')} hint={t('programs.calls-hint')}>
      {calls.data === undefined ? <QueryStates query={calls} /> : null}
      {calls.data?.length === 0 ? <p className={classes.hint}>{t('programs.calls-none')}</p> : null}
      {calls.data === undefined || calls.data.length === 0 ? null : (
        <table className={classes.calls} data-testid="program-calls">
          <thead>
            <tr>
              <th scope="col">{t('programs.call-when')}</th>
              <th scope="col">{t('programs.call-program')}</th>
              <th scope="col">{t('programs.call-what')}</th>
              <th scope="col">{t('programs.call-status')}</th>
            </tr>
          </thead>
          <tbody>
            {calls.data.slice(0, SHOWN).map((call) => (
              <tr key={call.id} data-failed={call.status >= 400}>
                <td>{formatMoment(call.at, now, language)}</td>
                <td>{call.program === null ? t('programs.call-nobody') : isolate(call.program)}</td>
                <td>{isolateLtr(`${call.method} ${call.route}`)}</td>
                <td>{isolateLtr(String(call.status))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </SettingsSection>
  );
}
