/** The languages of the desk, and of what it says to customers. */
export const LANGUAGES = ['ar', 'en'] as const;
