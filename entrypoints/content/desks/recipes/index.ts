import { HOSTED } from './hosted';
import { OWN_HOSTED } from './own-hosted';
import type { Recipe } from './schema';

/** Tried in this order; a recipe that finds nothing or nonsense leaves the page to the generic reader. */
export const RECIPES: readonly Recipe[] = [...OWN_HOSTED, ...HOSTED];

/** The recipes that fit a page by host and by what is on it. */
export function recipesFor(doc: Document, recipes: readonly Recipe[] = RECIPES): Recipe[] {
  const host = doc.location?.hostname ?? '';
  return recipes.filter(
    (r) => (r.hosts === undefined || new RegExp(r.hosts, 'i').test(host)) && doc.querySelector(r.probe) !== null,
  );
}

/** Whether the browser takes the selectors of a recipe that came from elsewhere. */
export function usable(recipe: Recipe): boolean {
  const { probe, scope, message, body, opening, author, time, customer, agent, note, skip, noise, me, requester } = recipe;
  const nowhere = document.createDocumentFragment();
  try {
    for (const s of [probe, scope, message, body, opening, author, time, customer, agent, note, skip, noise, me, requester])
      if (s !== undefined) nowhere.querySelector(s);
    return true;
  } catch {
    return false;
  }
}
