/**
 * Gets a browser onto a machine that has none, with no questions asked: the distribution's package where that is a real
 * one and we are root, else the test library's own download. Says each step before doing it.
 */
import { spawnSync } from 'node:child_process';
import { aptVersion, haveApt, installPackages, isRoot } from './apt';
import { downloadsFolder, type FoundBrowser, findBrowser } from './find-browser';

type Say = (line: string) => void;

const HOW_BY_HAND =
  'Install Chrome, Chromium or Edge yourself, or set EVENKEEL_BROWSER to the program of one, and run the same command again.';

function distributionPackage(say: Say): FoundBrowser | null {
  if (process.platform !== 'linux' || !haveApt()) return null;
  if (!isRoot()) {
    say('Not root, so the distribution package is left alone.');
    return null;
  }
  const version = aptVersion('chromium', say);
  if (!version) {
    say('This distribution has no package "chromium".');
    return null;
  }
  if (version.includes('snap')) {
    say('The package "chromium" of this distribution only points to a snap, which does not run in containers: not used.');
    return null;
  }
  say(`Installing the distribution package chromium ${version} (about 100 MB) with apt-get ...`);
  return installPackages(['chromium', 'fonts-dejavu-core'], say) ? findBrowser() : null;
}

async function ownDownload(say: Say): Promise<FoundBrowser | null> {
  // Loaded here only: a machine with a browser never needs it.
  const [{ Browser, detectBrowserPlatform, install }, { PUPPETEER_REVISIONS }] = await Promise.all([
    import('@puppeteer/browsers'),
    import('puppeteer-core/internal/revisions.js'),
  ]);
  const platform = detectBrowserPlatform();
  if (!platform) {
    say(`There is no Chrome for Testing for ${process.platform} on ${process.arch}.`);
    return null;
  }
  const buildId = PUPPETEER_REVISIONS.chrome;
  const cacheDir = downloadsFolder();
  say(`Downloading Chrome for Testing ${buildId} (about 170 MB) to ${cacheDir} ...`);
  // Its list of system libraries is read by apt, which needs its package lists first.
  const withLibraries = isRoot() && haveApt();
  process.env.DEBIAN_FRONTEND ??= 'noninteractive';
  if (withLibraries) aptVersion('libnss3', say);
  try {
    const got = await install({ browser: Browser.CHROME, buildId, cacheDir, platform });
    if (withLibraries) {
      say('Installing the system libraries that it needs with apt-get ...');
      await install({ browser: Browser.CHROME, buildId, cacheDir, platform, installDeps: true });
    }
    const found = findBrowser();
    if (found) return found;
    say(`${got.executablePath} is there but does not start.`);
    if (process.platform === 'linux') say(`Libraries missing: ${missingLibraries(got.executablePath)}`);
  } catch (error) {
    say(`That failed: ${error instanceof Error ? error.message : String(error)}`);
  }
  return null;
}

function missingLibraries(program: string): string {
  const said = spawnSync('ldd', [program], { encoding: 'utf8' }).stdout ?? '';
  const names = said.split('\n').flatMap((line) => (line.includes('not found') ? [line.trim().split(' ')[0]] : []));
  return names.join(', ') || 'none that ldd can name';
}

/**
 * The browser of this machine, installed first when there is none.
 * @param say takes each step in plain words (standard error by default, so that it never mixes with a program's output)
 * @throws with what to do when none can be had
 */
export async function ensureBrowser(say: Say = (line) => process.stderr.write(`browser: ${line}\n`)): Promise<FoundBrowser> {
  const there = findBrowser();
  if (there) return there;
  say('No Chrome, Chromium or Edge that can be used is on this machine.');
  const got = distributionPackage(say) ?? (await ownDownload(say));
  if (!got) throw new Error(`No browser could be installed (the steps tried are above). ${HOW_BY_HAND}`);
  say(`Ready: ${got.version} at ${got.path}`);
  return got;
}
