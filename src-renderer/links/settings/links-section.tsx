import { useState } from 'react';
import type { LinkState } from '#shared/domain/links.ts';
import type { Link } from '#shared/domain/transport-capabilities.ts';
import { formatPhone } from '#shared/phone/format-phone.ts';
import { useLinks } from '../../api/queries/app.ts';
import { useSettings, useUpdateSettings } from '../../api/queries/settings.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Choice } from '../../ui/choice.tsx';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';
import { SettingsSection } from '../../ui/settings/settings-section.tsx';
import { LinkLight } from '../../window/link-light.tsx';
import { statusKey } from '../../window/link-words.ts';
import { HeardAgo } from './heard-ago.tsx';
import classes from './links-section.module.css';

/** Both ways to WhatsApp: how each stands, its number, and which of them sends. Nothing where there is but one. */
export function LinksSection() {
  const { t } = useWords();
  const links = useLinks().data;
  const mayChoose = useMay('whatsapp.cloud');
  const update = useUpdateSettings();
  const [asked, setAsked] = useState<Link | null>(null);
  if (links === undefined || links.links.length < 2) return null;
  // In the same order whichever sends.
  const shown = links.links.toSorted((one, other) => other.link.localeCompare(one.link));
  return (
    <SettingsSection title={t('links.title')} hint={t('links.hint')} testId="links">
      <ul className={classes.links}>
        {shown.map((each) => (
          <LinkRow key={each.link} of={each} isSending={each.link === links.sending} />
        ))}
      </ul>
      {mayChoose ? (
        <Choice
          label={t('links.choose')}
          value={links.sending}
          options={shown.map(({ link }) => ({
            value: link,
            label: t(`links.${link}`),
            testId: `send-by-${link}`,
          }))}
          onChange={setAsked}
          testId="sending-link"
        />
      ) : (
        <p className={classes.hint}>{t('links.choose-admin')}</p>
      )}
      <ConfirmDialog
        isOpen={asked !== null}
        title={t(asked === 'web' ? 'links.to-web-title' : 'links.to-cloud-title')}
        body={t(asked === 'web' ? 'links.to-web' : 'links.to-cloud')}
        confirm={t('links.confirm')}
        isHarmless
        onCancel={() => setAsked(null)}
        onConfirm={() => {
          if (asked !== null) update.mutate({ sendingLink: asked });
          setAsked(null);
        }}
      />
    </SettingsSection>
  );
}

function LinkRow({ of, isSending }: { of: LinkState; isSending: boolean }) {
  const { t } = useWords();
  const country = useSettings().data?.defaultCountry ?? 'EG';
  const { link, state, number, capabilities } = of;
  return (
    <li className={classes.link} data-testid={`link-${link}`} data-phase={state.phase}>
      <LinkLight state={state} />
      <span className={classes.name}>{t(`links.${link}`)}</span>
      <span className={classes.role} data-sends={isSending}>
        {t(isSending ? 'links.sends' : 'links.only-receives')}
      </span>
      <span className={classes.facts}>
        <span>{t(statusKey(state))}</span>
        {number === null ? (
          <span>{t('links.no-number')}</span>
        ) : (
          <bdi dir="ltr" className="selectable numeric">
            {formatPhone(number, country)}
          </bdi>
        )}
        {/* Without a history only what is told live comes in: how long ago that was is the truth about it. */}
        {capabilities.hasHistory ? null : <HeardAgo />}
      </span>
    </li>
  );
}
