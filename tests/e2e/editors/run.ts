/** `npx tsx tests/e2e/editors/run.ts [editor...]` prints the contract's matrix. */
import { contract, EDITORS, matrix, type Row } from './contract';
import { bench } from './stand';

const on = await bench();
const rows = new Map<string, Row>();
for (const name of process.argv.length > 2 ? process.argv.slice(2) : EDITORS) {
  const started = Date.now();
  try {
    rows.set(name, await contract(on, on.url(name)));
  } catch (error) {
    console.error(name, error);
  }
  console.error(name, Date.now() - started, 'ms');
}
await on.close();
console.log(matrix(rows));
