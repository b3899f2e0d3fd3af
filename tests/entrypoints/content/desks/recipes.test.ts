// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { RECIPES } from '../../../../entrypoints/content/desks/recipes';
import type { Recipe } from '../../../../entrypoints/content/desks/recipes/schema';

const SELECTORS = [
  'probe',
  'scope',
  'message',
  'body',
  'opening',
  'author',
  'time',
  'customer',
  'agent',
  'note',
  'skip',
  'noise',
  'me',
  'requester',
] as const;

function selectorsOf(r: Recipe): string[] {
  const out = SELECTORS.flatMap((k) => (r[k] ? [r[k]] : []));
  return [
    ...out,
    ...[r.noteWords?.in, r.ticket?.selector, r.composer?.note, r.composer?.reply, r.composer?.select].filter(
      (s) => s !== undefined,
    ),
  ];
}

describe('recipes', () => {
  test('ids are unique', () => expect(new Set(RECIPES.map((r) => r.id)).size).toBe(RECIPES.length));

  test.each(RECIPES.map((r) => [r.id, r] as const))(
    '%s: selectors and patterns can be read, and its source is told',
    (_, recipe) => {
      for (const selector of selectorsOf(recipe)) expect(() => document.querySelector(selector), selector).not.toThrow();
      for (const pattern of [recipe.hosts, recipe.noteWords?.words, recipe.ticket?.url, recipe.composer?.noteWords])
        if (pattern) expect(() => new RegExp(pattern, 'i')).not.toThrow();
      expect(recipe.source.length).toBeGreaterThan(5);
      expect(JSON.parse(JSON.stringify(recipe))).toEqual(recipe);
    },
  );

  test('only desks that were run as real copies are called verified', () => {
    expect(RECIPES.filter((r) => r.verified !== null).map((r) => r.id)).toEqual([
      'request-tracker',
      'roundcube',
      'redmine',
      'converse',
    ]);
  });

  test.each([
    ['request-tracker', 'http://desk.example/Ticket/Display.html?id=42', '42'],
    ['request-tracker', 'http://desk.example/Ticket/Update.html?QuoteTransaction=45&Action=Respond&id=1', '1'],
    ['zendesk', 'https://fern.zendesk.com/agent/tickets/991', '991'],
    ['zammad', 'https://help.example/#ticket/zoom/7', '7'],
    ['salesforce', 'https://fern.lightning.force.com/lightning/r/Case/5003x00002abcDEAAY/view', '5003x00002abcDEAAY'],
    ['jira-service-management', 'https://fern.atlassian.net/browse/SUP-12', 'SUP-12'],
  ])('%s knows its ticket from %s', (id, url, ticket) => {
    const pattern = RECIPES.find((r) => r.id === id)?.ticket?.url ?? '';
    expect(new RegExp(pattern, 'i').exec(url)?.[1]).toBe(ticket);
  });
});
