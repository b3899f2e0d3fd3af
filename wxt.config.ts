import { defineConfig } from 'wxt';

/**
 * The demo build (`--mode demo`) has loopback pages switched on beforehand, for `npm start` and the tests.
 * The store build asks for no host at install: a site is switched on by the agent, one origin at a time.
 */
const DEMO_HOSTS = ['http://localhost/*', 'http://127.0.0.1/*'];

export default defineConfig({
  srcDir: '.',
  modules: ['@wxt-dev/module-react'],
  manifestVersion: 3,
  imports: false,
  vite: ({ command }) => {
    // WXT makes NODE_ENV the mode's name; a demo build must ship the same React as the store build.
    if (command === 'build') process.env.NODE_ENV = 'production';
    return {};
  },
  manifest: ({ browser, mode }) => ({
    name: 'Evenkeel',
    description: 'Reads the mood, flags wording that makes it worse, offers the next step. All on your own machine.',
    permissions: ['storage', 'scripting', 'activeTab', ...(browser === 'firefox' ? [] : ['sidePanel'])],
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
      : { minimum_chrome_version: '123' }),
  }),
});
