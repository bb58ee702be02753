import type { ReactNode } from 'react';
import type { Hyperlink } from '#shared/text/hyperlinks/hyperlink.ts';
import { useWords } from '../i18n/use-words.ts';
import { useOpenMap } from '../api/open-map.ts';
import { HyperlinksContext } from '../ui/message/hyperlinks.ts';
import { LinkedWords } from './linked-words.tsx';
import { useOpenOutside } from './outside-api.ts';
import { PersonLink } from './person-link.tsx';
import { PhoneLink } from './phone-link.tsx';
import { WebLink } from './web-link.tsx';

/** Lets whatever is written inside lead where it says it does. */
export function HyperlinksProvider({ children }: { children: ReactNode }) {
  return <HyperlinksContext value={drawHyperlink}>{children}</HyperlinksContext>;
}

function drawHyperlink(link: Hyperlink, words: ReactNode): ReactNode {
  switch (link.kind) {
    case 'web':
      return <WebLink link={link}>{words}</WebLink>;
    case 'phone':
      return <PhoneLink phone={link.phone}>{words}</PhoneLink>;
    case 'email':
      return <EmailLink link={link}>{words}</EmailLink>;
    case 'person':
      return <PersonLink link={link}>{words}</PersonLink>;
    case 'place':
      return <PlaceLink link={link}>{words}</PlaceLink>;
  }
}

type LinkProps<Kind> = { link: Extract<Hyperlink, { kind: Kind }>; children: ReactNode };

function EmailLink({ link, children }: LinkProps<'email'>) {
  const { t } = useWords();
  const open = useOpenOutside();
  return (
    <LinkedWords
      kind="email"
      title={t('outside.writes-mail', { address: link.address })}
      onFollow={() => open.mutate(link.url)}
    >
      {children}
    </LinkedWords>
  );
}

function PlaceLink({ link, children }: LinkProps<'place'>) {
  const { t } = useWords();
  const open = useOpenMap();
  const { latitude, longitude } = link;
  return (
    <LinkedWords
      kind="place"
      title={t('outside.opens-map')}
      onFollow={() => open.mutate({ latitude, longitude })}
    >
      {children}
    </LinkedWords>
  );
}
