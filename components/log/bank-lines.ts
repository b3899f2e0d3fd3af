import type { connectBank } from '@/entrypoints/background/bank/client';
import type { LineTemplate } from './model/used-lines';

/** Longest wait for the bank, in ms: a log without lines is better than none. */
const WAIT = 5000;

/** The lines of the phrase bank in force, from the worker that keeps it; none when it does not answer. */
export function bankLines(connect: typeof connectBank): Promise<LineTemplate[]> {
  return new Promise((done) => {
    const lines: LineTemplate[] = [];
    const finish = () => {
      clearTimeout(timer);
      done(lines);
      client.close();
    };
    const timer = setTimeout(finish, WAIT);
    const client = connect((pushed) => {
      if (pushed.push !== 'rows') return;
      for (const { entry } of pushed.rows)
        if ('text' in entry && typeof entry.text === 'string') lines.push({ id: entry.id, text: entry.text });
      if (pushed.last) finish();
    }, finish);
    client.ask('open').catch(finish);
  });
}
