/**
 * Does what a worker needs at its start. Chrome may run a freshly updated worker before it serves its calls ("No SW"); without
 * another try the open tabs would stay unread until somebody reloads them.
 * @throws what the last try has thrown, after about three seconds
 */
export async function patient<T>(work: () => Promise<T>): Promise<T> {
  for (let wait = 50; ; wait *= 2) {
    try {
      return await work();
    } catch (error) {
      if (wait > 2000) throw error;
      await new Promise((again) => setTimeout(again, wait));
    }
  }
}
