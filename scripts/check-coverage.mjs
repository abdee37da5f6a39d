// An empty coverage report passes every threshold; this one does not.
import { readFileSync } from 'node:fs';

const { total, ...files } = JSON.parse(readFileSync('coverage/coverage-summary.json', 'utf8'));
const count = Object.keys(files).length;
if (!(total.lines.pct >= 95) || count < 20) {
  console.error(`Coverage: ${total.lines.pct} % of lines in ${count} files is not a report.`);
  process.exit(1);
}
console.log(`Coverage: ${total.lines.pct} % of lines in ${count} files.`);
