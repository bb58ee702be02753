/** Thrown for what no second try reads any better. */
export class UnreadableWebhook extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`a webhook cannot be read: ${code}`);
    this.name = 'UnreadableWebhook';
    this.code = code;
  }
}
