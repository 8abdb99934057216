import { expect, test } from 'vitest';
import { isHighRisk, riskLevel, riskSteps } from '../../../src/shared/law/risk-scale';

test('the matrix never falls: more severe or more likely is never a lower level', () => {
  const order = ['low', 'moderate', 'high', 'veryHigh'];
  const at = (severity: number, likelihood: number): number => {
    const [row, column] = [riskSteps[severity], riskSteps[likelihood]];
    return row === undefined || column === undefined ? 0 : order.indexOf(riskLevel(row, column));
  };
  for (let severity = 0; severity < 4; severity++)
    for (let likelihood = 0; likelihood < 4; likelihood++) {
      if (severity < 3) expect(at(severity + 1, likelihood)).toBeGreaterThanOrEqual(at(severity, likelihood));
      if (likelihood < 3)
        expect(at(severity, likelihood + 1)).toBeGreaterThanOrEqual(at(severity, likelihood));
    }
});

test('what is severe and likely is high, and what is neither is not', () => {
  expect(isHighRisk(riskLevel('3', '3'))).toBe(true);
  expect(isHighRisk(riskLevel('4', '2'))).toBe(true);
  expect(isHighRisk(riskLevel('3', '2'))).toBe(false);
  expect(riskLevel('1', '1')).toBe('low');
});
