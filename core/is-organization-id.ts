/** Whether text is the id of an organization, or a reference of which only an apply tells. */
export function isOrganizationId(text: string): boolean {
  return text.includes("${") || /^o-[a-z0-9]{10,32}$/.test(text);
}
