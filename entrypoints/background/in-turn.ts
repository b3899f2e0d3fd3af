/** Lets work be done one piece after the other, in the order asked for: two at once would each write over what the other has done. */
export function oneByOne(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    // what went wrong is for whoever asked; the next one's turn comes all the same
    last = done.catch(() => undefined);
    return done;
  };
}
