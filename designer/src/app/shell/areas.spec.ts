import { type Right } from '../session/session';
import { firstAreaOf } from './areas';

const holding =
  (...held: Right[]) =>
  (...wanted: Right[]) =>
    wanted.some((right) => held.includes(right));

describe('where a post begins its day', () => {
  it.each<[string, Right[], string]>([
    ['a clerk at the counter', ['receive', 'process'], '/counter'],
    ['an officer at the work that waits', ['process'], '/inbox'],
    ['an administrator at the procedures', ['configure', 'administer'], '/procedures'],
    ['an auditor at the history', ['audit'], '/history'],
    ['a person without any right nowhere', [], '/no-area'],
  ])('%s', (_who, rights, path) => {
    expect(firstAreaOf(holding(...rights))).toBe(path);
  });
});
