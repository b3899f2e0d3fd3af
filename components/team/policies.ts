/**
 * Policy files that put a team's bank on every computer an organisation manages, ready to copy. Texts only. Where each belongs:
 * Chrome's documentation of policies for extensions (`3rdparty`), Firefox's of `policies.json`.
 */
interface PolicyWants {
  /** Id of the extension in Chrome and Edge. */
  chromeId: string;
  firefoxId: string;
  packAddress: string;
  /** Ed25519 public key, 32 bytes as base64; '' leaves it out. */
  packKey: string;
  /** Match patterns of sites to switch on. */
  sites: readonly string[];
  /** Fixed settings as JSON text; '' leaves them out. */
  settings: string;
}

export interface PolicyFile {
  id: 'windows' | 'edge' | 'mac' | 'linux' | 'firefox';
  /** What the file is called. */
  name: string;
  text: string;
}

/** The same wish in the five forms that browsers read. */
export function policyFiles(wants: PolicyWants): PolicyFile[] {
  const { chromeId, firefoxId } = wants;
  const values = valuesOf(wants);
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return [
    { id: 'windows', name: 'evenkeel-chrome.reg', text: registry('Google\\Chrome', chromeId, values) },
    { id: 'edge', name: 'evenkeel-edge.reg', text: registry('Microsoft\\Edge', chromeId, values) },
    { id: 'mac', name: `com.google.Chrome.extensions.${chromeId}.plist`, text: plist(values) },
    { id: 'linux', name: 'evenkeel.json', text: json({ '3rdparty': { extensions: { [chromeId]: values } } }) },
    { id: 'firefox', name: 'policies.json', text: json({ policies: { '3rdparty': { Extensions: { [firefoxId]: values } } } }) },
  ];
}

type Values = Record<string, string | readonly string[]>;

function valuesOf({ packAddress, packKey, sites, settings }: PolicyWants): Values {
  return {
    packAddress,
    ...(packKey ? { packKey } : {}),
    ...(sites.length > 0 ? { sites } : {}),
    ...(settings ? { settings } : {}),
  };
}

function registry(maker: string, id: string, values: Values): string {
  const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  const root = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${maker}\\3rdparty\\extensions\\${id}\\policy`;
  const lines = ['Windows Registry Editor Version 5.00', '', `[${root}]`];
  const lists: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string') lines.push(`${quoted(name)}=${quoted(value)}`);
    else lists.push('', `[${root}\\${name}]`, ...value.map((item, i) => `"${i + 1}"=${quoted(item)}`));
  }
  return `${[...lines, ...lists, ''].join('\r\n')}`;
}

function plist(values: Values): string {
  const safe = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const fields = Object.entries(values).map(([name, value]) => {
    const held =
      typeof value === 'string'
        ? `<string>${safe(value)}</string>`
        : `<array>\n${value.map((item) => `    <string>${safe(item)}</string>`).join('\n')}\n  </array>`;
    return `  <key>${safe(name)}</key>\n  ${held}`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
${fields.join('\n')}
</dict>
</plist>
`;
}
