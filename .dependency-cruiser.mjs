// Who may import whom: the table of docs/decisions/0001-one-house-one-direction.md, held by `npm run check`.
const MAY_IMPORT = {
  domain: [],
  graph: [],
  local: [],
  exchange: ['domain'],
  cards: ['domain'],
  store: ['domain', 'graph'],
  bot: ['domain', 'cards', 'store'],
  tab: ['domain', 'cards', 'exchange', 'store'],
};

const arrows = Object.entries(MAY_IMPORT).map(([part, allowed]) => ({
  name: `${part}-imports-only-${allowed.join('-') || 'itself'}`,
  severity: 'error',
  from: { path: `^src/${part}/`, pathNot: '[.]test[.]tsx?$' },
  to: { path: '^(src|test|manifest)/', pathNot: `^src/(${[part, ...allowed].join('|')})/` },
}));

export default {
  forbidden: [
    ...arrows,
    {
      name: 'the-manifest-imports-only-itself',
      severity: 'error',
      from: { path: '^manifest/', pathNot: '[.]test[.]ts$' },
      to: { path: '^(src|test)/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nobody-imports-start',
      severity: 'error',
      from: { pathNot: '^(src/start|test)/' },
      to: { path: '^src/start/' },
    },
    {
      name: 'features-meet-in-a-route',
      severity: 'error',
      from: { path: '^src/tab/features/([^/]+)/' },
      to: { path: '^src/tab/(features|app)/', pathNot: '^src/tab/features/$1/' },
    },
    {
      name: 'ui-knows-no-feature',
      severity: 'error',
      from: { path: '^src/tab/ui/' },
      to: { path: '^src/tab/(features|app|plan)/' },
    },
    {
      name: 'the-tabs-plan-knows-no-feature',
      severity: 'error',
      from: { path: '^src/tab/plan/' },
      to: { path: '^src/tab/(features|app)/' },
    },
    {
      name: 'what-is-kept-knows-no-page',
      severity: 'error',
      from: { path: '^src/tab/offline/' },
      to: { path: '^src/tab/(features|app|plan|ui)/' },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
