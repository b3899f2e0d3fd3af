/** Mails that a desk has sent or stored, taken apart by an independent mail parser. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

export interface Mail {
  id: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  raw: string;
}

/** All whole mails in a folder of one file each (Maildir's `cur` or a sink's), in the order of their names. */
export async function readMails(folder: string): Promise<Mail[]> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.eml') || name.includes(':2,'))
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const raw = readFileSync(join(folder, name), 'utf8');
      const { messageId = '', to = [], subject = '', text = '', html = '' } = await PostalMime.parse(raw);
      return { id: messageId, to: to.flatMap(({ address }) => address ?? []), subject, text, html, raw };
    }),
  );
}
