/** The value, with everything in it made unchangeable: whoever writes to it fails where it happens. What is frozen already is not looked into again. */
export const frozen = <Value>(value: Value): Value => {
  const open: unknown[] = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null || Object.isFrozen(next)) continue;
    Object.freeze(next);
    for (const inner of Object.values(next)) if (typeof inner === 'object' && inner !== null) open.push(inner);
  }
  return value;
};
