import { Construct } from "constructs";
import { grantedByPolicies } from "../../config/granted-by-policies";
import { isTargeted } from "../../config/is-targeted";
import { vendorProducts } from "../../core/vendor-products";
import { OutsideRole } from "../../modules/identity/outside-role";
import { VendorRole } from "../../modules/identity/vendor-role";
import type { Concern } from "../concern";
import type { Estate } from "../estate";
import { writtenPermissions } from "../identity/written-permissions";
import type { PalisadeStack } from "../palisade-stack";
import { iam } from "./iam";

/** Who takes roles in an account from outside the organization: vendors, and machines outside AWS. */
export const thirdParties: Concern = {
  name: "third-parties",
  summary: (estate, { account }) =>
    `Who takes roles in the account from outside the organization: ${namesIn(estate, account).join(", ")}. Vendors look at how things are set up, by an external id; machines outside AWS have a certificate.`,
  places: (estate) =>
    estate.accountNames
      .filter((account) => namesIn(estate, account).length > 0)
      .map((account) => ({ account, region: estate.home, scope: "global" })),
  after: [{ concern: iam, of: "same-account" }],
  applyRoleArn: (estate, name) => estate.accessRoleArn(name),
  define,
};

function vendorsOf({ organization }: Estate, account: string) {
  return Object.entries(organization.identity.vendors).filter(([, vendor]) =>
    isTargeted(organization, account, vendor),
  );
}

function outsideOf({ organization }: Estate, account: string) {
  return Object.entries(organization.identity.iam.rolesAnywhere).filter(([, one]) => one.account === account);
}

function namesIn(estate: Estate, account: string): string[] {
  return [
    ...vendorsOf(estate, account).map(([name, { principal }]) => `${name} (${principal})`),
    ...outsideOf(estate, account).map(([name, { commonName }]) => `${name} (certificates of ${commonName})`),
  ];
}

function define(stack: PalisadeStack): void {
  const { estate, placement } = stack;
  const { names } = estate;
  const { partition } = names;
  const vendors = new Construct(stack, "Vendor");
  for (const [name, vendor] of vendorsOf(estate, placement.account)) {
    const product = vendor.product === undefined ? undefined : vendorProducts[vendor.product];
    const { readsData } = vendor;
    const role = new VendorRole(vendors, name, {
      roleName: names.identity.vendorRole(name),
      partition,
      description: `${product?.title ?? name} looks at how the account is set up`,
      principal: vendor.principal,
      externalId: vendor.externalId,
      managedPolicies: vendor.managedPolicies ?? product?.managedPolicies ?? ["SecurityAudit"],
      ...(readsData !== undefined && { readsData: { ...readsData, until: readsData.expires } }),
      // The perimeter lets strangers in by this tag, to this role and nothing else.
      ...(estate.organizationId !== undefined && {
        tags: { [names.governance.perimeterTag("identity")]: "true" },
      }),
    });
    stack.addExceptions(role.resource, [
      `A vendor outside the organization takes it: ${vendor.reason}`,
      ...(readsData === undefined ? [] : [`It reads data until ${readsData.expires}: ${readsData.reason}`]),
    ]);
  }
  const outside = new Construct(stack, "Outside");
  for (const [name, { authority, commonName, reason, ...written }] of outsideOf(estate, placement.account)) {
    const role = new OutsideRole(outside, name, {
      ...writtenPermissions(estate, placement.account, grantedByPolicies(written), written.boundary),
      roleName: names.identity.outsideRole(name),
      partition,
      description: `Machines outside AWS with certificates of ${commonName}`,
      authority,
      commonName,
    });
    stack.addExceptions(role.resource, [`Machines outside AWS take it: ${reason}`]);
  }
}
