import { useState, type ReactNode } from 'react';
import type { Hyperlink } from '#shared/text/hyperlinks/hyperlink.ts';
import { isolateLtr, useWords } from '../i18n/use-words.ts';
import { ConfirmDialog } from '../ui/dialog/confirm-dialog.tsx';
import { LinkedWords } from './linked-words.tsx';
import { useOpenOutside } from './outside-api.ts';
import classes from './outside.module.css';

/** A page of the web. One that may be another than it looks like says which it is, and asks before it opens. */
export function WebLink(props: { link: Extract<Hyperlink, { kind: 'web' }>; children: ReactNode }) {
  const { url, host, doubt, like } = props.link;
  const { t } = useWords();
  const open = useOpenOutside();
  const [isAsking, setAsking] = useState(false);
  const shown = { host: isolateLtr(host), like: isolateLtr(like ?? '') };
  return (
    <>
      <LinkedWords
        kind="web"
        title={t('outside.opens', shown)}
        onFollow={() => (doubt === null ? open.mutate(url) : setAsking(true))}
        data-doubt={doubt ?? undefined}
      >
        {props.children}
      </LinkedWords>
      {doubt === null ? null : (
        <>
          {' '}
          <bdi dir="ltr" className={classes.host} data-testid="real-host">
            {host}
          </bdi>
          {isAsking ? (
            <ConfirmDialog
              isOpen
              title={t('outside.doubt-title', shown)}
              body={t(`outside.doubt-${doubt}`, shown)}
              confirm={t('outside.open')}
              onCancel={() => setAsking(false)}
              onConfirm={() => {
                setAsking(false);
                open.mutate(url);
              }}
            />
          ) : null}
        </>
      )}
    </>
  );
}
