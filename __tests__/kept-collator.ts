const collator = new Intl.Collator(undefined, { sensitivity: "accent" });
const { localeCompare } = String.prototype;

/**
 * The simulator compares names of operators by `localeCompare` with options, for which Node makes a collator each time:
 * a third of the time of a decision. Here one is kept, which compares in the same way.
 */
String.prototype.localeCompare = function (
  that: string,
  locales?: Intl.LocalesArgument,
  options?: Intl.CollatorOptions,
) {
  return locales === undefined && options?.sensitivity === "accent" && Object.keys(options).length === 1
    ? collator.compare(String(this), that)
    : localeCompare.call(this, that, locales, options);
};
