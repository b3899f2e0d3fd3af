/** An SMTP server on the loopback that keeps every mail as a file and sends none on: `tsx smtp-sink.ts PORT FOLDER`. */
import { createWriteStream, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SMTPServer } from 'smtp-server';

const [port, folder] = process.argv.slice(2);
if (!port || !folder) throw new Error('Usage: smtp-sink.ts PORT FOLDER');
mkdirSync(folder, { recursive: true });
let count = 0;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, session, done) {
    const name = join(folder, `${Date.now()}-${session.id}-${++count}`);
    pipeline(stream, createWriteStream(`${name}.part`)).then(
      () => {
        // Renamed when whole, so that no half mail is ever read.
        renameSync(`${name}.part`, `${name}.eml`);
        done();
      },
      (error: Error) => done(error),
    );
  },
});
server.on('error', (error) => {
  console.error(error);
  process.exitCode = 1;
});
server.listen(Number(port), '127.0.0.1');
