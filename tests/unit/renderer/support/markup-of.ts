import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider, type QueryKey } from '@tanstack/react-query';
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from '#renderer/i18n/setup.ts';

/**
 * What a part of the window shows at first, without a window.
 * @param known what main has answered already, by its query's key.
 */
export function markupOf(
  part: ReactNode,
  {
    language = 'ar',
    known = [],
  }: { language?: 'ar' | 'en'; known?: readonly (readonly [QueryKey, unknown])[] } = {},
): string {
  const client = new QueryClient();
  for (const [key, answer] of known) client.setQueryData(key, answer);
  const i18n = createI18n(language);
  const kit = createElement(MantineProvider, null, part);
  const words = createElement(I18nextProvider, { i18n }, kit);
  const markup = renderToStaticMarkup(createElement(QueryClientProvider, { client }, words));
  // The kit's own.
  return markup.replaceAll(/<style[\s\S]*?<\/style>/g, '');
}
