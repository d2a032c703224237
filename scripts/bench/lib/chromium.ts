/** A browser that counts what a page costs. */
import bundled from "@sparticuz/chromium";
import { type Browser, chromium, type Page } from "playwright-core";

/** Flags of the package with which a page does not behave as a visitor's. */
const UNWANTED = new Set(["--single-process", "--no-zygote", "--disable-web-security"]);

export async function openChromium(): Promise<Browser> {
  const executablePath = process.env["CHROMIUM_PATH"] || (await bundled.executablePath());
  const args = bundled.args.filter((flag) => !UNWANTED.has(flag));
  return chromium.launch({ executablePath, headless: true, args });
}

/** A cheap phone on a slow line: a quarter of the processor, 1.6 Mbit/s, 150 ms. */
export const SLOW = { cpu: 4, bytesPerSecond: 200_000, latency: 150 } as const;

export interface Cost {
  /** As they go over the line, headers included. */
  readonly bytes: number;
  readonly requests: number;
}

/** A cold visit: `use` gets the page, the costs are those of all that it loaded meanwhile. */
export async function visit(
  browser: Browser,
  slow: typeof SLOW | null,
  use: (page: Page) => Promise<void>,
): Promise<Cost> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    if (slow !== null) {
      await session.send("Emulation.setCPUThrottlingRate", { rate: slow.cpu });
      await session.send("Network.emulateNetworkConditions", {
        offline: false,
        latency: slow.latency,
        downloadThroughput: slow.bytesPerSecond,
        uploadThroughput: slow.bytesPerSecond,
      });
    }
    const cost = { bytes: 0, requests: 0 };
    session.on("Network.requestWillBeSent", ({ request }) => {
      if (!request.url.startsWith("data:")) cost.requests++;
    });
    session.on("Network.loadingFinished", ({ encodedDataLength }) => {
      cost.bytes += encodedDataLength;
    });
    await use(page);
    await page.waitForLoadState("networkidle");
    return cost;
  } finally {
    await context.close();
  }
}
