import { backoffMillis } from './outbox.js';

/** One thing to try again later, sooner after the first failure than after the tenth. */
export class Retry {
  private failures = 0;
  private timer = 0;

  after(millis: number, work: () => void): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(work, millis);
  }

  backOff(work: () => void): void {
    this.after(backoffMillis(++this.failures, Math.random()), work);
  }

  succeeded(): void {
    this.failures = 0;
  }

  close(): void {
    window.clearTimeout(this.timer);
  }
}
