// Samples schemas with openapi-sampler: reads a list of { document, schema, options } from standard input and
// writes the list of their samples, each as the text that JSON.stringify makes of it (null for none).
import { readFileSync } from 'node:fs';
import sampler from 'openapi-sampler';

console.warn = () => {};
const { documents, rows } = JSON.parse(readFileSync(0, 'utf8'));
const sample = ({ document, pointer, schema, options }) => {
  const whole = documents[document];
  // A schema of the document is handed over as the very object that stands there, not as a copy of it.
  const place = (pointer ?? '').split('/').slice(1);
  const given = pointer === null
    ? schema
    : place.reduce((at, name) => at[name.replaceAll('~1', '/').replaceAll('~0', '~')], whole);
  try {
    return JSON.stringify(sampler.sample(given, { quiet: true, ...options }, whole)) ?? 'null';
  } catch (error) {
    return `throws: ${error.message}`;
  }
};
console.log(JSON.stringify(rows.map(sample)));
