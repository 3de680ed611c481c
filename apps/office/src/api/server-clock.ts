const chinaOffsetMs = 8 * 3_600_000;

/** How far the server's clock (in a demonstration: the demo clock) is ahead of this machine's. */
let aheadMs = 0;

export function setServerNow(now: string): void {
  aheadMs = Date.parse(now) - Date.now();
}

/** The server's time as an instant in China time, to the second. */
export const serverNow = (): string =>
  `${new Date(Date.now() + aheadMs + chinaOffsetMs).toISOString().slice(0, 19)}+08:00`;

export const today = (): string => serverNow().slice(0, 10);
