import { type VendorProduct, vendorProducts } from "../core/vendor-products";
import type { Notice } from "./notice";
import type { Organization } from "./schema/organization";
import type { Source } from "./source";

/** A product as it is documented. */
interface Documented {
  readonly title: string;
  readonly accounts?: readonly string[];
  readonly source: string;
}

const products: Readonly<Record<VendorProduct, Documented>> = vendorProducts;

/** Vendors who come from another account than their documentation names: it may be new, or somebody else's. */
export function vendorAccountNotices({ identity }: Organization, source: Source): Notice[] {
  return Object.entries(identity.vendors).flatMap(([name, { product, principal }]): Notice[] => {
    if (product === undefined) return [];
    const { title, accounts, source: document } = products[product];
    const [, account = ""] = /::(\d{12}):/.exec(principal) ?? [];
    if (accounts === undefined || accounts.includes(account)) return [];
    return [
      {
        where: source.where(["identity", "vendors", name, "principal"]),
        message: `WARNING: ${account} is none of the accounts of ${title} that Palisade knows (${accounts.join(", ")}, from ${document}); make sure that the vendor told you so`,
      },
    ];
  });
}
