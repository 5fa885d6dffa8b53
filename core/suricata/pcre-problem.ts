/** What is wrong with a regular expression, as a clause: its slashes, its flags, brackets that do not match. */
export function pcreProblem(value: string): string | undefined {
  const [, expression, flags = ""] = /^!?\s*"\/(.+)\/([A-Za-z]*)(?:,.*)?"$/.exec(value) ?? [];
  if (expression === undefined) return 'pcre is not written "/expression/flags"';
  const unknown = [...flags].find((flag) => !"imsxAEGRUPIHDMCSYBOVWQNTZKL".includes(flag));
  if (unknown !== undefined) return `pcre has no flag ${unknown}`;
  let depth = 0;
  let inClass = false;
  for (let index = 0; index < expression.length; index++) {
    const character = expression.charAt(index);
    if (character === "\\") index += 1;
    else if (inClass) {
      // A bracket that comes first in a class is one of its characters.
      if (character === "]" && !/\[\^?$/.test(expression.slice(0, index))) inClass = false;
    } else if (character === "[") inClass = true;
    else if (character === "(") depth += 1;
    else if (character === ")") depth -= 1;
    if (depth < 0) return "pcre closes a parenthesis that is not open";
  }
  if (inClass) return "pcre has a [ without ]";
  return depth > 0 ? "pcre has a ( without )" : undefined;
}
