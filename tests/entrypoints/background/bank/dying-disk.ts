import { type Disk, memoryDisk } from '@/entrypoints/background/bank/disk';

/** A disk that takes `writes` writes and then fails for good, as when the browser is killed; what was written stays in `parts`. */
export function dyingDisk(
  parts: Map<string, unknown>,
  writes: number,
  error: () => Error = () => new Error('died'),
): Disk & { left: number } {
  const disk = memoryDisk(parts);
  const dying = {
    left: writes,
    get: disk.get,
    keys: disk.keys,
    set: async (key: string, value: unknown) => {
      if (dying.left-- <= 0) throw error();
      await disk.set(key, value);
    },
    remove: async (key: string) => {
      if (dying.left-- <= 0) throw error();
      await disk.remove(key);
    },
  };
  return dying;
}
