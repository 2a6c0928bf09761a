import { existsSync, readFileSync } from 'node:fs'

/** How each tool is told where to write its JSON report, and how the report is read. */
export const reports = {
  vitest: {
    args: (file) => [`--outputFile.json=${file}`],
    env: () => ({}),
    read: ({ numPassedTests, numFailedTests, testResults }) => ({
      passed: numPassedTests,
      failed: numFailedTests + testResults.filter(failedAsAWhole).length,
    }),
  },
  playwright: {
    args: () => [],
    env: (file) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
    read: ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
  },
}

/** A file whose setup failed: vitest calls its tests skipped. */
const failedAsAWhole = ({ status, assertionResults }) =>
  status === 'failed' && !assertionResults.some((each) => each.status === 'failed')

/** What a check that ended with `code` counts for; a failure that no test shows (a broken file) counts as one. */
export function countsOf({ report }, code, file) {
  const counts =
    report && existsSync(file) ? reports[report].read(JSON.parse(readFileSync(file, 'utf8'))) : null
  if (!counts) return code === 0 && !report ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}
