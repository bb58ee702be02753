import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Component } from 'react';
import { report } from '../../api/report.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Logo } from '../../ui/logo.tsx';
import classes from '../../window/splash.module.css';

/** Catches a defect while drawing, so that staff see a way on instead of a white window. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    report(error);
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <BrokenScreen /> : this.props.children;
  }
}

function BrokenScreen() {
  const { t } = useWords();
  return (
    <main className={classes.splash} role="alert" data-testid="error-notice">
      <Logo size={56} />
      <h1 className={classes.title}>{t('error.screen-title')}</h1>
      <p className={classes.body}>{t('error.screen-body')}</p>
      <Button onClick={() => window.location.reload()}>{t('error.screen-reload')}</Button>
    </main>
  );
}
