import { DataAwsOrganizationsOrganizationalUnit } from "@cdktf/provider-aws/lib/data-aws-organizations-organizational-unit";
import { Construct } from "constructs";
import { requireProps } from "../require-props";

/** An OU as the file has it. */
export interface KnownUnit {
  /** Its name at AWS. */
  readonly name: string;
  /** `ou-...`. @default it is looked up by its name */
  readonly id?: string;
}

export interface UnitLookupProps {
  /** `r-...`. */
  readonly rootId: string;
  /** OUs by path, such as `Workloads/Prod`; those above are among them. */
  readonly units: Readonly<Record<string, KnownUnit>>;
}

/**
 * Ids of OUs, from an account that may read the organization: those that the file knows, and the others from AWS by their
 * names, level by level.
 */
export class UnitLookup extends Construct {
  private readonly found = new Map<string, string>();

  constructor(
    scope: Construct,
    id: string,
    private readonly props: UnitLookupProps,
  ) {
    super(scope, id);
    requireProps(this, props);
  }

  /** @throws when there is no such OU */
  idOf(path: string): string {
    const before = this.found.get(path);
    if (before !== undefined) return before;
    const unit = this.props.units[path];
    if (unit === undefined) throw new Error(`there is no OU ${path}`);
    const found = unit.id ?? this.lookUp(path, unit.name);
    this.found.set(path, found);
    return found;
  }

  private lookUp(path: string, name: string): string {
    const above = path.split("/").slice(0, -1).join("/");
    const parentId = above === "" ? this.props.rootId : this.idOf(above);
    return new DataAwsOrganizationsOrganizationalUnit(this, path.replaceAll("/", "-"), { parentId, name }).id;
  }
}
