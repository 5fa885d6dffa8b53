import { DetectiveMember } from "@cdktf/provider-aws/lib/detective-member";
import { DetectiveOrganizationConfiguration } from "@cdktf/provider-aws/lib/detective-organization-configuration";
import { Inspector2Enabler } from "@cdktf/provider-aws/lib/inspector2-enabler";
import { Inspector2MemberAssociation } from "@cdktf/provider-aws/lib/inspector2-member-association";
import { Inspector2OrganizationConfiguration } from "@cdktf/provider-aws/lib/inspector2-organization-configuration";
import { Macie2Member } from "@cdktf/provider-aws/lib/macie2-member";
import { Macie2OrganizationConfiguration } from "@cdktf/provider-aws/lib/macie2-organization-configuration";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { inspectedTypes, type ScannedResource } from "./inspected-types";

/** An account that a service of the organization takes in. */
export interface MemberAccount {
  readonly name: string;
  /** Twelve digits. */
  readonly id: string;
  readonly email: string;
  /** What Inspector scans in it. @default what it scans in others */
  readonly inspected?: readonly ScannedResource[];
  /** Why Macie is paused in it, and until when. @default it is not, where Macie is on */
  readonly macieException?: string;
  /** @default "on" where Detective is on */
  readonly graph?: "on" | "off";
}

export interface OrganizationMembersProps {
  /** Every account but the administrator's own, in any order. */
  readonly members: readonly MemberAccount[];
  /** What Inspector scans in new members, and in each that says nothing else; none of them switches it off. */
  readonly inspected: readonly ScannedResource[];
  readonly macie: "on" | "off";
  /** ARN of the administrator's behaviour graph. @default Detective is off */
  readonly graphArn?: string;
}

/**
 * Members of Inspector, Macie and Detective in one region. Their services take in only accounts that join later by
 * themselves; those that were there before are named here, one resource each, so that adding one touches no other.
 *
 * Sources: Amazon Inspector User Guide "Adding member accounts"; Amazon Macie User Guide "Integrating and configuring an
 * organization in Macie"; Detective Administration Guide "Enabling organization accounts as member accounts".
 */
export class OrganizationMembers extends Construct {
  /** Settings of the organization by service, of those that are on. */
  readonly organizations: {
    inspector?: Inspector2OrganizationConfiguration;
    macie?: Macie2OrganizationConfiguration;
    detective?: DetectiveOrganizationConfiguration;
  } = {};

  constructor(scope: Construct, id: string, props: OrganizationMembersProps) {
    super(scope, id);
    requireProps(this, props);
    const members = [...props.members].sort((left, right) => (left.name < right.name ? -1 : 1));
    if (props.inspected.length > 0) this.inspect(members, props.inspected);
    if (props.macie === "on") this.classify(members);
    if (props.graphArn !== undefined) this.graph(members, props.graphArn);
  }

  private inspect(members: readonly MemberAccount[], scans: readonly ScannedResource[]): void {
    const scope = new Construct(this, "Inspector");
    const on = (scan: ScannedResource) => scans.includes(scan);
    this.organizations.inspector = new Inspector2OrganizationConfiguration(scope, "Organization", {
      autoEnable: {
        ec2: on("ec2"),
        ecr: on("ecr"),
        lambda: on("lambda"),
        lambdaCode: on("lambda-code"),
      },
    });
    for (const { name, id, inspected = scans } of members) {
      const association = new Inspector2MemberAssociation(scope, `member-${name}`, { accountId: id });
      if (inspected.length === 0) continue;
      new Inspector2Enabler(scope, name, {
        accountIds: [id],
        resourceTypes: inspectedTypes(inspected),
        dependsOn: [association],
      });
    }
    fulfils(scope, "detection.vulnerabilities-scanned");
  }

  private classify(members: readonly MemberAccount[]): void {
    const scope = new Construct(this, "Macie");
    const organization = new Macie2OrganizationConfiguration(scope, "Organization", { autoEnable: true });
    this.organizations.macie = organization;
    for (const { name, id, email, macieException } of members) {
      const member = new Macie2Member(scope, name, {
        accountId: id,
        email,
        // An account that is no member keeps a Macie of its own, and pays for it.
        status: macieException === undefined ? "ENABLED" : "PAUSED",
        dependsOn: [organization],
        // Accounts of an organization are not invited; the address only identifies a member to be made.
        lifecycle: { ignoreChanges: ["email"] },
      });
      if (macieException !== undefined) member.addOverride("//.exceptions", [macieException]);
    }
    fulfils(scope, "detection.data-discovered");
  }

  private graph(members: readonly MemberAccount[], graphArn: string): void {
    const scope = new Construct(this, "Detective");
    const organization = new DetectiveOrganizationConfiguration(scope, "Organization", {
      autoEnable: true,
      graphArn,
    });
    this.organizations.detective = organization;
    for (const { name, id, email, graph = "on" } of members) {
      if (graph === "off") continue;
      new DetectiveMember(scope, name, {
        accountId: id,
        emailAddress: email,
        graphArn,
        disableEmailNotification: true,
        dependsOn: [organization],
      });
    }
    fulfils(scope, "detection.behaviour-graphed");
  }
}
