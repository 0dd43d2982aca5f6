import { table } from '../table';

const rules = ['< 30 -> 10', '[20..60] -> 50', '> 50 -> 90'];
const ranked = { values: { v: ['90', '50', '10', '0'] }, otherwise: { v: '0' } };

/** What business rule tasks of random procedures ask: every hit policy, always with an answer. */
export const tables = [
  table('unique', 'U', 'v0 -> v', ['< 30 -> 10', '>= 30 -> 80'], { otherwise: { v: '0' } }),
  table('any', 'A', 'v0, v1 -> v', ['> 50, - -> 80', '-, > 50 -> 80'], { otherwise: { v: '0' } }),
  table('priority', 'P', 'v1 -> v', rules, ranked),
  table('first', 'F', 'v2 -> v', [...rules, '- -> 0']),
  table('greatest', 'C', 'if v0 = null then 0 else v0 -> v', [...rules, '- -> 1'], { aggregator: 'max' }),
  table('number', 'C', 'v1 -> v', rules, { aggregator: 'count' }),
];
