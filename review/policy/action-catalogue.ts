/** The actions of AWS, of the services that a review needs. */
export interface ActionCatalogue {
  /** Prefixes of the services that are loaded. */
  readonly services: readonly string[];
  /** Actions of a service in lower case, without its prefix; undefined where the service is not known. */
  actionsOf(service: string): readonly string[] | undefined;
  /** How AWS writes an action; as it is given where the action is not known. */
  nameOf(action: string): string;
  /** `List`, `Read`, `Write`, `Permissions management` or `Tagging`; undefined where the action is not known. */
  levelOf(action: string): string | undefined;
  /** Types of resources that an action names, such as `bucket`; none where it names no resource. */
  resourceTypesOf(action: string): readonly string[];
}
