import type { ReactNode } from 'react';

/** A part of a room: its heading, what it is about in a sentence, and what belongs to it. */
export function Card({
  id,
  title,
  about,
  children,
  ...more
}: {
  /** Of the heading, which names the part. */
  id: string;
  title: string;
  about?: string | undefined;
  children: ReactNode;
  /** Which step of the tour points here. */
  'data-tour'?: string;
}) {
  return (
    <section className="card" aria-labelledby={id} {...more}>
      <div className="fs">
        <h2 id={id}>{title}</h2>
        {about && <p className="soft">{about}</p>}
      </div>
      {children}
    </section>
  );
}
