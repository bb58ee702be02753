/** As much of a chat of wa-js as sending and looking up need; a test replaces what it is about. */
export function fakeChat(change: object = {}): { WPP: { chat: Record<string, unknown> } } {
  return {
    WPP: {
      chat: {
        find: async (address: string) => ({ id: address }),
        generateMessageID: async (address: string) => ({
          id: '3EB0SAMPLE',
          toString: () => `true_${address}_3EB0SAMPLE_out`,
        }),
        ...change,
      },
    },
  };
}
