// Loaded into the product's process by tests: every answer of its Graph server is checked as in the contract tests, and
// what does not fit is printed, for `stop` of product.ts to find.
import { subscribe } from 'node:diagnostics_channel';
import { register } from 'tsx/esm/api';

if (process.argv[1]?.endsWith('bootstrap.mjs') && process.argv[2] === 'serve') {
  const unregister = register();
  const { createAnswerChecker } = await import('./openapi.ts');
  const { createFieldChecker } = await import('./field-checker.ts');
  await unregister();
  let look = () => null;
  const checkers = [createAnswerChecker(), createFieldChecker((path) => look(path))];
  let told = 0;
  subscribe('action-plan-monitor:graph-answer', (message) => {
    look = message.look;
    for (const checker of checkers) checker.check(message.answer);
    const wrong = checkers.flatMap(({ violations }) => violations);
    for (const one of wrong.slice(told)) process.stderr.write(`An answer that Graph would not give: ${one}\n`);
    told = wrong.length;
  });
}
