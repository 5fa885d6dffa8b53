import type { WhatFollows } from "./what-follows";

/** As many names as fit a line; the JSON result has all. */
const shownNames = 10;

/** Exceptions that a review of the next months asks for; the JSON result has all. */
const shownExpiries = 5;

/** What follows from an organization file, as paragraphs below the counts; none for what does not happen. */
export function whatFollowsText(follows: WhatFollows): string {
  const { accountsToCreate, networksLeftOut, webAclsLeftOut, neededForBackup, expiries, waves } = follows;
  const paragraphs = [
    ...named("Accounts to be created, by the organization stack", accountsToCreate),
    ...named("Networks left out until their account has an id", networksLeftOut),
    ...named("Web ACLs left out until their account has an id", webAclsLeftOut),
    ...named("Needed for backups in every account that they cover, and made by no stack", neededForBackup),
    ...expiring(expiries),
    ["Stacks by wave:", ...waves.map(waveLine)].join("\n"),
  ];
  return paragraphs.map((paragraph) => `\n\n${paragraph}`).join("");
}

function named(title: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const more = names.length > shownNames ? ` and ${names.length - shownNames} more` : "";
  return [`${title}: ${names.slice(0, shownNames).join(", ")}${more}`];
}

function expiring(expiries: WhatFollows["expiries"]): string[] {
  if (expiries.length === 0) return [];
  const lines = expiries
    .slice(0, shownExpiries)
    .map(({ expires, days, from, path }) => `  ${expires} ${when(days)}  ${from} (${path})`);
  const rest = expiries.length - shownExpiries;
  return [["Exceptions expire:", ...lines, ...(rest > 0 ? [`  and ${rest} later`] : [])].join("\n")];
}

function when(days: number): string {
  return (days <= 0 ? "EXPIRED" : `in ${days} days`).padEnd(12);
}

function waveLine({ wave, stacks, concerns }: WhatFollows["waves"][number]): string {
  return `  ${String(wave).padStart(2)}  ${String(stacks).padStart(5)}  ${concerns.join(", ")}`;
}
