import type { BrowserContext } from '@playwright/test';

/**
 * What no page may do: reach beyond this computer, break its own content security policy, or fail without saying so. `excused` are the
 * complaints that a journey provokes on purpose, such as a host that it stops.
 */
export class Watch {
  readonly outside: string[] = [];
  readonly complaints: string[] = [];

  constructor(private readonly excused: readonly RegExp[] = []) {}

  /** All pages of this context, also those that open later. */
  over(context: BrowserContext): BrowserContext {
    context.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (hostname !== '127.0.0.1' && protocol !== 'blob:' && protocol !== 'data:') this.outside.push(request.url());
    });
    context.on('console', (message) => {
      if (message.type() === 'error' || /content security policy/i.test(message.text())) this.complain(message.text());
    });
    context.on('weberror', (failure) => this.complain(failure.error().message));
    return context;
  }

  private complain(words: string): void {
    if (!this.excused.some((each) => each.test(words))) this.complaints.push(words);
  }
}
