/** Every order of the things: a join must not care in which of them its branches end. At most six things (720 orders). */
export const everyOrder = <Thing>(things: readonly Thing[]): readonly (readonly Thing[])[] => {
  if (things.length > 6) throw new Error('Too many orders');
  if (things.length < 2) return [things];
  return things.flatMap((first, i) => everyOrder(things.filter((_, j) => j !== i)).map((rest) => [first, ...rest]));
};
