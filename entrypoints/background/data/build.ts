import { globSync, readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';

/** How the build keeps the tables out of the worker's bundle and lays them beside it as data. Used by `wxt.config.ts` and the bench. */
const root = fileURLToPath(new URL('../../../', import.meta.url));
const late = `${root}entrypoints/background/data/late.ts`;

/** The word list of the package `sentiment`. */
const WORDS = 'node_modules/sentiment/languages/en/labels.json';
/** The JSON tables that are laid beside the worker, by path in the repository. */
const tables = () => [...globSync('rules/**/*.json', { cwd: root }).sort(), WORDS];

/** The files to lay beside the worker: path to text. */
export async function dataFiles(): Promise<Record<string, string>> {
  const { module } = await runnerImport<typeof import('./contents')>(`${root}entrypoints/background/data/contents.ts`, {
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
  });
  return module.dataFiles(root, tables());
}

const PREFIX = '\0late-table:';

/** In the bundle the JSON tables are blanks, to be filled from their file. */
export function tablesBeside(): Plugin {
  return {
    name: 'tables-beside',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith('.json') || !importer) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      const name = found && tables().find((t) => found.id === realpathSync(root + t));
      // without its ending, or the reader of JSON files would take it for one
      return name ? PREFIX + name.slice(0, -'.json'.length) : null;
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const name = `${id.slice(PREFIX.length)}.json`;
      const blank = readFileSync(root + name, 'utf8')
        .trimStart()
        .startsWith('[')
        ? '[]'
        : '{}';
      const table = `lateTable(${JSON.stringify(name)}, ${blank})`;
      // a package that requires it wants the table itself and no module around it
      if (name === WORDS) return `module.exports = require(${JSON.stringify(late)}).${table};`;
      return `import { lateTable } from ${JSON.stringify(late)};\nexport default ${table};`;
    },
  };
}
