// Imported first: under the page's security policy nothing else may create a Trusted Types policy, and without one
// every assignment to innerHTML throws.

interface TrustedTypes {
  createPolicy(name: 'default', rules: { createHTML: (text: string) => string | null }): unknown;
}

/**
 * Mantine writes its style sheets through innerHTML. Style sheets hold no `<`, and without one no element can come
 * to be: so text passes, and markup is refused (null makes the assignment throw). Scripts and their addresses have
 * no rule, which refuses all of them.
 */
const textOnly = (text: string): string | null => (text.includes('<') ? null : text);

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
trustedTypes?.createPolicy('default', { createHTML: textOnly });
