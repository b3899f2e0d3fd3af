/**
 * Tables that the worker's bundle leaves out, since text that is read as data starts quicker than text that is read as a program. In the
 * bundle each such table is an empty object; `fillTables` puts in what the build has laid beside the worker. Whoever looks into one before
 * that has found a mistake in the order of things and is told.
 */
const waiting = new Map<string, (content: object) => void>();

/** A table still to be filled. @param name its path in the repository; @param blank `{}` or `[]`, as the table is */
export function lateTable(name: string, blank: object): object {
  const refuse = () => {
    throw new Error(`${name} is not read yet.`);
  };
  const guard: ProxyHandler<object> = {
    get: refuse,
    has: refuse,
    ownKeys: refuse,
    getOwnPropertyDescriptor: refuse,
    // a package may add to its table at its start; what was read is put beside that
    set: (_, key, value) => Reflect.set(blank, key, value),
  };
  waiting.set(name, (content) => {
    Object.assign(blank, content);
    for (const trap of Object.keys(guard)) delete guard[trap as keyof typeof guard];
  });
  return new Proxy(blank, guard);
}

/** Fills the tables by name. @throws Error when one of them is not among what was read; none is filled then */
export function fillTables(tables: Readonly<Record<string, object>>): void {
  for (const name of waiting.keys()) if (!Object.hasOwn(tables, name)) throw new Error(`${name} is missing.`);
  for (const [name, fill] of waiting) fill(tables[name] as object);
  waiting.clear();
}
