import { type TryingOrganization, triedKinds } from "./tried-kinds";

/** The kinds of stacks that the list gives to an organization. */
export function kindsTriedBy(organization: TryingOrganization): string[] {
  return triedKinds.filter(({ by }) => by === organization).map(({ kind }) => kind);
}
