import { Carrying } from './carrying.ts';

/** What becomes of the messages that the app sends. */
export class Answering extends Carrying {
  deliver(id: string): void {
    this.whatsApp.outgoing.setAck(id, 2);
  }

  read(id: string): void {
    this.whatsApp.outgoing.setAck(id, 3);
  }

  play(id: string): void {
    this.whatsApp.outgoing.setAck(id, 4);
  }

  fail(id: string): void {
    this.whatsApp.outgoing.setAck(id, -1);
  }

  /** Messages stay on the clock (they are recorded) until `releaseAcks`. */
  holdAcks(): void {
    this.whatsApp.outgoing.holdAcks();
  }

  releaseAcks(): void {
    this.whatsApp.outgoing.releaseAcks();
  }

  /** What is done to messages from now on is done, and the page never hears so; `false`: it is answered again. */
  loseActReplies(lost = true): void {
    this.whatsApp.losesActReplies = lost;
  }

  /** Accepts the next message and lets the answer be lost; the page repeats it on its next connection. */
  loseNextReply(): void {
    this.whatsApp.outgoing.answerNextWith('lose-reply');
  }

  /** The next message is accepted and refused at once (ack -1). */
  refuseNextSend(): void {
    this.whatsApp.outgoing.answerNextWith('refuse');
  }

  /** The next send throws inside WhatsApp; nothing is recorded. */
  throwOnNextSend(message = 'stand-in: this send fails'): void {
    this.whatsApp.outgoing.answerNextWith({ throws: message });
  }
}
