/** Once before all end-to-end tests: a browser is there and the demo extension is built. */
import type { TestProject } from 'vitest/node';
import { ensureBrowser, type FoundBrowser } from '../support/browser';
import { buildDemo } from '../support/build';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the unpacked demo extension. */
    extensionDir: string;
    browser: FoundBrowser;
  }
}

export default async function setup(project: TestProject): Promise<void> {
  project.provide('browser', await ensureBrowser());
  // A folder named by hand holds a build to test as it is.
  project.provide('extensionDir', process.env.EVENKEEL_EXTENSION ?? buildDemo());
}
