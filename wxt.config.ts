import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { dataFiles, tablesBeside } from './entrypoints/background/data/build';

/**
 * The demo build (`--mode demo`) has loopback pages switched on beforehand, for `npm start` and the tests.
 * The store build asks for no host at install: a site is switched on by the agent, one origin at a time.
 */
const DEMO_HOSTS = ['http://localhost/*', 'http://127.0.0.1/*'];

/** In the tables of `rules/` and the bank these name sentences that only tests and the bank editor run. */
const EXAMPLES = new Set(['examples', 'hits', 'misses', 'yes', 'no', 'bad', 'ok', 'not']);

/** The parts of a syntax tree (ESTree) that `withoutExamples` looks at. */
interface Syntax {
  type: string;
  start: number;
  end: number;
  name?: string;
  computed?: boolean;
  key?: Syntax;
  value?: Syntax | string;
  elements?: (Syntax | null)[];
  id?: Syntax | null;
  init?: Syntax | null;
  params?: Syntax[];
  callee?: Syntax;
  arguments?: Syntax[];
}

/**
 * Leaves the tables' own examples out of the worker, which never runs them. Lists of plain strings under one of the names above are
 * emptied, and so is the argument for a parameter called `examples`; of `bad` the first stays, since settings show it for a muted entry.
 */
function withoutExamples(): Plugin {
  const isText = (n: Syntax | null) => n?.type === 'Literal' && typeof n.value === 'string';
  const isList = (n: Syntax | null | undefined): n is Syntax =>
    n?.type === 'ArrayExpression' && (n.elements ?? []).every((e) => isText(e) || e?.type === 'TemplateLiteral');
  return {
    name: 'without-examples',
    enforce: 'post',
    transform(code, id) {
      if (!/\/(?:rules|phrasebank)\/[^?]*\.ts$/.test(id)) return null;
      const lists: Syntax[] = [];
      const takes = new Map<string, number>();
      const look = (n: Syntax, visit: (n: Syntax) => void): void => {
        visit(n);
        for (const part of Object.values(n) as unknown[]) {
          for (const p of Array.isArray(part) ? part : [part])
            if (typeof p === 'object' && p !== null && 'type' in p) look(p as Syntax, visit);
        }
      };
      const tree = this.parse(code) as unknown as Syntax;
      look(tree, (n) => {
        const made = n.type === 'VariableDeclarator' ? n.init : n.type === 'FunctionDeclaration' ? n : null;
        const at = made?.params?.findIndex((p) => p.name === 'examples') ?? -1;
        if (n.id?.name && at >= 0) takes.set(n.id.name, at);
      });
      look(tree, (n) => {
        if (n.type === 'Property' && !n.computed && typeof n.value === 'object' && EXAMPLES.has(n.key?.name ?? ''))
          if (isList(n.value)) lists.push({ ...n.value, name: n.key?.name });
        const at = n.type === 'CallExpression' ? takes.get(n.callee?.name ?? '') : undefined;
        const list = at === undefined ? undefined : n.arguments?.[at];
        if (isList(list)) lists.push(list);
      });
      if (lists.length === 0) return null;
      let out = code;
      for (const l of lists.sort((a, b) => b.start - a.start)) {
        const first = l.name === 'bad' ? l.elements?.[0] : null;
        out = `${out.slice(0, l.start)}[${first ? out.slice(first.start, first.end) : ''}]${out.slice(l.end)}`;
      }
      return { code: out, map: null };
    },
  };
}

export default defineConfig({
  srcDir: '.',
  modules: ['@wxt-dev/module-react'],
  manifestVersion: 3,
  imports: false,
  vite: ({ command }) => {
    // WXT makes NODE_ENV the mode's name; a demo build must ship the same React as the store build.
    if (command === 'build') process.env.NODE_ENV = 'production';
    // Named exports would make thousands of variables of the word lists; text to parse starts quicker than an object literal.
    return { json: { namedExports: false, stringify: true } };
  },
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every((e) => e.type === 'background'))
        config.plugins = [...(config.plugins ?? []), withoutExamples(), tablesBeside()];
    },
    'build:publicAssets': async (_wxt, files) => {
      for (const [relativeDest, contents] of Object.entries(await dataFiles())) files.push({ relativeDest, contents });
    },
  },
  manifest: ({ browser, mode }) => ({
    name: 'Evenkeel',
    // The browser's own language decides here: public/_locales.
    default_locale: 'en',
    description: '__MSG_description__',
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus', 'alarms', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    ...(mode === 'demo' ? { host_permissions: DEMO_HOSTS } : {}),
    action: { default_title: 'Evenkeel' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'evenkeel@evenkeel.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123', storage: { managed_schema: 'managed_schema.json' } }),
  }),
});
