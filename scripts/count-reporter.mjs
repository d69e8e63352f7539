import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** A Jest reporter that leaves the counts, the failures and the skipped specs in the file that LEGATION_TEST_COUNTS names. */
export default class CountReporter {
  constructor({ rootDir }) {
    this.rootDir = rootDir;
  }

  onRunComplete(_contexts, results) {
    const failures = results.testResults
      .filter(({ failureMessage }) => failureMessage)
      .map(({ displayName, testFilePath, failureMessage }) => ({
        path: relative(this.rootDir, testFilePath),
        run: displayName?.name ?? '',
        message: failureMessage,
      }));
    const skipped = results.testResults.flatMap((suite) =>
      suite.testResults
        .filter(({ status }) => status === 'pending' || status === 'todo' || status === 'disabled')
        .map(({ ancestorTitles, title }) => ({
          path: relative(this.rootDir, suite.testFilePath),
          blocks: ancestorTitles,
          title,
        })),
    );
    const counts = {
      passed: results.numPassedTests,
      // A suite that did not even load holds specs that did not pass.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      failures,
      skipped,
    };
    writeFileSync(process.env.LEGATION_TEST_COUNTS, JSON.stringify(counts));
  }
}
