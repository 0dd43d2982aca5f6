/** A due date other tools write, as a limit: `P3D`, `PT8H`, `P1M`, or FEEL and JUEL that add such a duration to now. Nothing for dates and the rest. */
export const limitFromDuration = (text: string): string | undefined => {
  const duration = /^(?:P|PT)[\dPTYMDWH.]+$/.test(text.trim()) ? text.trim() : durationAddedToNow(text);
  if (duration === undefined) return undefined;
  const whole = /^P(?:(\d+)M|(\d+)W|(\d+)D|T(\d+)H)$/.exec(duration);
  if (!whole) return undefined;
  const [, months, weeks, days, hours] = whole;
  if (months !== undefined) return `${months} months`;
  if (weeks !== undefined) return `${Number(weeks) * 7} calendar-days`;
  return days !== undefined ? `${days} calendar-days` : `${hours ?? ''} elapsed-hours`;
};

const units: Readonly<Record<string, (count: string) => string>> = {
  Days: (count) => `P${count}D`,
  Hours: (count) => `PT${count}H`,
  Minutes: (count) => `PT${count}M`,
  Weeks: (count) => `P${count}W`,
  Months: (count) => `P${count}M`,
};

/** How long after now a moment is, in ISO 8601, where an expression of FEEL or JUEL says it so. */
export const durationAddedToNow = (text: string): string | undefined => {
  const feel = /^=\s*now\(\)\s*\+\s*duration\("([^"]+)"\)$/.exec(text.trim());
  if (feel) return feel[1];
  const joda = /^[$#]\{\s*(?:now\(\)|dateTime\(\))\.plus(Days|Hours|Minutes|Weeks|Months)\((\d+)\)(?:\.toDate\(\))?\s*\}$/.exec(
    text.trim(),
  );
  return joda ? units[joda[1] ?? '']?.(joda[2] ?? '') : undefined;
};
