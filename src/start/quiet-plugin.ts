import type { Plugin } from 'vite';

const LOGGER = /\/node_modules\/debug\/src\/browser\.js$/;

/**
 * Leaves out the logger that teams-js brings along, which writes to a developer's console when local storage tells it to.
 * Of it the SDK asks a logger that can be extended, and the function that puts a time before each line.
 */
export const quietTeams = (): Plugin => ({
  name: 'quiet-teams',
  apply: 'build',
  enforce: 'pre',
  resolveId: (id, importer) => (LOGGER.test(id) && importer?.includes('@microsoft/teams-js') ? '\0quiet' : null),
  load: (id) => (id === '\0quiet' ? QUIET : null),
});

const QUIET = `
const quiet = () => Object.assign(() => {}, { extend: quiet });
const debug = Object.assign(quiet, { formatArgs() {} });
export const b = { debug };
`;
