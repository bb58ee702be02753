// Imported first: under the page's security policy nothing else may create a Trusted Types policy, and without one
// every assignment to innerHTML throws.

interface TrustedTypes {
  createPolicy(
    name: 'default',
    rules: {
      createHTML: (text: string) => string | null;
      createScriptURL: (url: string, type: string, sink: string) => string | null;
    },
  ): unknown;
}

/**
 * Mantine writes its style sheets through innerHTML. Style sheets hold no `<`, and without one no element can come
 * to be: so text passes, and markup is refused (null makes the assignment throw). Scripts have no rule, which refuses
 * all of them.
 */
const textOnly = (text: string): string | null => (text.includes('<') ? null : text);

/** Only threads, and of them only those that were built with this page, by the names vite gives them. */
const ownWorker = (url: string, _type: string, sink: string): string | null => {
  const { origin, pathname, search } = new URL(url, location.href);
  const isOwn = origin === new URL(import.meta.url).origin && search === '';
  const isWorker = /^\/assets\/[\w-]+-worker-[\w-]+\.js$/.test(pathname);
  return sink === 'Worker constructor' && isOwn && isWorker ? url : null;
};

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
trustedTypes?.createPolicy('default', { createHTML: textOnly, createScriptURL: ownWorker });
