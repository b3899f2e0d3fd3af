/** Once before all end-to-end tests: the demo extension is built and a browser is there. */
import type { TestProject } from 'vitest/node';
import { ensureBrowser, type FoundBrowser } from '../support/browser';
import { buildDemoExtension } from '../support/extension';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the unpacked demo extension. */
    extensionDir: string;
    browser: FoundBrowser;
  }
}

export default async function setup(project: TestProject): Promise<void> {
  project.provide('browser', await ensureBrowser());
  project.provide('extensionDir', buildDemoExtension());
}
