// The rules of the house (docs/architecture.md) about who may import whom. Each is proved by a deliberate
// violation in test/rules/imports.test.ts: add one there with every rule.

const tests = '[.]test[.]tsx?$'

/** A file with a role after a dot, as in `follow-ups.queries.ts`. */
const dotted = '/[^/]+[.][^./]+[.]tsx?$'

/** SQL that is plumbing, and so for everyone: above all, what the actor may see. */
const commonQueries = '^src/server/[^/]+[.]queries[.]ts$'

/** Where SQL is written: a feature's queries and list, and the plumbing below them. */
const writesSql = [
  '[.](queries|list)[.]ts$',
  '^src/server/(access|batch|db|filter|jobs|list|live([.]listener)?|migrate|services|worker)[.]ts$',
  '^src/server/(postgres|seed)/',
]

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

export default {
  forbidden: [
    rule('no-circles', 'Two files that need each other are one, or three.', {}, { circular: true }),
    rule('resolvable', 'An import that leads nowhere.', {}, { couldNotResolve: true }),
    rule(
      'shared-is-alone',
      'What crosses the wire runs on both sides: it imports TypeBox and itself.',
      { path: '^src/shared/', pathNot: tests },
      { pathNot: ['^src/shared/', 'node_modules/typebox/'] },
    ),
    rule(
      'web-knows-no-server',
      'They meet in src/shared.',
      { path: '^src/web/' },
      { path: '^(src/server|migrations)/' },
    ),
    rule('server-knows-no-web', 'They meet in src/shared.', { path: '^src/server/' }, { path: '^src/web/' }),
    rule(
      'dot-rule',
      'A dotted file is private to its folder. Come in by the front door, the undotted file.',
      { path: '^(src/.+)/[^/]+$', pathNot: '^src/server/(app|jobs)[.]ts$' },
      { path: `^src/.+${dotted}`, pathNot: ['^$1/[^/]+$', commonQueries] },
    ),
    rule(
      'dot-rule-at-the-top',
      'Of the dotted files, app and jobs know routes and jobs, and nothing else.',
      { path: '^src/server/(app|jobs)[.]ts$' },
      { path: `^src/server/.+${dotted}`, pathNot: '[.](routes|jobs)[.]ts$' },
    ),
    rule(
      'only-app-mounts-routes',
      'Routes are the outermost layer.',
      { path: '^src/server/', pathNot: ['^src/server/app[.]ts$', tests] },
      { path: '^src/server/.+[.]routes[.]ts$' },
    ),
    rule(
      'routes-call-verbs',
      'A route is one line that calls a verb; the verb guards.',
      { path: '[.]routes[.]ts$' },
      { path: ['[.]queries[.]ts$', '^src/server/db[.]ts$', 'node_modules/(kysely|pg)/'] },
    ),
    rule(
      'queries-know-no-jobs',
      'Queries are the innermost layer.',
      { path: '[.]queries[.]ts$' },
      { path: '[.](routes|jobs)[.]ts$' },
    ),
    rule(
      'sql-in-queries',
      'No SQL outside of *.queries.ts and the plumbing of lists. Types may go anywhere.',
      { path: '^src/', pathNot: [...writesSql, tests] },
      { path: 'node_modules/(kysely|pg|pg-copy-streams)/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'http-at-the-edge',
      'Verbs are called by routes, jobs and commands alike, so they know nothing of HTTP. Sessions come from it.',
      {
        path: '^src/server/[^/]+/',
        pathNot: ['[.]routes[.]ts$', '^src/server/session/', tests],
      },
      { path: 'node_modules/(fastify|@fastify)/' },
    ),
    rule(
      'ui-knows-no-business',
      'src/web/ui could serve another product.',
      { path: '^src/web/ui/' },
      { path: '^src/web/[^/]+/', pathNot: '^src/web/(ui|locales)/' },
    ),
    rule(
      'pages-compose',
      'Pages are made of features, not the other way round.',
      { path: '^src/web/', pathNot: '^src/web/(pages/|(main|router)[.]tsx$)' },
      { path: '^src/web/pages/' },
    ),
    rule(
      'production-needs-no-tools',
      'What runs on the server is in "dependencies", not "devDependencies".',
      { path: '^src/(server|shared)/', pathNot: tests },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    ),
    rule(
      'production-knows-no-tests',
      'Tests may change freely.',
      { path: '^src/', pathNot: tests },
      { path: ['^(test|bench)/', tests] },
    ),
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
