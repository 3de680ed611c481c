import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const found = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) =>
  existsSync(path),
);

/** The system's Chromium; headless, and with nothing that would look for the network. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH ?? found;
  if (!executablePath) throw new Error("没有找到 Chromium，请设置 CHROME_PATH");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--font-render-hinting=none",
    ],
  });
}

export const desktop = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };
