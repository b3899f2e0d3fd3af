import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KNOWN_DESKS, siteAt, siteFrom } from '@/components/welcome/desks';
import { HOSTED } from '@/entrypoints/content/desks/recipes/hosted';

describe('the site somebody means', () => {
  it.each([
    ['https://acme.zendesk.com/agent/tickets/1', 'https://acme.zendesk.com/*'],
    [' Acme.Zendesk.com ', 'https://acme.zendesk.com/*'],
    ['acme.zendesk.com/agent', 'https://acme.zendesk.com/*'],
    ['http://desk.intern.example:8080/otrs', 'http://desk.intern.example/*'],
    ['desk.intern.example:8443', 'https://desk.intern.example/*'],
    ['localhost:3000', 'http://localhost/*'],
    ['127.0.0.1', 'http://127.0.0.1/*'],
    ['192.168.0.7/osticket', 'https://192.168.0.7/*'],
    ['hilfe.müller.example', 'https://hilfe.xn--mller-kva.example/*'],
  ])('%s', (typed, pattern) => expect(siteFrom(typed)).toMatchObject({ pattern }));

  it.each([
    ['', 'none'],
    ['zendesk', 'none'],
    ['my help desk', 'none'],
    ['*.zendesk.com', 'none'],
    ['https://*/*', 'none'],
    ['.zendesk.com', 'none'],
    ['ftp://files.example', 'closed'],
    ['chrome://extensions', 'closed'],
    ['about://blank.page', 'closed'],
    ['javascript://x.example/%0aalert(1)', 'closed'],
    ['https://chromewebstore.google.com/x', 'closed'],
  ])('%s is none', (typed, why) => expect(siteFrom(typed)).toEqual({ why }));

  it('is one site at most, whatever was typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (typed) => {
        const site = siteFrom(typed);
        if ('pattern' in site) expect(site.pattern).toMatch(/^https?:\/\/[^*/\s]+\/\*$/);
      }),
    );
  });

  it('a company’s own part, or the whole address pasted', () => {
    expect(siteAt('.zendesk.com', ' Acme ')).toMatchObject({ host: 'acme.zendesk.com' });
    expect(siteAt('.zendesk.com', 'https://acme.zendesk.com/agent')).toMatchObject({ host: 'acme.zendesk.com' });
    expect(siteAt('.zendesk.com', 'acme.example.com')).toEqual({ why: 'none' });
    expect(siteAt('.zendesk.com', 'a b')).toEqual({ why: 'none' });
    expect(siteAt('.zendesk.com', '')).toEqual({ why: 'none' });
  });
});

describe('known desks', () => {
  it.each(KNOWN_DESKS)('$name is where its recipe looks', ({ host, ends }) => {
    const at = host ?? `acme${ends}`;
    expect(HOSTED.some((r) => r.hosts && new RegExp(r.hosts, 'i').test(at))).toBe(true);
    expect(siteFrom(at)).toMatchObject({ host: at });
  });

  it('leaves no recipe of a hosted desk out', () => {
    const hosts = KNOWN_DESKS.map(({ host, ends }) => host ?? `acme${ends}`);
    const out = HOSTED.filter((r) => r.hosts && !hosts.some((h) => new RegExp(r.hosts ?? '', 'i').test(h)));
    expect(out.map((r) => r.id)).toEqual([]);
  });
});
