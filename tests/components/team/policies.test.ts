import { describe, expect, it } from 'vitest';
import { policyFiles } from '@/components/team/policies';
import { readPolicy } from '@/entrypoints/background/team/policy';

const wants = {
  chromeId: 'abcdefghijklmnopabcdefghijklmnop',
  firefoxId: 'evenkeel@evenkeel.example',
  packAddress: 'https://files.example/pack.json?a=1&b=<2>',
  packKey: 'a2V5',
  sites: ['https://desk.example/*', 'https://mail.example/*'],
  settings: '{"counts":false}',
};
const file = (id: string) => policyFiles(wants).find((f) => f.id === id)?.text ?? '';
const means = {
  packAddress: wants.packAddress,
  pack: null,
  packKey: 'a2V5',
  sites: wants.sites,
  settings: { counts: false },
};

describe('policy files', () => {
  it('for Chrome on Linux and for Firefox say what the extension reads', () => {
    expect(readPolicy(JSON.parse(file('linux'))['3rdparty'].extensions[wants.chromeId])).toEqual(means);
    expect(readPolicy(JSON.parse(file('firefox')).policies['3rdparty'].Extensions[wants.firefoxId])).toEqual(means);
  });

  it('for Windows quote what the registry would misread, lists as keys of their own', () => {
    const text = file('windows');
    expect(text.startsWith('Windows Registry Editor Version 5.00\r\n')).toBe(true);
    expect(text).toContain(
      `[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${wants.chromeId}\\policy]`,
    );
    expect(text).toContain('"settings"="{\\"counts\\":false}"');
    expect(text).toContain('\\policy\\sites]\r\n"1"="https://desk.example/*"\r\n"2"="https://mail.example/*"');
    expect(file('edge')).toContain('\\Microsoft\\Edge\\3rdparty\\');
  });

  it('for macOS are XML in which nothing of the address is markup', () => {
    const text = file('mac');
    expect(text).toContain('<string>https://files.example/pack.json?a=1&amp;b=&lt;2&gt;</string>');
    expect(text).toContain('<key>sites</key>\n  <array>\n    <string>https://desk.example/*</string>');
  });

  it('leave out what is not wished', () => {
    const [text = ''] = policyFiles({ ...wants, packKey: '', sites: [], settings: '' }).map((f) => f.text);
    expect(text).not.toMatch(/packKey|sites|settings/);
  });
});
