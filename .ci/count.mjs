// Counts what the tests and the other steps came to, and prints "N passed, N failed".
import { readFileSync } from 'node:fs';

const [report, testStatus, stepsPassed, stepsFailed] = process.argv.slice(2);

function testCounts() {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    // A file that could not be loaded has no tests to fail.
    const broken = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    ).length;
    return { passed: numPassedTests, failed: numFailedTests + broken };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

const tests = testCounts();
const passed = tests.passed + Number(stepsPassed);
let failed = tests.failed + Number(stepsFailed);
// No report, no test at all, or a failure that is in no count.
if (tests.passed === 0 || (Number(testStatus) !== 0 && tests.failed === 0)) failed++;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
