/** The browser's own page about its extensions (chrome://extensions), used as a person would: to allow a site, take it back, see errors. */
import type { Page } from 'puppeteer-core';
import type { Launched } from './browser';

/** What that page may call and others may not; only what is used here. */
interface DeveloperPrivate {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(change: {
    extensionId: string;
    hostAccess?: 'ON_CLICK' | 'ON_SPECIFIC_SITES' | 'ON_ALL_SITES';
    errorCollection?: boolean;
  }): Promise<void>;
  addHostPermission(id: string, host: string): Promise<void>;
  removeHostPermission(id: string, host: string): Promise<void>;
  getExtensionInfo(id: string): Promise<{ runtimeErrors: { message: string; source: string; contextUrl: string }[] }>;
}
declare const chrome: {
  developerPrivate: DeveloperPrivate;
  management: { setEnabled(id: string, on: boolean): Promise<void> };
};

export interface Manager {
  /** Lets the extension read a site before it has asked: its own request is then granted without a prompt. */
  allow(pattern: string): Promise<void>;
  /** Takes a site back. */
  revoke(pattern: string): Promise<void>;
  setEnabled(on: boolean): Promise<void>;
  /** Errors the browser has noted in any part of the extension since it was loaded: worker, pages, content scripts, unhandled rejections. */
  errors(): Promise<string[]>;
}

/** Opens the page in a tab of its own behind `front` and has errors noted from now on. */
export async function openManager({ browser, id }: Launched, front?: Page): Promise<Manager> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (extensionId) => {
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, errorCollection: true });
  }, id);
  await front?.bringToFront();
  return {
    allow: (pattern) =>
      page.evaluate(
        async (extensionId, host) => {
          await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_SPECIFIC_SITES' });
          await chrome.developerPrivate.addHostPermission(extensionId, host);
        },
        id,
        pattern,
      ),
    revoke: (pattern) =>
      page.evaluate((extensionId, host) => chrome.developerPrivate.removeHostPermission(extensionId, host), id, pattern),
    setEnabled: (on) => page.evaluate((extensionId, to) => chrome.management.setEnabled(extensionId, to), id, on),
    errors: () =>
      page.evaluate(async (extensionId) => {
        const { runtimeErrors } = await chrome.developerPrivate.getExtensionInfo(extensionId);
        return runtimeErrors.map((e) => `${e.message} (${e.source} in ${e.contextUrl})`);
      }, id),
  };
}
