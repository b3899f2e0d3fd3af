import * as v from 'valibot';

/**
 * How a site was taught to be read, as it is stored, exported, and carried in a team's pack (`recipes: [...]`). Selectors and literal words
 * only: no patterns, nothing that runs, no text of a conversation.
 */
const selector = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(400));
const word = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60));
const look = v.strictObject({
  background: v.optional(v.pipe(v.string(), v.regex(/^[a-z]+\([\d.,%/ a-z-]{1,60}\)$/, 'A colour as a browser computes it.'))),
  side: v.optional(v.picklist(['left', 'right'])),
});
const sides = <T extends v.GenericSchema>(what: T) =>
  v.strictObject({ customer: v.optional(what), agent: v.optional(what), note: v.optional(what) });

const taughtSiteSchema = v.strictObject({
  /** Scheme and host with a star, as the sites that are switched on: "https://desk.example/*". */
  site: v.pipe(v.string(), v.maxLength(300), v.regex(/^https?:\/\/[^/*\s]+\/\*$/, 'A site is like https://desk.example/*.')),
  /** ISO 8601, UTC. */
  taughtAt: v.pipe(v.string(), v.isoTimestamp()),
  recipe: v.strictObject({
    message: selector,
    customer: v.optional(selector),
    agent: v.optional(selector),
    note: v.optional(selector),
    labels: v.optional(sides(word)),
    looks: v.optional(sides(look)),
    shadow: v.optional(v.boolean()),
    agentNames: v.optional(v.pipe(v.array(word), v.maxLength(10))),
  }),
});
export type TaughtSite = v.InferOutput<typeof taughtSiteSchema>;

/** A list of them as a file: what settings export and import. A pack carries the same list under the same name. */
const taughtFileSchema = v.object({
  evenkeel: v.literal('taught-sites'),
  version: v.literal(1),
  recipes: v.pipe(v.array(v.unknown()), v.maxLength(1000)),
});

/** The sites of a list that are in order; of several for one site the last. What is not is counted, never half taken. */
export function taughtSites(list: unknown): { sites: TaughtSite[]; refused: number } {
  const by = new Map<string, TaughtSite>();
  let refused = 0;
  for (const each of Array.isArray(list) ? list : []) {
    const parsed = v.safeParse(taughtSiteSchema, each);
    if (parsed.success) by.set(parsed.output.site, parsed.output);
    else refused++;
  }
  return { sites: [...by.values()], refused };
}

/** Reads a file of taught sites. @throws never; `null` when it is no such file */
export function readTaughtFile(text: string): { sites: TaughtSite[]; refused: number } | null {
  if (text.length > 2_000_000) return null;
  try {
    const parsed = v.safeParse(taughtFileSchema, JSON.parse(text));
    return parsed.success ? taughtSites(parsed.output.recipes) : null;
  } catch {
    return null;
  }
}

/** The file for a list of sites; without the names under which its owner writes, so that it can be given away. */
export function taughtFile(sites: readonly TaughtSite[]): string {
  const recipes = sites.map((s) => {
    const { agentNames: _, ...recipe } = s.recipe;
    return { ...s, recipe };
  });
  return `${JSON.stringify({ evenkeel: 'taught-sites', version: 1, recipes }, null, 2)}\n`;
}
