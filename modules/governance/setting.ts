/** Part of an organization policy that states what is so, as plain JSON, spelled as AWS spells it. */
export type Setting = { readonly [key: string]: string | boolean | readonly string[] | Setting };
